import pytest

from tests.documents.facts.plain import rows, words
from tracker.documents import Span
from tracker.documents.facts.dates import find_periods
from tracker.documents.facts.sentences import head_of, read_sentence


def _dates(text: str) -> list[Span]:
    return [Span(period.start, period.end) for period in find_periods(text)]


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("Worked as a carpenter at Holz AG from 2016 to 2018, building stairs", "carpenter", "Holz AG"),
        ("Served as head nurse for Linden Clinic between 2015 and 2020", "head nurse", "Linden Clinic"),
        ("From 2016 to 2018 I had the role of shift supervisor", "shift supervisor", None),
    ],
)
def test_a_sentence_names_title_and_organisation(text: str, title: str, organisation: str | None) -> None:
    header = read_sentence(rows(text)[0], _dates(text))
    assert header is not None
    assert (words(text, header.title), words(text, header.organisation)) == (title, organisation)


def test_a_sentence_without_an_occupation_says_nothing() -> None:
    assert read_sentence(rows("Improved the throughput of the whole line, known as the mill")[0], []) is None


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Staff Nurse Cared for forty people a day and wrote down what they ate.", "Staff Nurse"),
        ("Shift Manager/Baker II Reports to the owner of the shop and its four branches.", "Shift Manager/Baker II"),
        ("Registered Nurse caring for people of all ages", "Registered Nurse"),
        ("Alpha Ltd, Reno, Junior Site Engineer Built bridges", "Alpha Ltd, Reno, Junior Site Engineer"),
        ("Assist Manager with all of the papers", None),
        ("Trained Nurses in the use of the new beds", None),
        ("Managed bakers in three shops", None),
        ("Bread for every baker of the town", None),
        ("Baker", None),
    ],
)
def test_a_sentence_may_begin_with_the_occupation(text: str, head: str | None) -> None:
    found = head_of(rows(text)[0], small=False)
    assert (found.text if found else None) == head


def test_an_occupation_written_small_counts_where_it_may() -> None:
    (row,) = rows("night shift baker, Alpha Ltd, baked rolls")
    assert [head_of(row, small=small) is not None for small in (True, False)] == [True, False]


@pytest.mark.parametrize("text", ["Worked 2 years as a cook - (2014 - 2015)", "Worked as a “cook” from 2014 to 2016"])
def test_a_title_is_its_words_alone(text: str) -> None:
    header = read_sentence(rows(text)[0], _dates(text))
    assert header is not None
    assert words(text, header.title) == "cook"
