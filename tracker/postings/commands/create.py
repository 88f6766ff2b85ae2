"""A new opening: a draft that nobody but staff sees."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from tracker import audit
from tracker.foundation.database import db
from tracker.postings.commands.stages import standard_stages
from tracker.postings.models import Posting
from tracker.postings.slugs import slug_of, unused
from tracker.rubrics.commands import create_rubric
from tracker.rubrics.models import Rubric as StoredRubric
from tracker.scoring import Rubric
from tracker.web.errors import Conflict
from tracker.web.wording.translation import gettext as _

LONGEST_SLUG = 100  # leaves room for a number


def create_posting(title: str, *, rubric: StoredRubric | None = None, actor: str, now: datetime) -> Posting:
    """A draft with the standard stages and the rubric, an empty draft of one when none is given.

    Conflict when another takes its address meanwhile.
    """
    posting = Posting(
        title=title,
        slug=free_slug(title),
        rubric=rubric or create_rubric(title, Rubric(()), actor=actor, now=now),
        stages=standard_stages(),
        created_at=now,
        saved_at=now,
    )
    db.session().add(posting)
    try:
        db.session().flush()
    except IntegrityError:
        sentence = _("Someone made an opening with this title at the same moment. Press the button once more.")
        raise Conflict(sentence) from None
    audit.record("posting.create", object_kind="posting", object_id=posting.public_id, actor=actor, at=now)
    return posting


def free_slug(title: str, *, own: str = "") -> str:
    """The address for a title: ``own`` when it fits already, else one that no other posting has."""
    slug = slug_of(title, otherwise="role", longest=LONGEST_SLUG)
    query = select(Posting.slug).where(Posting.slug.startswith(slug, autoescape=True), Posting.slug != own)
    return unused(slug, set(db.session().scalars(query)))
