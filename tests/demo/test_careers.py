from __future__ import annotations

from datetime import date

import pytest

from tracker import demo


def test_nothing_is_told_twice_in_a_resume(crowd: tuple[demo.Applicant, ...]) -> None:
    for one in crowd:
        told = [line for job in one.career.jobs for line in job.bullets]
        assert len(told) == len(set(told))


@pytest.mark.parametrize("seed", [1, 2, 3, 7])
def test_every_position_has_something_to_tell(seed: int) -> None:
    openings = tuple(demo.Opening(family, family) for family in demo.families())
    crowd = demo.applicants(300, seed, openings, date(2026, 5, 14))
    assert [one.number for one in crowd for job in one.career.jobs if not job.bullets] == []


def test_degrees_end_before_or_with_the_first_year_of_work(crowd: tuple[demo.Applicant, ...]) -> None:
    for one in crowd:
        first = min((job.start for job in one.career.jobs), default=0) // 12
        assert [
            study for study in one.career.studies if study.level != "certificate" and first and study.end > first
        ] == []


def test_a_student_tells_of_courses_instead(planted: dict[demo.Special, demo.Applicant]) -> None:
    told = planted[demo.Special.COURSEWORK].career
    assert (told.jobs, len(told.studies[0].notes), told.studies[0].in_progress) == ((), 5, True)


def test_a_career_changer_was_retrained(planted: dict[demo.Special, demo.Applicant]) -> None:
    assert planted[demo.Special.CAREER_CHANGER].career.studies[0].level == "certificate"
