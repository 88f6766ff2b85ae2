from __future__ import annotations

from itertools import pairwise
from random import Random

from tracker.demo.jobs import Stint, Teller, stints
from tracker.demo.wording import leaning

TODAY = 2026 * 12 + 4


def test_positions_cover_the_months_asked_for() -> None:
    for seed in range(40):
        found = stints(90, ("nlp-engineer",), TODAY, Random(seed))
        assert sum((TODAY if one.end is None else one.end) - one.start + 1 for one in found) == 90


def test_positions_do_not_overlap_and_the_newest_comes_first() -> None:
    found = stints(120, ("nlp-engineer",), TODAY, Random(2))
    assert all(older.end is not None and older.end < newer.start for newer, older in pairwise(found))


def test_no_position_is_shorter_than_half_a_year() -> None:
    lengths = [
        (TODAY if one.end is None else one.end) - one.start + 1
        for seed in range(80)
        for one in stints(77, ("nlp-engineer",), TODAY, Random(seed))
    ]
    assert min(lengths) >= 6


def test_the_level_grows_with_experience() -> None:
    found = stints(140, ("nlp-engineer",), TODAY, Random(2))
    order = [("junior", "solid", "senior").index(one.level) for one in reversed(found)]
    assert order == sorted(order)


def test_a_teller_never_repeats_a_line_or_an_employer() -> None:
    teller = Teller(Random(1), leaning(Random(1)), "Leeds, United Kingdom")
    jobs = [teller.job(Stint("data-engineer", "solid", TODAY - 9, None, 4)) for _ in range(4)]
    told = [line for job in jobs for line in job.bullets]
    assert (len(set(told)), len({job.organisation for job in jobs})) == (len(told), 4)


def test_tools_are_those_the_bullets_name() -> None:
    teller = Teller(Random(1), leaning(Random(1)), "Leeds, United Kingdom")
    job = teller.job(Stint("data-engineer", "solid", TODAY - 9, None, 5))
    assert [tool for tool in job.tools if not any(tool in line for line in job.bullets)] == []
