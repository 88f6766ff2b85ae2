from __future__ import annotations

import re

from tracker import demo
from tracker.demo.prose import worked
from tracker.demo.types import Job


def _job(start: int, end: int | None) -> Job:
    return Job("Engineer", "Lumenfield", "Leeds", start, end, ("Built a thing.",))


def test_overlapping_months_count_once() -> None:
    assert worked((_job(10, 19), _job(15, 24)), 30) == 15


def test_a_running_job_counts_to_the_day() -> None:
    assert worked((_job(21, None),), 30) == 10


def test_claimed_years_are_the_true_ones(crowd: tuple[demo.Applicant, ...]) -> None:
    for one in crowd:
        claimed = re.search(r"(\d+) years", one.career.summary)
        assert claimed is None or int(claimed[1]) == demo.facts(one).total_months // 12


def test_used_tools_are_listed(crowd: tuple[demo.Applicant, ...]) -> None:
    for one in crowd:
        assert {tool for job in one.career.jobs for tool in job.tools} <= set(one.career.skills)


def test_an_eager_applicant_names_tools_not_listed(planted: dict[demo.Special, demo.Applicant]) -> None:
    told = planted[demo.Special.EAGER].career
    wished = [
        tool for tool in demo.tools() if re.search(rf"\b{re.escape(tool)}\b", told.summary) and tool not in told.skills
    ]
    assert wished != []


def test_a_stuffer_lists_everything_of_the_family(planted: dict[demo.Special, demo.Applicant]) -> None:
    assert len(planted[demo.Special.STUFFED].career.skills) >= 8
