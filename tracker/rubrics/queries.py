"""Questions about rubrics."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from tracker.foundation.database import db
from tracker.rubrics.lifecycle import VersionStatus
from tracker.rubrics.models import Rubric, RubricVersion


def version_number(version_id: int | None) -> int | None:
    """The number of a version, as people see it."""
    if version_id is None:
        return None
    return db.session().scalar(select(RubricVersion.number).where(RubricVersion.id == version_id))


def version_numbers(version_ids: Sequence[int]) -> dict[int, int]:
    """Version id to its number."""
    query = select(RubricVersion.id, RubricVersion.number).where(RubricVersion.id.in_(version_ids))
    return dict(db.session().execute(query).all())


def steady_rubric(rubric_id: int) -> Rubric:
    """The rubric as it stands, which no publication changes until the transaction ends.

    Shared with others who ask so, exclusive with a publication: nobody falls between two versions. Ask before any other
    row is locked.
    """
    query = select(Rubric).where(Rubric.id == rubric_id).with_for_update(read=True)
    return db.session().scalars(query.execution_options(populate_existing=True)).one()


def draft_of(rubric: Rubric) -> RubricVersion | None:
    """The version being edited, with its criteria; None when there is none."""
    query = (
        select(RubricVersion)
        .filter_by(rubric_id=rubric.id, status=VersionStatus.DRAFT)
        .options(selectinload(RubricVersion.criteria))
    )
    return db.session().scalars(query).one_or_none()


def versions_of(rubric: Rubric) -> list[RubricVersion]:
    """Every version with its criteria, newest first."""
    query = (
        select(RubricVersion)
        .filter_by(rubric_id=rubric.id)
        .order_by(RubricVersion.number.desc())
        .options(selectinload(RubricVersion.criteria))
    )
    return list(db.session().scalars(query))


def newest_published(rubric: Rubric) -> RubricVersion | None:
    """The version published last: on its way, or listed."""
    version_id = rubric.incoming_version_id or rubric.listed_version_id
    if version_id is None:
        return None
    return db.session().get(RubricVersion, version_id, options=[selectinload(RubricVersion.criteria)])
