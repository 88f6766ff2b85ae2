"""The rungs of a criterion, filled in so that a rubric can be used unedited."""

from __future__ import annotations

from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.tables import rows
from tracker.scoring import Level


def levels(wanted: Wanted) -> tuple[Level, ...]:
    """The rungs for one kind of criterion, highest first; every kind has at least two."""
    return tuple(
        Level(int(row[1]), row[2].format(what=wanted.label) + ".") for row in rows("levels") if row[0] == wanted.kind
    )
