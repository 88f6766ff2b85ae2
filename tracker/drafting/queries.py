"""Questions about documents and their drafts."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import joinedload, selectinload

from tracker.drafting.lifecycle import AdStatus, Decision, Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.foundation.database import db
from tracker.postings.models import Posting
from tracker.rubrics.models import Rubric, RubricVersion
from tracker.rubrics.queries import draft_of, newest_published
from tracker.web.errors import NotFound
from tracker.web.wording.translation import gettext as _

MOST_UNPLACED = 100
UNDECIDED = (AdStatus.WAITING, AdStatus.DRAFTED, AdStatus.UNREADABLE)


def ad_at(public_id: str) -> JobAd:
    """The document with its items. NotFound when there is none, or it was discarded."""
    query = select(JobAd).filter_by(public_id=public_id)
    query = query.options(selectinload(JobAd.items), joinedload(JobAd.posting))
    found = db.session().scalars(query).one_or_none()
    if found is None:
        raise NotFound(_("There is no such draft. It may have been discarded."))
    return found


def undecided() -> Sequence[JobAd]:
    """Documents that nothing has been made of yet, newest first."""
    query = (
        select(JobAd).where(JobAd.status.in_(UNDECIDED)).order_by(JobAd.id.desc()).options(joinedload(JobAd.posting))
    )
    return db.session().scalars(query).all()


def ads_of(posting: Posting) -> Sequence[JobAd]:
    """The documents of an opening with their items, newest first."""
    query = select(JobAd).filter_by(posting_id=posting.id).order_by(JobAd.id.desc())
    return db.session().scalars(query.options(selectinload(JobAd.items))).all()


def newest_used(posting: Posting) -> JobAd | None:
    """The document that the opening was last made or changed from."""
    return next((ad for ad in ads_of(posting) if ad.status is AdStatus.USED), None)


def version_under_hand(rubric: Rubric) -> RubricVersion | None:
    """What a change is taken into: the rubric's draft, else the version that one would begin from."""
    return draft_of(rubric) or newest_published(rubric)


def item_at(ad: JobAd, number: int) -> DraftItem:
    """The item with this number. NotFound when the draft has none."""
    for item in ad.items:
        if item.number == number:
            return item
    raise NotFound(_("This draft has no item with that number. Load the page again."))


def items_in(ad: JobAd, part: Part) -> list[DraftItem]:
    """The items of one part, in order."""
    return [item for item in ad.items if item.part is part]


def unplaced_shown(ad: JobAd) -> list[DraftItem]:
    """The first of what was not understood: more than a person reads at once comes up as these are decided."""
    items = items_in(ad, Part.UNPLACED)
    waiting = [item for item in items if item.decision is Decision.OPEN][:MOST_UNPLACED]
    decided = [item for item in items if item.decision is not Decision.OPEN][:MOST_UNPLACED]
    return sorted([*waiting, *decided], key=lambda item: item.position)


def is_kept(sha256: str) -> bool:
    """True when a document has this file."""
    return bool(db.session().scalar(select(exists().where(JobAd.sha256 == sha256))))
