"""The reason on the row: what is strongest, what is missing, how the must-haves stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.review.listing.short import Named, short_labels
from tracker.rubrics.models import CriterionRow
from tracker.scoring import Importance, Status
from tracker.web.wording.translation import gettext as _

STRONGEST = 2
Levels = Sequence[tuple[str, Status, int]]


class Weighed(NamedTuple):
    """What a row shows of a criterion; ``short`` is its name on a chip."""

    key: str
    label: str
    short: str
    importance: Importance
    weight: int


class Reason(NamedTuple):
    """One chip."""

    short: str
    label: str
    status: Status


def weighed(criteria: Sequence[CriterionRow]) -> list[Weighed]:
    """The criteria of a version, in order."""
    short = short_labels([Named(one.key, one.kind, one.label, one.params) for one in criteria])
    return [Weighed(one.key, one.label, short[one.key], one.importance, one.weight) for one in criteria]


def parts(criteria: Sequence[Weighed], levels: Levels) -> list[tuple[str, float, int]]:
    """(label, earned, of) of each criterion, in weight points."""
    by_key = {key: level for key, _status, level in levels}
    return [(one.label, one.weight * by_key.get(one.key, 0) / 100, one.weight) for one in criteria]


def reasons(criteria: Sequence[Weighed], levels: Levels) -> tuple[list[Reason], list[str]]:
    """(the chips on the row, labels of the rest): the two strongest, then the heaviest missing."""
    found = {key: (status, level) for key, status, level in levels}
    known = [(one, *found[one.key]) for one in criteria if one.key in found]
    strong = sorted((row for row in known if row[2] > 0), key=lambda row: -row[0].weight * row[2])[:STRONGEST]
    missing = sorted(
        (row for row in known if row[1] is not Status.MET and row not in strong),
        key=lambda row: (row[0].importance is not Importance.MUST, -row[0].weight),
    )
    shown = [Reason(row[0].short, row[0].label, row[1]) for row in [*strong, *missing[:1]]]
    return shown, [row[0].label for row in missing[1:]]


def musts(criteria: Sequence[Weighed], levels: Levels) -> str:
    """ "3 of 3 met", "1 open", "1 not met": the must-haves in three words."""
    found = {key: status for key, status, _level in levels}
    statuses = [found[one.key] for one in criteria if one.importance is Importance.MUST and one.key in found]
    failed, met = statuses.count(Status.NOT_MET), statuses.count(Status.MET)
    if failed:
        return _("%(n)s not met", n=failed)
    if met < len(statuses):
        return _("%(n)s open", n=len(statuses) - met)
    return _("%(n)s of %(of)s met", n=met, of=len(statuses))
