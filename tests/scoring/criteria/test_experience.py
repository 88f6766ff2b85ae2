from collections.abc import Callable
from datetime import date

import pytest

from tracker import documents
from tracker.scoring import Criterion, Finding, Importance, Status, find
from tracker.scoring.reading import Reading
from tracker.scoring.timing import near_time, own_time
from tracker.vocabulary import Kind, Term, Vocabulary

Found = Callable[..., Finding]
Read = Callable[[str], Reading]

TWO_YEARS = """\
Experience
Data Engineer, Marlowe Grocers
January 2020 – December 2021
• Wrote services in Python
"""


def said(finding: Finding) -> tuple[Status, int, str]:
    return finding.status, finding.level, finding.sentence


@pytest.mark.parametrize(
    ("years", "status", "level"), [(2, Status.MET, 100), (3, Status.PARTLY, 65), (7, Status.NOT_MET, 25)]
)
def test_time_is_what_the_dates_say(found: Found, years: int, status: Status, level: int) -> None:
    finding = found(TWO_YEARS, "experience", years=years)
    assert said(finding) == (status, level, f"We count 2 years of work. We ask for {years} years.")
    assert [one.quote for one in finding.evidence] == ["January 2020 – December 2021"]


def test_time_in_something_counts_the_roles_that_use_it(found: Found) -> None:
    finding = found(TWO_YEARS, "experience", years=1, terms=["python"])
    assert finding.sentence == "We count 2 years of work in Python. We ask for 1 year."


def test_a_role_is_quoted_where_it_names_what_is_asked_for(found: Found) -> None:
    finding = found(TWO_YEARS, "experience", years=1, terms=["python"])
    assert [(one.quote, one.note) for one in finding.evidence] == [
        ("Wrote services in Python", "counted: Jan 2020 to Dec 2021")
    ]


def test_a_role_is_quoted_by_its_title_where_the_title_says_it(found: Found) -> None:
    finding = found(TWO_YEARS, "experience", years=1, terms=["data-engineer"])
    assert [one.quote for one in finding.evidence] == ["Data Engineer, Marlowe Grocers"]


@pytest.mark.parametrize(
    ("bullet", "years"),
    [
        ("Chose tools with the data analysts of three depots", 0),
        ("Served as data analyst for the depot", 2),
        ("Promoted to senior data analyst", 2),
    ],
)
def test_people_worked_with_are_not_the_own_occupation(reading_of: Read, bullet: str, years: int) -> None:
    text = f"Experience\nPacker, Tarn\nJanuary 2020 – December 2021\n• {bullet}\n"
    assert own_time(reading_of(text), ("data-analyst",)).months == 12 * years


def test_people_helped_are_no_near_occupation(reading_of: Read) -> None:
    text = "Experience\nPacker, Tarn\nJanuary 2020 – December 2021\n• Counted crates to assist the data analyst\n"
    assert near_time(reading_of(text), ("data-engineer",)).months == 0


def test_a_little_of_what_is_asked_for_is_never_nothing(found: Found) -> None:
    text = f"{TWO_YEARS}\nClerk, Tarn\nJanuary 2000 – December 2019\n• Kept the books\n"
    assert found(text, "experience", years=50, terms=["python"]).level == 5


def test_of_several_fields_the_title_says_it_before_a_bullet(found: Found) -> None:
    finding = found(TWO_YEARS, "experience", years=1, terms=["python", "data-engineer"])
    assert [one.quote for one in finding.evidence] == ["Data Engineer, Marlowe Grocers"]


def test_near_work_is_named_as_the_resume_names_it(found: Found) -> None:
    text = "Experience\nSous Potter, Tarn Pottery\nJanuary 2020 – December 2020\n• Fired kilns\n"
    finding = found(text, "experience", years=2, terms=["executive potter in a studio"])
    assert found(text, "experience", years=2, terms=["executive potter"]).sentence == (
        "We count 1 year in “Sous Potter”, which is close. That counts in part. We ask for 2 years."
    )
    assert finding.status is not Status.MET


def test_a_range_is_said_as_one(found: Found) -> None:
    finding = found(TWO_YEARS, "experience", years=1, years_max=5)
    assert finding.sentence == "We count 2 years of work. We ask for 1 to 5 years."


def test_neighbouring_work_counts_half(found: Found) -> None:
    finding = found(TWO_YEARS, "experience", years=2, terms=["data-analyst"])
    sentence = "We count 2 years in data engineer, which is close. That counts in part. We ask for 2 years."
    assert said(finding) == (Status.PARTLY, 50, sentence)


def test_a_claim_without_dates_is_marked(found: Found) -> None:
    finding = found("Summary\nOver 8 years of experience.", "experience", years=5)
    assert said(finding) == (
        Status.PARTLY,
        70,
        "You state 8 years of work, which we count as a claim. We ask for 5 years. No dated role shows it.",
    )


def test_a_claim_that_dated_roles_stand_beside_is_met(found: Found) -> None:
    finding = found(f"Summary\nOver 8 years of experience.\n\n{TWO_YEARS}", "experience", years=5)
    assert (finding.status, finding.level) == (Status.MET, 80)


def test_a_little_in_a_longer_career_leaves_a_question(found: Found) -> None:
    longer = f"{TWO_YEARS}\nClerk, Tarn\nJanuary 2010 – December 2019\n• Kept the books\n"
    finding = found(longer, "experience", years=7, terms=["python"])
    assert (finding.status, finding.level, finding.question) == (
        Status.PARTLY,
        25,
        "How many years have you worked in Python?",
    )


def test_what_the_whole_career_cannot_reach_is_not_met_whether_the_work_is_shown_or_not(found: Found) -> None:
    shown, unshown = (found(TWO_YEARS, "experience", years=7, terms=[term]) for term in ("python", "java"))
    assert [shown.status, said(unshown)] == [
        Status.NOT_MET,
        (Status.NOT_MET, 0, "Dated roles of any kind come to 2 years. We ask for 7 years."),
    ]


def test_work_without_dates_leaves_the_time_open(found: Found) -> None:
    text = "Experience\nData Engineer, Marlowe Grocers\n• Wrote services in Python\n"
    finding = found(text, "experience", years=2, terms=["python"])
    assert (finding.status, finding.question) == (Status.PARTLY, "How many years have you worked in Python?")


def test_nothing_stated_is_a_question(found: Found) -> None:
    finding = found("Skills\nPython", "experience", years=2)
    assert said(finding)[:2] == (Status.NO_EVIDENCE, 0)
    assert finding.question == "How many years have you worked?"


def test_another_occupation_of_the_group_counts_a_little(today: date) -> None:
    group = Term("finance-titles", "finance occupation", Kind.TITLE)
    titles = [Term(name, name, Kind.TITLE, parents=("finance-titles",)) for name in ("bookkeeper", "treasurer")]
    words = Vocabulary([group, *titles])
    text = "Experience\nBookkeeper, Tarn\nJanuary 2020 – December 2021\n• Kept the books\n"
    resume = documents.resume(documents.read(text.encode(), "cv.txt"), today=today, vocabulary=words)
    wanted = Criterion("wanted", "experience", "", Importance.PLUS, 1, {"terms": ["treasurer"]})
    sentence = "We count 2 years in bookkeeper, an occupation of the same group. That counts a little."
    assert said(find(resume, wanted, today=today, vocabulary=words)) == (Status.PARTLY, 25, sentence)


def test_an_occupation_inside_longer_words_is_near(found: Found) -> None:
    finding = found(TWO_YEARS, "experience", years=2, terms=["senior data engineer in a hospital"])
    assert (finding.status, finding.level) == (Status.PARTLY, 50)
