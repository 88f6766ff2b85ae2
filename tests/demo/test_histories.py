from __future__ import annotations

from random import Random

from tracker.demo.histories import history
from tracker.demo.types import Brief, Quality, Special

TODAY = 2026 * 12 + 4


def _brief(quality: Quality, special: Special = Special.NONE) -> Brief:
    return Brief("data-scientist", quality, special, TODAY, "Leeds, United Kingdom")


def test_a_student_has_held_no_position() -> None:
    assert history(_brief(Quality.WEAK, Special.COURSEWORK), Random(1)) == ()


def test_a_strong_career_stays_in_its_family() -> None:
    assert {one.family for one in history(_brief(Quality.STRONG), Random(1))} == {"data-scientist"}


def test_an_off_topic_career_is_in_another_family() -> None:
    assert "data-scientist" not in {one.family for one in history(_brief(Quality.OFF_TOPIC), Random(1))}


def test_a_career_changer_comes_from_elsewhere_and_has_arrived() -> None:
    found = history(_brief(Quality.MIDDLING, Special.CAREER_CHANGER), Random(1))
    assert (found[0].family == "data-scientist", found[-1].family == "data-scientist") == (True, False)


def test_overlapping_positions_both_last() -> None:
    found = history(_brief(Quality.GOOD, Special.OVERLAPPING), Random(1))
    assert [one.end for one in found[:2]] == [None, None]


def test_a_weak_career_is_vague() -> None:
    assert {one.level for one in history(_brief(Quality.WEAK), Random(1))} == {"vague"}
