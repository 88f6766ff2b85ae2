"""The states of a rubric version, and the only moves between them."""

from __future__ import annotations

from enum import Enum


class VersionStatus(Enum):
    DRAFT = "draft"  # being edited; scores nobody
    PUBLISHED = "published"  # frozen; everybody is being scored, or is scored, with it
    RETIRED = "retired"  # frozen; a later one took its place; stays readable


MOVES: dict[VersionStatus, frozenset[VersionStatus]] = {
    VersionStatus.DRAFT: frozenset({VersionStatus.PUBLISHED}),
    VersionStatus.PUBLISHED: frozenset({VersionStatus.RETIRED}),
    VersionStatus.RETIRED: frozenset(),
}


def before(status: VersionStatus) -> list[VersionStatus]:
    """The states from which ``MOVES`` leads to this one."""
    return [one for one, ways in MOVES.items() if status in ways]
