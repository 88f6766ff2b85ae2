from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from tracker import demo
from tracker.demo import bank

SENT = date(2026, 5, 14)
ONE = (demo.Opening("ml", "machine-learning-engineer"),)
PLANNED = {demo.Special(name): share for name, share in bank.table("plan")["specials"].items()}


def test_the_same_seed_invents_the_same_people() -> None:
    assert demo.applicants(30, 3, ONE, SENT) == demo.applicants(30, 3, ONE, SENT)


def test_another_seed_invents_others() -> None:
    assert demo.applicants(5, 3, ONE, SENT) != demo.applicants(5, 4, ONE, SENT)


def test_two_hundred_hold_every_planned_special_case(crowd: tuple[demo.Applicant, ...]) -> None:
    found = Counter(one.special for one in crowd)
    del found[demo.Special.NONE]
    assert found == PLANNED


def test_every_quality_is_there_in_number(crowd: tuple[demo.Applicant, ...]) -> None:
    found = Counter(one.quality for one in crowd)
    assert [quality for quality in demo.Quality if found[quality] < 20] == []


def test_every_layout_is_sent(crowd: tuple[demo.Applicant, ...]) -> None:
    assert {one.layout for one in crowd} == set(demo.LAYOUTS)


def test_openings_get_equal_shares(crowd: tuple[demo.Applicant, ...]) -> None:
    shares = Counter(one.opening for one in crowd if one.special.value not in ("same_person", "same_file"))
    assert max(shares.values()) - min(shares.values()) <= 4


def test_only_planted_duplicates_share_an_address(crowd: tuple[demo.Applicant, ...]) -> None:
    again = (demo.Special.SAME_PERSON, demo.Special.SAME_FILE)
    addresses = [one.email for one in crowd if one.special not in again]
    assert len(set(addresses)) == len(addresses)
    assert {one.email for one in crowd if one.special in again} <= set(addresses)


def test_without_planting_nobody_is_special() -> None:
    assert {one.special for one in demo.applicants(60, 1, ONE, SENT, planted=False)} == {demo.Special.NONE}


def test_no_applicants_is_an_empty_crowd() -> None:
    assert demo.applicants(0, 1, ONE, SENT) == ()


def test_an_unknown_family_is_named_in_the_refusal() -> None:
    with pytest.raises(ValueError, match=r"got \['astronaut'\]"):
        demo.applicants(1, 1, (demo.Opening("moon", "astronaut"),), SENT)


def test_no_opening_is_refused() -> None:
    with pytest.raises(ValueError, match="need an opening"):
        demo.applicants(1, 1, (), SENT)
