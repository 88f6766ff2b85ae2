"""Editing a draft version: begin, save, add, move, remove, discard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select

from tracker.foundation.database import db
from tracker.rubrics.lifecycle import VersionStatus
from tracker.rubrics.models import CriterionRow, Rubric, RubricVersion
from tracker.rubrics.queries import draft_of, newest_published
from tracker.rubrics.translation import criterion_of, row_of, values_of
from tracker.scoring import STANDARD_LEVELS, Criterion, Importance
from tracker.web.errors import Conflict, DomainError

NEW_WEIGHT = 10


def start_draft(rubric: Rubric, *, actor: str, now: datetime) -> RubricVersion:
    """The draft, begun from the newest published version; the one under way when there is one."""
    session = db.session()
    session.refresh(rubric, with_for_update=True)  # two admins who begin at once get the same draft
    draft = draft_of(rubric)
    if draft is not None:
        return draft
    last = session.scalar(select(func.max(RubricVersion.number)).where(RubricVersion.rubric_id == rubric.id)) or 0
    draft = RubricVersion(rubric_id=rubric.id, number=last + 1, created_by=actor, created_at=now, saved_at=now)
    base = newest_published(rubric)
    if base is not None:
        draft.criteria = [_copy(row) for row in base.criteria]
    session.add(draft)
    session.flush()
    return draft


def save_draft(
    draft: RubricVersion, criteria: Sequence[Criterion], reasons: Mapping[str, str], *, edits: int, now: datetime
) -> None:
    """Replace the content of the draft's criteria. Conflict when someone saved it since ``edits``."""
    _hold(draft, edits)
    rows = {row.key: row for row in draft.criteria}
    for criterion in criteria:
        row = rows[criterion.key]
        for name, value in values_of(criterion).items():
            setattr(row, name, value)
        row.proxy_reason = reasons.get(criterion.key, row.proxy_reason)
    draft.saved_at = now
    draft.edits += 1
    db.session().flush()


def add_criterion(draft: RubricVersion, kind: str, *, label: str, params: Mapping[str, object]) -> CriterionRow:
    """A new criterion at the end, with the kind's own levels. DomainError for a kind there is not."""
    if kind not in STANDARD_LEVELS:
        raise DomainError("There is no such kind of criterion.")
    key = _fresh_key(draft, kind)
    criterion = Criterion(key, kind, label, Importance.PLUS, NEW_WEIGHT, dict(params), STANDARD_LEVELS[kind])  # type: ignore[arg-type]
    row = row_of(criterion, len(draft.criteria))
    draft.criteria.append(row)
    db.session().flush()
    return row


def move_criterion(draft: RubricVersion, key: str, *, by: int) -> None:
    """Move one up (-1) or down (+1); at the end of the list nothing happens."""
    rows = list(draft.criteria)
    at = _index(rows, key)
    to = at + by
    if 0 <= to < len(rows):
        rows[at], rows[to] = rows[to], rows[at]
        for position, row in enumerate(rows):
            row.position = position
    db.session().flush()


def remove_criterion(draft: RubricVersion, key: str) -> None:
    """Take one out of the draft; published versions keep it."""
    draft.criteria.remove(draft.criteria[_index(draft.criteria, key)])
    for position, row in enumerate(draft.criteria):
        row.position = position
    db.session().flush()


def discard_draft(draft: RubricVersion) -> None:
    """Throw the draft away. DomainError for a published version: those are kept for ever."""
    db.session().refresh(draft, with_for_update=True)
    if draft.status is not VersionStatus.DRAFT:
        raise DomainError("A published version is kept. Only a draft can be thrown away.")
    db.session().delete(draft)
    db.session().flush()


def _copy(row: CriterionRow) -> CriterionRow:
    copy = row_of(criterion_of(row), row.position)
    copy.proxy_reason = row.proxy_reason
    return copy


def _hold(draft: RubricVersion, edits: int) -> None:
    db.session().refresh(draft, with_for_update=True)
    if draft.status is not VersionStatus.DRAFT:
        raise Conflict("This version was published meanwhile. Load the page again to start the next one.")
    if draft.edits != edits:
        raise Conflict("Someone else saved this draft meanwhile. Load the page again, then make your change once more.")


def _fresh_key(draft: RubricVersion, kind: str) -> str:
    """A key that no version of this rubric has used: keys are stable for ever."""
    query = (
        select(CriterionRow.key)
        .join(RubricVersion, RubricVersion.id == CriterionRow.version_id)
        .where(RubricVersion.rubric_id == draft.rubric_id)
    )
    used = set(db.session().scalars(query))
    number = 1
    while f"{kind}-{number}" in used:
        number += 1
    return f"{kind}-{number}"


def _index(rows: Sequence[CriterionRow], key: str) -> int:
    for n, row in enumerate(rows):
        if row.key == key:
            return n
    raise DomainError("This criterion is no longer in the draft. Load the page again.")
