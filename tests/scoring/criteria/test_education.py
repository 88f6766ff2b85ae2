from collections.abc import Callable

import pytest

from tracker.scoring import Finding, Status

Found = Callable[..., Finding]

BACHELOR = "Education\nBSc in Computer Science, Lakeside University, 2018\n"


@pytest.mark.parametrize(
    ("level", "fields", "status", "worth"),
    [
        ("bachelor", [], Status.MET, 100),
        ("associate", [], Status.MET, 100),
        ("master", [], Status.PARTLY, 50),
        ("doctorate", [], Status.PARTLY, 20),
        ("bachelor", ["computer-science"], Status.MET, 100),
        ("bachelor", ["computing"], Status.MET, 100),
        ("bachelor", ["mathematics"], Status.PARTLY, 75),
        ("bachelor", ["history"], Status.PARTLY, 40),
        (None, ["computer science"], Status.MET, 100),
    ],
)
def test_level_and_field_decide_together(
    found: Found, level: str | None, fields: list[str], status: Status, worth: int
) -> None:
    finding = found(BACHELOR, "education", level=level, fields=fields)
    assert (finding.status, finding.level) == (status, worth)
    assert "BSc in Computer Science" in finding.evidence[0].quote


def test_the_better_of_two_degrees_counts(found: Found) -> None:
    text = BACHELOR + "MSc in History, Lakeside University, 2020\n"
    assert found(text, "education", level="master").level == 100
    assert found(text, "education", level="bachelor", fields=["computer-science"]).level == 100


def test_a_degree_in_progress_counts_in_part(found: Found) -> None:
    text = "Education\nBSc in Computer Science, Lakeside University, 2024 – present (in progress)\n"
    finding = found(text, "education", level="bachelor")
    assert (finding.status, finding.level) == (Status.PARTLY, 70)
    assert "It is in progress." in finding.sentence


def test_years_of_work_can_stand_in(found: Found, career: str) -> None:
    finding = found(career, "education", level="bachelor", or_experience_years=5)
    sentence = "We count 5 years and 9 months of work. We take 5 years in place of a degree."
    assert (finding.status, finding.level, finding.sentence) == (Status.MET, 100, sentence)
    assert [one.quote for one in finding.evidence] == ["March 2023 – present", "January 2019 – December 2020"]


def test_a_degree_far_below_is_not_met(found: Found) -> None:
    text = "Education\nHigh School Diploma, Lakeside School, 2015\n"
    assert found(text, "education", level="master").status is Status.NOT_MET


def test_no_course_of_study_is_a_question(found: Found) -> None:
    finding = found("Skills\nPython", "education", level="bachelor")
    assert (finding.status, finding.question) == (Status.NO_EVIDENCE, "What have you studied, and where?")
