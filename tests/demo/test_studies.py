from __future__ import annotations

from random import Random

from tracker.demo.studies import certificates, retraining, studies, tongues
from tracker.demo.types import Brief, Quality, Special

BRIEF = Brief("research-scientist", Quality.STRONG, Special.NONE, 2026 * 12 + 4, "Leeds, United Kingdom")


def test_a_good_researcher_holds_three_degrees() -> None:
    assert [one.level for one in studies(BRIEF, 2015, Random(1), {})] == ["doctorate", "master", "bachelor"]


def test_degrees_follow_one_another() -> None:
    found = studies(BRIEF, 2015, Random(1), {})
    assert [(one.start, one.end) for one in found] == [(2011, 2015), (2009, 2011), (2006, 2009)]


def test_a_student_has_not_finished() -> None:
    (only,) = studies(BRIEF, 2026, Random(1), {}, studying=True)
    assert (only.level, only.end, only.in_progress) == ("bachelor", 2027, True)


def test_retraining_takes_the_year_before_the_change() -> None:
    course = retraining(BRIEF, 2024, Random(1), {})
    assert (course.level, course.start, course.end) == ("certificate", 2023, 2024)


def test_a_family_without_certificates_has_none() -> None:
    assert certificates(BRIEF, Random(1)) == ()


def test_everybody_speaks_english_and_one_language_natively() -> None:
    for seed in range(60):
        found = tongues(Random(seed))
        assert ("English" in [one.name for one in found], [one.word for one in found].count("native")) == (True, 1)
