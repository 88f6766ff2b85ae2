from collections.abc import Callable
from datetime import date

import pytest

from tracker import documents
from tracker.documents import Mention, Span, Use
from tracker.scoring import Criterion, Finding, Importance, Status, find
from tracker.scoring.types import Json

Found = Callable[..., Finding]

BACHELOR = "Education\nBSc in Computer Science, Lakeside University, 2018\n"


@pytest.mark.parametrize(
    ("level", "fields", "status", "worth"),
    [
        ("bachelor", [], Status.MET, 100),
        ("associate", [], Status.MET, 100),
        ("master", [], Status.PARTLY, 50),
        ("doctorate", [], Status.PARTLY, 30),
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


def test_a_degree_far_below_is_a_little_and_no_less_than_nothing(found: Found) -> None:
    text = "Education\nHigh School Diploma, Lakeside School, 2015\n"
    finding = found(text, "education", level="master")
    assert (finding.status, finding.level) == (Status.PARTLY, 10)


def test_no_course_of_study_is_a_question(found: Found) -> None:
    finding = found("Skills\nPython", "education", level="bachelor")
    assert (finding.status, finding.question) == (Status.NO_EVIDENCE, "What have you studied, and where?")


STATISTICS = "Education\nBSc in Statistics, Lakeside University, 2018\n"


@pytest.mark.parametrize(
    ("fields", "status", "worth"),
    [
        (["statistics"], Status.MET, 100),
        (["mathematics"], Status.MET, 100),
        (["field-mathematical-sciences"], Status.MET, 100),
        (["quantitative field"], Status.MET, 100),
        (["computer science"], Status.PARTLY, 75),
        (["data science"], Status.PARTLY, 75),
        (["economics"], Status.PARTLY, 75),
        (["history"], Status.PARTLY, 40),
    ],
)
def test_a_statistics_degree_is_a_quantitative_one_and_close_to_computing(
    today: date, fields: list[str], status: Status, worth: int
) -> None:
    finding = standard_finding(STATISTICS, today, level="bachelor", fields=fields)
    assert (finding.status, finding.level) == (status, worth)


def test_the_same_degree_reads_the_same_whatever_else_is_studied(today: date) -> None:
    alone, beside = (
        standard_finding(text, today, level="bachelor", fields=["computer science"])
        for text in (STATISTICS, STATISTICS + "Certificate in Pottery, Tarn College, 2010\n")
    )
    assert (alone.sentence, alone.level) == (beside.sentence, beside.level)


def test_a_degree_named_outside_a_course_of_study_is_quoted(today: date) -> None:
    text = "Reports to a person with a PhD"
    mention = Mention("phd", Span(27, 30), "other", Use.LISTED)
    resume = documents.Resume(text, today, mentions=(mention,))
    finding = find(resume, Criterion("wanted", "education", "", Importance.MUST, 1, {"level": "master"}), today=today)
    assert (finding.status, [one.quote for one in finding.evidence]) == (Status.NO_EVIDENCE, [text])
    assert finding.sentence.startswith("Your résumé names a degree. We could not tell that you studied for it.")


def standard_finding(text: str, today: date, **params: Json) -> Finding:
    """The finding with the vocabulary that ships."""
    resume = documents.resume(documents.read(text.encode(), "cv.txt"), today=today)
    return find(resume, Criterion("wanted", "education", "", Importance.MUST, 1, params), today=today)
