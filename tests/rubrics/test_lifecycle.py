"""A version is a draft, then published, then retired; nothing leads back."""

from __future__ import annotations

from tracker.rubrics.lifecycle import VersionStatus, before


def test_each_state_is_reached_from_one_other_and_a_draft_from_none() -> None:
    assert {status.value: [one.value for one in before(status)] for status in VersionStatus} == {
        "draft": [],
        "published": ["draft"],
        "retired": ["published"],
    }
