"""Who else gave the same address. A person decides whether it is one person; nobody hears of what is not theirs."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import aliased

from tracker.access import Actor
from tracker.applications.models import Application, Candidate
from tracker.foundation.database import db
from tracker.review.queries.access import is_theirs

SHOWN_AT_MOST = 5


def same_email(application: Application, *, actor: Actor) -> list[str]:
    """Public ids of other applications with the same address that the actor may see, newest first."""
    query = (
        select(Application.public_id)
        .join(Candidate, Candidate.id == Application.candidate_id)
        .where(Candidate.email_key == application.candidate.email_key, Application.id != application.id)
        .where(is_theirs(actor))
        .order_by(Application.id.desc())
        .limit(SHOWN_AT_MOST)
    )
    return list(db.session().scalars(query))


def came_again(application_ids: Sequence[int], *, actor: Actor) -> frozenset[int]:
    """Those of the applications whose address had come before, with an application that the actor may see."""
    if actor.sees_everything or not application_ids:
        return frozenset(application_ids)
    again, sender = aliased(Application), aliased(Candidate)
    query = (
        select(again.id)
        .join(sender, sender.id == again.candidate_id)
        .join(Candidate, Candidate.email_key == sender.email_key)
        .join(Application, Application.candidate_id == Candidate.id)
        .where(again.id.in_(application_ids), Application.id < again.id, is_theirs(actor))
        .distinct()
    )
    return frozenset(db.session().scalars(query))
