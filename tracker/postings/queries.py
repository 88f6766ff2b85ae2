"""Questions about openings, asked by the public pages and by staff."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import joinedload, selectinload

from tracker.access import Actor
from tracker.foundation.database import db
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting, TeamMember
from tracker.rubrics.models import RubricVersion
from tracker.web.errors import NotFound

NO_SUCH_OPENING = "There is no such opening, or you are not on its hiring team. Ask a recruiter to add you."


def open_postings(*, now: datetime) -> Sequence[Posting]:
    """Every opening that takes applications, newest first, with its places."""
    query = (
        select(Posting)
        .where(Posting.status == PostingStatus.OPEN, (Posting.closes_at.is_(None)) | (Posting.closes_at > now))
        .order_by(Posting.opened_at.desc(), Posting.id)
        .options(selectinload(Posting.places))
    )
    return db.session().scalars(query).all()


def public_posting(slug: str) -> Posting | None:
    """The opening or closed opening at an address; None for a draft, which the public never sees."""
    query = (
        select(Posting)
        .where(Posting.slug == slug, Posting.status != PostingStatus.DRAFT)
        .options(joinedload(Posting.rubric))  # lists load when a page asks: no page shows all of them
    )
    return db.session().scalars(query).unique().one_or_none()


def listed_version(posting: Posting) -> RubricVersion | None:
    """The published rubric version that the opening's list shows, with its criteria."""
    if posting.rubric.listed_version_id is None:
        return None
    return db.session().get(
        RubricVersion, posting.rubric.listed_version_id, options=[selectinload(RubricVersion.criteria)]
    )


class Opened(Protocol):
    """What tells whether an opening takes applications."""

    @property
    def status(self) -> PostingStatus: ...

    @property
    def closes_at(self) -> datetime | None: ...


def is_open(posting: Opened, *, now: datetime) -> bool:
    """True while the opening takes applications."""
    return posting.status is PostingStatus.OPEN and (posting.closes_at is None or posting.closes_at > now)


def visible(query: Select[Posting], actor: Actor) -> Select[Posting]:
    """Only the openings that the actor may see."""
    if actor.sees_everything:
        return query
    on_team = exists().where(TeamMember.posting_id == Posting.id, TeamMember.user_id == actor.id)
    return query.where(on_team)


def opening_for(actor: Actor, public_id: str) -> Posting:
    """The opening, with its stages and rubric. NotFound when there is none, or it is not the actor's."""
    query = select(Posting).where(Posting.public_id == public_id)
    query = query.options(selectinload(Posting.stages), joinedload(Posting.rubric), selectinload(Posting.places))
    posting = db.session().scalars(visible(query, actor)).unique().one_or_none()
    if posting is None:
        raise NotFound(NO_SUCH_OPENING)
    return posting
