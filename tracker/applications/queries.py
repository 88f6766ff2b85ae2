"""Questions about applications, asked by the candidate's own pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, exists, select
from sqlalchemy.orm import joinedload, selectinload

from tracker.applications.models import Application, ApplicationFile, Candidate, KeptUpload, StageMove
from tracker.foundation.database import db
from tracker.messages.models import Letter
from tracker.messages.queries import unsent_letters
from tracker.postings.lifecycle import PostingStatus, StageKind
from tracker.postings.models import Posting, Stage

REJECTION = "decision_reject"


def application_by_id(public_id: str) -> Application | None:
    """The application with this public id, with everything its page shows."""
    query = (
        select(Application)
        .filter_by(public_id=public_id)
        .options(
            joinedload(Application.posting),
            joinedload(Application.candidate),
            joinedload(Application.stage),
            selectinload(Application.files),
            selectinload(Application.answers),
        )
    )
    return db.session().scalars(query).unique().one_or_none()


@dataclass(frozen=True, slots=True)
class Arrival:
    """What an arriving form meets, as it stands now. ``status`` and ``closes_at`` are the posting's."""

    status: PostingStatus
    closes_at: datetime | None
    first_stage_id: int
    sent_before: bool
    has_kept_file: bool
    known_email: bool


def arrival(posting_id: int, *, form_key: str, email_key: str) -> Arrival:
    """Everything that a submission depends on, in one statement: on SQLite all other writers wait for its answer."""
    bound = {"posting": posting_id, "form": form_key, "email": email_key}
    return Arrival(*db.session().execute(_arrival(), bound).one())


@cache
def _arrival() -> Select[*tuple[Any, ...]]:
    form: BindParameter[str] = bindparam("form")
    return (
        select(
            Posting.status,
            Posting.closes_at,
            Stage.id,
            exists().where(Application.form_key == form),
            exists().where(KeptUpload.form_key == form),
            exists().where(Candidate.email_key == bindparam("email")),
        )
        .join(Stage, Stage.posting_id == Posting.id)
        .where(Posting.id == bindparam("posting"), Stage.kind == StageKind.APPLIED)
        .order_by(Stage.position)
        .limit(1)
    )


def application_by_form(form_key: str) -> Application:
    """The application that this form made."""
    return db.session().scalars(select(Application).filter_by(form_key=form_key)).one()


def file_of_form(form_key: str, posting_id: int) -> KeptUpload | ApplicationFile | None:
    """The file that an earlier try of this form left, or that came with its application; for the same posting only."""
    session = db.session()
    kept = session.get(KeptUpload, form_key)
    if kept is not None:
        return kept if kept.posting_id == posting_id else None
    query = (
        select(ApplicationFile)
        .join(Application, Application.id == ApplicationFile.application_id)
        .where(Application.form_key == form_key, Application.posting_id == posting_id)
    )
    return session.scalars(query.order_by(ApplicationFile.id).limit(1)).one_or_none()


def newest_by_email(email_key: str, *, limit: int = 5) -> list[Application]:
    """The newest applications of an address, for sending their links again."""
    query = (
        select(Application)
        .join(Candidate)
        .where(Candidate.email_key == email_key)
        .order_by(Application.id.desc())
        .limit(limit)
        .options(joinedload(Application.posting), joinedload(Application.candidate))
    )
    return list(db.session().scalars(query))


def rejection_on_its_way(application: Application) -> list[Letter]:
    """The letters that will tell the candidate of a rejection, while none of them has left."""
    if application.stage.kind is not StageKind.REJECTED:
        return []
    return unsent_letters(application.public_id, REJECTION, since=application.staged_at)


def told_stage(application: Application) -> Stage:
    """The stage as the candidate may know it: nobody learns of a rejection before the letter about it has left."""
    if not rejection_on_its_way(application):
        return application.stage
    query = (
        select(Stage)
        .join(StageMove, StageMove.from_stage_id == Stage.id)
        .where(StageMove.application_id == application.id, StageMove.to_stage_id == application.stage_id)
        .order_by(StageMove.id.desc())
        .limit(1)
    )
    return db.session().scalars(query).one()
