from collections.abc import Callable

import pytest

from tracker.requirements import Draft
from tracker.requirements.finding.years import find, spans
from tracker.requirements.statements import Clause
from tracker.requirements.terms import Terms

ClauseIn = Callable[[str], tuple[Clause, Terms]]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("at least two years of experience", 2, None),
        ("2–5 years".replace("–", "-"), 2, 5),
        ("five+ years", 5, None),
        ("3 (three) years", 3, None),
        ("one to two years", 1, 2),
        ("a year or more in a pottery", 1, None),
        ("a year's experience", 1, None),
        ("three-ish years of glazing", 3, None),
        ("5 consistent years as a glazier", 5, None),
        ("four successful years of glazing", 4, None),
        ("3+ year's glazing experience", 3, None),
        ("four additional years of glazing", 4, None),
        ("18 months of experience", 1.5, None),
        ("minimum of 10 yrs", 10, None),
        ("5 or more years", 5, None),
    ],
)
def test_years_are_read_in_every_form(text: str, low: float, high: float | None) -> None:
    assert [(span.low, span.high) for span in spans(text)] == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "a 5 year contract",
        "18 years old",
        "over the past 10 years",
        "a two-year degree",
        "paid 12 times a year in advance",
        "we fire 30,000 pots a year in Delft",
        "made for graduates with up to two years of experience",
        "90 years of age",
        "a licence held for 2 years",
    ],
)
def test_other_years_are_no_demand(text: str) -> None:
    assert list(spans(text)) == []


@pytest.mark.parametrize(
    ("text", "label", "terms"),
    [
        ("3 years of commercial experience after licence", "3+ years of work experience", []),
        ("3+ years of experience with machine learning", "3+ years of machine learning", ["machine-learning"]),
        ("6 months' experience in a busy bakery", "6+ months in a busy bakery", ["busy bakery"]),
        ("4 to 7 years' PQE", "4-7 years of work experience", []),
        ("Around 4 years doing this kind of work", "4+ years of work experience", []),
        ("Two years of clay work with children", "2+ years of clay work with children", ["clay work with children"]),
        ("5 years as a baker in a hotel", "5+ years as baker in a hotel", ["baker in a hotel"]),
        ("2-4 years of progressive accounting experience", "2-4 years of accounting", ["accounting"]),
        ("4 years of experience", "4+ years of work experience", []),
        ("Experience in Python (3 years)", "3+ years of Python", ["python"]),
    ],
)
def test_the_subject_of_the_years(clause_in: ClauseIn, text: str, label: str, terms: list[str]) -> None:
    clause, found = clause_in(text)
    assert [(one.label, one.params["terms"]) for one in find(clause, found, loose=False)] == [(label, terms)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("3 years in a similar position in a large pottery", "3+ years in a large pottery"),
        ("Two years plus on the tools doing raku firing", "2+ years of raku firing"),
        (
            "Somebody who has planned and edited catalogues for at least four years",
            "4+ years of planning and editing catalogues",
        ),
        (
            "Somebody who's run a section in a serious glass works for two years or more, ",
            "2+ years of running a section",
        ),
        ("5 yrs+ on gas kilns", "5+ years of gas kilns"),
        ("3+ year's kiln experience", "3+ years of kiln"),
        (
            "6 years of raku firing experience, especially in sectors such as museums, hotels and SQL",
            "6+ years of raku firing",
        ),
        ("4 years of raku firing, particularly for hotels", "4+ years of raku firing"),
        ("5 years of machine learning in a Kafka environment", "5+ years of machine learning"),
        ("5 years of machine learning within the Kafka or Spark sectors", "5+ years of machine learning"),
        ("2 years in machine learning with a focus on Spark environments", "2+ years of machine learning"),
        ("3 years of SQL in either a Kafka or a Spark setting", "3+ years of SQL"),
        (
            "A minimum of 4 years relevant experience or equivalent combination of study and work",
            "4+ years of work experience",
        ),
        ("2-5 years of relevant industry or academic experience", "2-5 years of work experience"),
        ("2-6 years of experience in one or more of the following areas:", "2-6 years of work experience"),
        ("3 years in a Kafka environment", "3+ years of Kafka"),
        ("5 years as a Sr. Kiln Mechanic", "5+ years as kiln mechanic"),
        ("One year in raku firing shows that you can wait", "1+ years of raku firing"),
        ("3 years' experience as Senior Field Potter", "3+ years as senior field potter"),
        ("5 years as an SQL Kiln Data Engineer III - Glazes", "5+ years as SQL kiln data engineer III"),
        ("4 years of experience in working with clients", "4+ years of work experience"),
        ("A year on gas kilns, of any size", "1+ years of gas kilns"),
        ("Yes, a year on gas kilns", "1+ years of gas kilns"),
        ("2 years as a kiln declarant or in a comparable position at a Kafka firm", "2+ years as kiln declarant"),
        ("2-4 years' experience in commercial pottery", "2-4 years of commercial pottery"),
        ("2-4 years of commercial experience in pottery", "2-4 years of pottery"),
        ("3 years of work experience with a focus in raku firing", "3+ years of raku firing"),
        ("3 years' experience required as a kiln hand", "3+ years as kiln hand"),
        ("3 years of either SQL (preferred), Python or R", "3+ years of SQL, Python or R"),
        ("You've designed SQL wheels for four years and can show us two", "4+ years of designing SQL wheels"),
        ("At least 3 years on RK kilns", "3+ years of RK kilns"),
        ("You will have spent at least eighteen months in a glaze team", "18+ months in a glaze team"),
    ],
)
def test_what_the_years_were_spent_on_is_told(clause_in: ClauseIn, text: str, label: str) -> None:
    clause, terms = clause_in(text)
    assert [one.label for one in find(clause, terms, loose=False)] == [label]


def test_names_in_capitals_keep_them(clause_in: Callable[[str], tuple[Clause, Terms]]) -> None:
    clause, terms = clause_in("3 years of B2B and ICP-MS pottery")
    assert [one.label for one in find(clause, terms, loose=False)] == ["3+ years of B2B and ICP-MS pottery"]


def test_of_several_degrees_the_lowest_tells_the_years(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nRequirements:\n- BSc and 4 years in kiln design, or MSc and 2 years")
    assert [one.label for one in draft.rubric.criteria if one.kind == "experience" and one.params["years"]] == [
        "4+ years of kiln design"
    ]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "5 years of raku firing, of which a minimum of 2 in museums",
            ["5+ years of raku firing", "2+ years of museums"],
        ),
        (
            "5 years of raku firing, at least two of which in a museum",
            ["5+ years of raku firing", "2+ years in a museum"],
        ),
        ("5 years of raku firing, 2 of them on gas kilns", ["5+ years of raku firing", "2+ years of gas kilns"]),
        (
            "5 years of raku firing, a year of it leading others",
            ["5+ years of raku firing", "1+ years of leading others"],
        ),
        ("We have ten kilns, two of which in Delft", []),
    ],
)
def test_a_part_of_the_years_has_a_subject_of_its_own(clause_in: ClauseIn, text: str, labels: list[str]) -> None:
    clause, terms = clause_in(text)
    assert [one.label for one in find(clause, terms, loose=False)] == labels
