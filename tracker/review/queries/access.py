"""What an actor may see. Every query of review begins here; what is not theirs does not exist for them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, exists, select, true
from sqlalchemy.orm import joinedload, selectinload

from tracker.access import Actor
from tracker.applications.models import Application
from tracker.foundation.database import db
from tracker.postings.models import Posting, TeamMember
from tracker.web.errors import NotFound

NO_SUCH_APPLICATION = "There is no such application, or you are not on the hiring team of its opening."


def application_for(actor: Actor, public_id: str) -> Application:
    """The application, with everything the review page shows. NotFound as ``opening_for``."""
    query = (
        select(Application)
        .where(Application.public_id == public_id)
        .options(
            joinedload(Application.candidate),
            joinedload(Application.stage),
            joinedload(Application.posting).joinedload(Posting.rubric),
            joinedload(Application.posting).selectinload(Posting.stages),
            selectinload(Application.files),
            selectinload(Application.answers),
        )
    )
    application = db.session().scalars(query.where(is_theirs(actor))).unique().one_or_none()
    if application is None:
        raise NotFound(NO_SUCH_APPLICATION)
    return application


def is_theirs(actor: Actor) -> ColumnElement[bool]:
    """Over Application: whether the actor may see it."""
    if actor.sees_everything:
        return true()
    return exists().where(TeamMember.posting_id == Application.posting_id, TeamMember.user_id == actor.id)
