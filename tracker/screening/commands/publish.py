"""Publishing a rubric version over everybody. The list stays on the old one until all have the new one."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, exists, or_, select

from tracker import audit
from tracker.applications.models import Application, ApplicationFile
from tracker.applications.work import ScoreKey, read_key, version_prefix
from tracker.documents.version import READER_VERSION
from tracker.foundation import jobs
from tracker.foundation.database import db
from tracker.rubrics.lifecycle import VersionStatus, before
from tracker.rubrics.models import Rubric, RubricVersion
from tracker.rubrics.scorer import scorer
from tracker.screening.commands.flip import flip_if_complete, retire, to_score
from tracker.screening.models import Reading
from tracker.web.errors import Conflict

AT_ONCE = 1000


def publish_version(version: RubricVersion, *, note: str, actor: str, now: datetime) -> None:
    """Freeze a draft and ask for everybody's score with it, in one transaction. Conflict when it is no draft.

    Conflict too when somebody has saved it since ``version`` was loaded: what was checked is what is published. An
    incoming version that was not listed yet is retired: the newest publication wins, and the list skips it.
    """
    rubric = lock(version.rubric_id)
    _freeze(version, note=note, actor=actor, now=now)
    if rubric.incoming_version_id and rubric.incoming_version_id != rubric.listed_version_id:
        retire(rubric.incoming_version_id)
    rubric.incoming_version_id, rubric.incoming_scorer = version.id, scorer()
    db.session().flush()
    request_scores(rubric, now=now)
    audit.record(
        "rubric.publish",
        object_kind="rubric",
        object_id=rubric.public_id,
        actor=actor,
        at=now,
        detail={"version": str(version.number)},
    )
    flip_if_complete(rubric.id, now=now)


def _freeze(version: RubricVersion, *, note: str, actor: str, now: datetime) -> None:
    stands = select(RubricVersion.status, RubricVersion.edits).where(RubricVersion.id == version.id).with_for_update()
    status, edits = db.session().execute(stands).one()
    if status not in before(VersionStatus.PUBLISHED):
        raise Conflict("This version was published already. Load the page again.")
    if edits != version.edits:
        raise Conflict("Someone else saved this draft meanwhile. Load the page again to see what would be published.")
    version.status, version.note = VersionStatus.PUBLISHED, note
    version.published_by, version.published_at = actor, now
    db.session().flush()


def rescore_with_new_scorer(*, now: datetime) -> int:
    """After an upgrade, or with other words: every list of an older engine, reader or vocabulary is made again.

    A publication that the upgrade fell into is begun again. Returns the number of rubrics on their way.
    """
    now_in_use = scorer()
    stale = or_(
        and_(Rubric.incoming_version_id.is_(None), Rubric.listed_scorer != now_in_use),
        Rubric.incoming_scorer != now_in_use,
    )
    ids = db.session().scalars(select(Rubric.id).where(stale).order_by(Rubric.id)).all()
    for rubric_id in ids:
        rubric = lock(rubric_id)
        rubric.incoming_version_id = rubric.incoming_version_id or rubric.listed_version_id
        rubric.incoming_scorer = now_in_use
        db.session().flush()
        request_scores(rubric, now=now)
        flip_if_complete(rubric.id, now=now)
    return len(ids)


def request_scores(rubric: Rubric, *, now: datetime) -> None:
    """Ask for the score of everybody who may be scored with the incoming version, after the reading of their file.

    Words that were in use before may come back, and with them scores of then: those are made once more.
    """
    assert rubric.incoming_version_id is not None
    assert rubric.incoming_scorer is not None
    jobs.ask_all_again(jobs.Job.SCORE, version_prefix(rubric.incoming_version_id, rubric.incoming_scorer), now=now)
    unread = _unread(rubric)
    ids = db.session().scalars(to_score(rubric).order_by(Application.id)).all()
    keys = {one: str(ScoreKey(rubric.incoming_version_id, rubric.incoming_scorer, one)) for one in ids}
    ready = [key for one, key in keys.items() if one not in unread]
    for start in range(0, len(ready), AT_ONCE):
        jobs.request_many(jobs.Job.SCORE, ready[start : start + AT_ONCE], now=now)
    for application_id, sha256 in unread.items():
        reading = jobs.request(jobs.Job.READ, read_key(sha256), now=now, in_bulk=True)
        jobs.request(jobs.Job.SCORE, keys[application_id], now=now, waits_for=reading, in_bulk=True)


def _unread(rubric: Rubric) -> dict[int, str]:
    """Application id to the hash of its résumé, where this reader has not read it."""
    read = exists().where(Reading.sha256 == ApplicationFile.sha256, Reading.reader_version == READER_VERSION)
    query = to_score(rubric).add_columns(ApplicationFile.sha256).join(ApplicationFile).where(~read)
    rows = db.session().execute(query.order_by(Application.id, ApplicationFile.id))
    return {row.id: row.sha256 for row in rows}


def lock(rubric_id: int) -> Rubric:
    """The rubric's row, held until the commit: submissions and publications take turns here."""
    query = select(Rubric).where(Rubric.id == rubric_id).with_for_update()
    return db.session().scalars(query.execution_options(populate_existing=True)).one()
