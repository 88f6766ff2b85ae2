"""Files of applications that an actor may see."""

from __future__ import annotations

from sqlalchemy import select

from tracker.access import Actor
from tracker.applications.models import Application, ApplicationFile
from tracker.foundation.database import db
from tracker.review.queries.access import application_for
from tracker.web.errors import NotFound


def file_for(actor: Actor, public_id: str) -> ApplicationFile:
    """The file. NotFound for a stranger's, as for one that never was."""
    query = (
        select(ApplicationFile, Application.public_id)
        .join(Application, Application.id == ApplicationFile.application_id)
        .where(ApplicationFile.public_id == public_id)
    )
    row = db.session().execute(query).one_or_none()
    if row is None:
        raise NotFound("There is no such file.")
    application_for(actor, row[1])
    file: ApplicationFile = row[0]
    return file
