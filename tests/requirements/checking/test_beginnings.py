import pytest

from tracker.requirements.ad import Ad
from tracker.requirements.checking.beginnings import Sort, beginnings
from tracker.requirements.terms import Terms
from tracker.vocabulary import Vocabulary

FIRST = "Roofer\n\n" + "Our yard stands by the canal and mends old roofs. " * 4 + "\n\n"


@pytest.mark.parametrize(
    ("line", "sort"),
    [
        ("Position: Florist", [Sort.FIELD]),
        ("Job Title\nFlorist", [Sort.FIELD]),
        ("Position: Roofer", []),
        ("Vacancy 2\nFlorist", [Sort.FIELD]),
        ("JOB 2: FLORIST", [Sort.FIELD]),
        ("Good florist or gardener", []),
        ("Florist", [Sort.TITLE]),
        ("Roofer (flat roofs)", []),
        ("2. Florist: you bind bouquets", [Sort.ITEM]),
        ("- Florist: you bind bouquets", []),
        ("Petal and Son are looking for a florist who likes the cold.", [Sort.SOUGHT]),
        ("We are looking for a roofer with a head for heights.", []),
        ("ABOUT THE ROLE:", [Sort.SUMMARY]),
        ("Bricks and flowers", []),
    ],
)
def test_lines_that_may_open_another_ad(vocabulary: Vocabulary, line: str, sort: list[Sort]) -> None:
    ad = Ad(FIRST + line)
    assert [one.sort for one in beginnings(ad, "Roofer", Terms(ad.plain, vocabulary))][:1] == sort


def test_a_drawn_line_stands_before_it(vocabulary: Vocabulary) -> None:
    ad = Ad(f"{FIRST}* * *\n\nFlorist")
    assert [one.apart for one in beginnings(ad, "Roofer", Terms(ad.plain, vocabulary))] == [True]
