"""Long texts without any mercy: the work must grow with their length and no faster.

The limit is the sandbox's: ten seconds of processor time, whatever else the machine does. Work that grows with the
square of the length needs minutes for these.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tracker.documents import resume
from tracker.documents.types import Document, Line, Span
from tracker.foundation.sandbox import Sandbox

TODAY = date(2026, 11, 20)
SOME, ALL = 100_000, 299_000  # characters; up to 300,000 are read
REPEATED = {
    "degrees": "Bachelor of Science in ",
    "short degrees": "BSc ",
    "degrees or towns": "Boston, MA ",
    "degrees or software": "MS ",
    "addresses": "https://",
    "beginnings of addresses": "www.",
    "small addresses": "a.com ",
    "mailboxes": "a@",
    "figures": "1 ",
    "numbers to call": "555-1212 ",
    "open ranges": "2019 - ",
    "short years": "'19 ",
    "places of learning": "University of X, ",
    "certificates": "Aa Certified Bb ",
    "claims": "5 years of ",
    "denials": "no experience with ",
    "signs of a list": "• ",
    "columns": "x\t",
    "brackets": "(",
    "names": "Robin Robin ",
    "languages": "German, ",
    "letters": "E X P ",
    "jobs": "Engineer, Acme, 2019 to 2020\n",
    "dated lines": "2019 Engineer\n• did\n",
    "accents": "e\u0301",
    "Chinese": "工程师",
    "Arabic": "مهندس ",
}
BEHIND = {"": "", "education": "Education\n", "experience": "Experience\n• ", "a degree": "Bachelor "}


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    made = Sandbox()
    yield made
    made.close()


def facts_end_in_time(box: Sandbox, lead: str, repeated: str, length: int) -> bool:
    """Whether contact data and facts of so long a text are found before the processor time is up."""
    text = (lead + repeated * (length // len(repeated) + 1))[:length]
    document, facts = box.read_with_facts(text.encode(), "cv.txt", today=TODAY)
    return len(facts.text) == len(document.text) > 0


@pytest.mark.parametrize("name", REPEATED)
def test_a_long_text_of_one_pattern_takes_no_longer_than_any_file_may(box: Sandbox, name: str) -> None:
    assert facts_end_in_time(box, "", REPEATED[name], SOME)


@pytest.mark.slow
@pytest.mark.parametrize("lead", BEHIND)
@pytest.mark.parametrize("name", REPEATED)
def test_neither_does_the_longest_text_whatever_its_section(box: Sandbox, name: str, lead: str) -> None:
    assert facts_end_in_time(box, BEHIND[lead], REPEATED[name], ALL)


def test_a_blanked_address_between_a_degree_and_its_field_costs_no_more_than_a_blank() -> None:
    text = "Robin Vale\nBachelor " + "https://example.org/" + "a" * 20_000 + " in Physics"
    document = Document(text, "txt", (Line(Span(0, 10), 0), Line(Span(11, len(text)), 1)))
    assert resume(document, today=TODAY).text[20:-11].strip() == ""
