"""A document comes in: kept, and its reading asked for. Nothing is parsed here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tracker import audit
from tracker.drafting.commands.acting import hold_for_an_opening, look_again
from tracker.drafting.lifecycle import AdStatus
from tracker.drafting.models import JobAd
from tracker.drafting.queries import newest_used
from tracker.drafting.work import draft_key
from tracker.foundation import jobs
from tracker.foundation.database import db
from tracker.postings.models import Posting
from tracker.web.errors import Conflict, DomainError
from tracker.web.wording.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Brought:
    """A stored document. ``kind`` is what its bytes say, or ``PASTED`` for text that came as text."""

    sha256: str
    size: int
    name: str
    kind: str


def bring_document(brought: Brought, *, posting: Posting | None = None, actor: str, now: datetime) -> JobAd:
    """A document whose reading is asked for; with a posting, one to compare with what the posting was made from."""
    before = newest_used(posting) if posting else None
    ad = JobAd(
        posting_id=posting.id if posting else None,
        follows_id=before.id if before else None,
        status=AdStatus.WAITING,
        name=brought.name,
        kind=brought.kind,
        sha256=brought.sha256,
        size=brought.size,
        created_by=actor,
        created_at=now,
        saved_at=now,
    )
    db.session().add(ad)
    db.session().flush()
    jobs.request(jobs.Job.DRAFT, draft_key(ad.public_id), now=now)
    _record("draft.bring", ad, actor=actor, now=now, detail={"sha256": brought.sha256, "kind": brought.kind})
    return ad


def split_document(ad: JobAd, halves: tuple[Brought, Brought], *, actor: str, now: datetime) -> list[JobAd]:
    """Two documents in place of one that holds two ads."""
    hold_for_an_opening(ad)
    ad.status = AdStatus.SPLIT
    made = [bring_document(half, actor=actor, now=now) for half in halves]
    _record("draft.split", ad, actor=actor, now=now, detail={"into": ", ".join(one.public_id for one in made)})
    return made


def read_again(ad: JobAd, *, now: datetime) -> None:
    """Ask once more for the reading of a document that was given up on. DomainError when it has been read."""
    look_again(ad)
    if ad.status not in (AdStatus.WAITING, AdStatus.UNREADABLE):
        raise DomainError(_("This document has been read. Load the page again."))
    ad.status = AdStatus.WAITING
    ad.sentence = ""
    jobs.ask_again(jobs.Job.DRAFT, draft_key(ad.public_id), now=now)


def discard_document(ad: JobAd, *, actor: str, now: datetime) -> None:
    """Forget the document and its draft. Conflict when an opening, or two drafts, were made of it."""
    look_again(ad)
    if ad.status is AdStatus.SPLIT:
        raise Conflict(_("Two drafts were made of this document meanwhile. Discard each of them by itself."))
    if ad.status is AdStatus.USED:
        raise Conflict(_("An opening was made of this document, so it is kept as its source."))
    _record("draft.discard", ad, actor=actor, now=now)
    db.session().delete(ad)
    db.session().flush()


def _record(action: str, ad: JobAd, *, actor: str, now: datetime, detail: dict[str, str] | None = None) -> None:
    audit.record(action, object_kind="job_ad", object_id=ad.public_id, actor=actor, at=now, detail=detail)
