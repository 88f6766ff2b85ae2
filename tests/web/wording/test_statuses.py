from __future__ import annotations

import pytest

from tracker.scoring.types import Status, Tier
from tracker.web.wording.statuses import Look, status_look, tier_look


def test_every_status_of_the_engine_has_a_look_of_its_own() -> None:
    looks = [status_look(status) for status in Status]
    assert [(look.css, look.word) for look in looks] == [
        ("met", "Met"),
        ("partly", "Partly"),
        ("notmet", "Not met"),
        ("noev", "No evidence"),
    ]
    assert len({look.icon for look in looks}) == len(looks)


def test_every_tier_of_the_engine_has_a_look_of_its_own() -> None:
    assert [(tier_look(tier).css, tier_look(tier).word) for tier in Tier] == [
        ("met", "Musts met"),
        ("partly", "Musts open"),
        ("notmet", "Must failed"),
    ]


def test_a_stored_value_looks_like_its_member() -> None:
    assert status_look("partly") == Look("partly", "partly", "Partly", "Partly met")
    assert tier_look("open") == tier_look(Tier.OPEN)


def test_an_unknown_status_is_refused() -> None:
    with pytest.raises(KeyError):
        status_look("splendid")
