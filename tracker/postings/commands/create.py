"""A new opening: a draft that nobody but staff sees."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from tracker import audit
from tracker.foundation.database import db
from tracker.postings.commands.stages import standard_stages
from tracker.postings.models import Posting
from tracker.postings.slugs import slug_of, unused
from tracker.rubrics.commands import create_rubric
from tracker.scoring import Rubric

LONGEST_SLUG = 100  # leaves room for a number


def create_posting(title: str, *, actor: str, now: datetime) -> Posting:
    """A draft with the standard stages and an empty draft rubric."""
    posting = Posting(
        title=title,
        slug=free_slug(title),
        rubric=create_rubric(title, Rubric(()), actor=actor, now=now),
        stages=standard_stages(),
        created_at=now,
        saved_at=now,
    )
    db.session().add(posting)
    db.session().flush()
    audit.record("posting.create", object_kind="posting", object_id=posting.public_id, actor=actor, at=now)
    return posting


def free_slug(title: str, *, own: str = "") -> str:
    """The address for a title: ``own`` when it fits already, else one that no other posting has."""
    slug = slug_of(title, otherwise="role", longest=LONGEST_SLUG)
    query = select(Posting.slug).where(Posting.slug.startswith(slug, autoescape=True), Posting.slug != own)
    return unused(slug, set(db.session().scalars(query)))
