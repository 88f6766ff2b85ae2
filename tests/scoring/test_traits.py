from datetime import date

import pytest

from tracker import documents
from tracker.scoring import Criterion, Finding, Importance, Status, find
from tracker.scoring.reading import Reading
from tracker.scoring.text import lines_of
from tracker.scoring.traits import traces_of, traits_in
from tracker.vocabulary import STANDARD, Kind

ROLE = "Experience\nClerk, Tarn\n2019 – 2021\n"


def look(text: str, statement: str, today: date) -> Finding:
    resume = documents.resume(documents.read(text.encode(), "cv.txt"), today=today)
    wanted = Criterion("wanted", "ability", "", Importance.MUST, 1, {"statement": statement})
    return find(resume, wanted, today=today)


@pytest.mark.parametrize(
    ("statement", "bullet"),
    [
        ("communication", "Presented the yearly figures to the board"),
        ("communication", "Answered letters and communicated with growers"),
        ("leadership", "Supervised a small crew of packers"),
        ("strong leadership", "Managed and trained twelve seasonal staff"),
        ("problem solving", "Diagnosed faults in the cold store"),
        ("analytical skills", "Analysed yields by field"),
        ("teamwork", "Worked closely with the orchard next door"),
        ("adaptability", "Adapted the rota to changing weather"),
        ("interpersonal skills", "Built lasting relationships with growers"),
    ],
)
def test_work_that_plainly_is_the_skill_shows_it(today: date, statement: str, bullet: str) -> None:
    finding = look(f"{ROLE}• {bullet}\n", statement, today)
    assert (finding.status, finding.evidence[0].quote) == (Status.MET, bullet)


@pytest.mark.parametrize(
    ("statement", "bullet"),
    [
        ("communication", "Filled orders so that every van would meet its schedule"),
        ("communication", "Held stock for three depots"),
        ("communication", "Serviced communication systems on the ferries"),
        ("communication", "Fitted unified communication solutions"),
        ("communication", "Presented strong numbers, managing stock and rotas"),
        ("integrity", "Ran the integration suite every night"),
        ("adaptability", "Made mechanical adjustments to the presses"),
        ("adaptability", "Wrote the yearly catalogue"),
        ("leadership", "Prepared slides for leadership meetings"),
        ("leadership", "Presented the yearly figures to leadership"),
        ("leadership", "Managed inventory for the department"),
        ("leadership", "Managed the yearly budget of three departments"),
        ("leadership", "Managed delivery of internal projects"),
        ("problem solving", "Processes returns and issues receipts"),
        ("time management", "Managed part-time packers"),
        ("attention to detail", "Trained new starters"),
        ("analytical skills", "Shared a desk with two clerks and analysts"),
        ("analytical skills", "Loaded trucks and cleaned the yard"),
        ("interpersonal skills", "Awareness Building and Donor Relations"),
    ],
)
def test_a_word_that_may_mean_something_else_does_not(today: date, statement: str, bullet: str) -> None:
    assert look(f"{ROLE}• {bullet}\n", statement, today).status is Status.NO_EVIDENCE


def test_its_name_alone_is_named_and_quoted_where_it_stands(today: date) -> None:
    line = "Careful with stock, punctual, known to growers and drivers alike over many long years, at home in every"
    finding = look(f"Summary\n{line} shed, and strong in communication.\n", "communication", today)
    assert (finding.status, "communication" in finding.evidence[0].quote) == (Status.PARTLY, True)


def test_a_name_behind_a_small_word_is_still_the_skill(today: date) -> None:
    finding = look("Summary\nKnown for the ability to work under pressure.\n", "working under pressure", today)
    assert finding.status is Status.PARTLY


@pytest.mark.parametrize("line", ["Strong written and verbal communication", "Verbal and written communication"])
@pytest.mark.parametrize("statement", ["written communication", "verbal communication"])
def test_two_skills_of_one_name_are_both_named(today: date, line: str, statement: str) -> None:
    assert look(f"Summary\n{line}\n", statement, today).status is Status.PARTLY


def test_what_is_denied_is_not_shown(today: date) -> None:
    text = f"{ROLE}• Never supervised staff\n"
    assert look(text, "leadership", today).level == 0


def test_only_a_bare_name_is_looked_for_so() -> None:
    assert "written-communication" in traits_in("excellent communication skills", STANDARD)
    assert traits_in("communication with growers", STANDARD) == frozenset()
    assert "integrity" in traits_in("integrity", STANDARD)
    assert traits_in("builds kilns", STANDARD) == frozenset()


def test_its_name_comes_before_work_that_shows_it(today: date) -> None:
    text = f"{ROLE}• Led a crew\n• Praised for leadership\n"
    resume = documents.resume(documents.read(text.encode(), "cv.txt"), today=today)
    reading = Reading(resume, (), today, STANDARD)
    traces = traces_of(reading, traits_in("leadership", STANDARD))
    assert [text[one.spot.start : one.spot.end] for one in traces] == ["leadership", "Led a crew"]


def test_every_line_is_about_a_soft_skill_that_the_vocabulary_knows() -> None:
    keys = {line.partition("|")[0].strip() for line in lines_of("traits.txt")}
    terms = [STANDARD.term(key) for key in sorted(keys) if not key.startswith("=")]
    assert [term for term in terms if term is None or term.kind is not Kind.SOFT_SKILL] == []
