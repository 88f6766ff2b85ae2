"""Questions about openings, asked by the public pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from tracker.foundation.database import db
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting
from tracker.rubrics.models import RubricVersion


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
        .options(
            selectinload(Posting.places),
            selectinload(Posting.questions),
            selectinload(Posting.stages),
            joinedload(Posting.rubric),
        )
    )
    return db.session().scalars(query).unique().one_or_none()


def listed_version(posting: Posting) -> RubricVersion | None:
    """The published rubric version that the opening's list shows, with its criteria."""
    if posting.rubric.listed_version_id is None:
        return None
    return db.session().get(
        RubricVersion, posting.rubric.listed_version_id, options=[selectinload(RubricVersion.criteria)]
    )


def is_open(posting: Posting, *, now: datetime) -> bool:
    """True while the opening takes applications."""
    return posting.status is PostingStatus.OPEN and (posting.closes_at is None or posting.closes_at > now)
