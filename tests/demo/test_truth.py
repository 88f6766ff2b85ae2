from __future__ import annotations

from dataclasses import replace

from tracker import demo
from tracker.demo.types import Job

TODAY = 2026 * 12 + 4


def test_facts_are_those_of_the_career(crowd: tuple[demo.Applicant, ...]) -> None:
    jobs = (
        Job("Engineer", "Lumenfield", "Leeds", TODAY - 11, None, ("Ran Spark.",), ("Spark",)),
        Job("Analyst", "Larkspur", "Leeds", TODAY - 17, TODAY - 6, ("Ran Spark, R.",), ("Spark", "R")),
    )
    one = replace(crowd[0], career=replace(crowd[0].career, jobs=jobs))
    truth = demo.facts(one)
    assert truth.total_months == 18
    assert truth.skill_months == (("Spark", 18), ("R", 12))
    assert truth.positions[0] == ("Engineer", "Lumenfield", TODAY - 11, TODAY)


def test_a_student_has_worked_no_month(planted: dict[demo.Special, demo.Applicant]) -> None:
    truth = demo.facts(planted[demo.Special.COURSEWORK])
    assert (truth.total_months, truth.skill_months, truth.degrees[0][3]) == (0, (), True)
