"""The flip: the list changes to the incoming version in one transaction, once everybody has been scored with it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select, func, select, update

from tracker.applications.models import Application
from tracker.applications.work import version_prefix
from tracker.foundation import jobs
from tracker.foundation.database import begins_with, db
from tracker.foundation.jobs.models import JobRequest
from tracker.foundation.jobs.standing import is_under_way
from tracker.postings.models import Posting
from tracker.rubrics.lifecycle import VersionStatus, before
from tracker.rubrics.models import Rubric, RubricVersion
from tracker.rubrics.scorer import scorer as scorer_in_use


def flip_if_complete(rubric_id: int, *, now: datetime) -> bool:
    """Flip the list of a rubric if nobody is missing; True when it did. Call inside ``transaction()``.

    Somebody whose scoring ended as a dead letter does not hold the list back; they are shown as not ranked.
    """
    session = db.session()
    version_id, scorer = session.execute(
        select(Rubric.incoming_version_id, Rubric.incoming_scorer).where(Rubric.id == rubric_id)
    ).one()
    if version_id is None or scorer != scorer_in_use() or _is_being_scored(version_id, scorer):
        return False
    query = select(Rubric).where(Rubric.id == rubric_id).with_for_update()
    rubric = session.scalars(query.execution_options(populate_existing=True)).one()
    if (rubric.incoming_version_id, rubric.incoming_scorer) != (version_id, scorer) or _lacks_requests(rubric):
        return False
    _flip(rubric, now=now)
    return True


def flip_ready(*, now: datetime) -> int:
    """Flip every list whose last score was stored by two workers at once, each seeing the other unfinished.

    The number of lists flipped.
    """
    ids = db.session().scalars(select(Rubric.id).where(Rubric.incoming_version_id.is_not(None))).all()
    return sum(flip_if_complete(rubric_id, now=now) for rubric_id in ids)


def to_score(rubric: Rubric) -> Select[int]:
    """The ids of the rubric's applications, without the people who asked to be read by people alone."""
    return (
        select(Application.id)
        .join(Posting, Posting.id == Application.posting_id)
        .where(Posting.rubric_id == rubric.id, Application.no_scoring.is_(False))
    )


def retire(version_id: int) -> None:
    """A published version that another has replaced."""
    db.session().execute(
        update(RubricVersion)
        .where(RubricVersion.id == version_id, RubricVersion.status.in_(before(VersionStatus.RETIRED)))
        .values(status=VersionStatus.RETIRED)
    )


def _flip(rubric: Rubric, *, now: datetime) -> None:
    session = db.session()
    old, new = rubric.listed_version_id, rubric.incoming_version_id
    if old is not None and old != new:
        retire(old)
    session.execute(update(RubricVersion).where(RubricVersion.id == new).values(listed_at=now))
    rubric.listed_version_id, rubric.listed_scorer = new, rubric.incoming_scorer
    rubric.incoming_version_id, rubric.incoming_scorer = None, None
    session.flush()


def _is_being_scored(version_id: int, scorer: str) -> bool:
    return is_under_way(jobs.Job.SCORE, version_prefix(version_id, scorer))


def _lacks_requests(rubric: Rubric) -> bool:
    """An application that arrived between publication and flip without a request for the new version."""
    assert rubric.incoming_version_id is not None
    assert rubric.incoming_scorer is not None
    prefix = version_prefix(rubric.incoming_version_id, rubric.incoming_scorer)
    session = db.session()
    applicants = session.scalar(select(func.count()).select_from(to_score(rubric).subquery()))
    requests = session.scalar(
        select(func.count())
        .select_from(JobRequest)
        .where(JobRequest.kind == jobs.Job.SCORE, begins_with(JobRequest.key, prefix))
    )
    return requests < applicants  # type: ignore[operator]
