"""Reading a document in the sandbox and drafting from it: the work of a worker, never of a web process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select

from tracker.documents import Document, Unreadable, UnreadableDocument
from tracker.drafting.comparing import change_items
from tracker.drafting.lifecycle import AdStatus
from tracker.drafting.models import PASTED, DraftItem, JobAd
from tracker.drafting.proposing import items_of, with_short_quotes, without_refused
from tracker.drafting.queries import version_under_hand
from tracker.drafting.work import ad_of_key
from tracker.foundation import clock, files, jobs
from tracker.foundation.database import db
from tracker.foundation.sandbox import Exhausted, sandbox
from tracker.postings.models import Posting
from tracker.requirements import draft, to_json
from tracker.rubrics.queries import newest_published
from tracker.rubrics.translation import rubric_of, values_of
from tracker.terminology.in_use import vocabulary
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _


def draft_document(claim: jobs.Claim) -> Callable[[], None]:
    """Read the document of a DRAFT key and draft from it. The store keeps both, or why it cannot be read.

    A document that was discarded meanwhile asks for nothing.
    """
    ad = _ad(ad_of_key(claim.key))
    if ad is None:
        return _nothing
    data = files.get(settings().files_dir, ad.sha256)
    try:
        text = _text(ad, data)
    except UnreadableDocument as error:
        sentence = _(_SENTENCES.get(error.reason, str(error)))
        return lambda: _refuse(ad.public_id, sentence)
    except Exhausted as fault:
        exhausted = str(fault)
        return lambda: _refuse(ad.public_id, exhausted)
    proposal = without_refused(with_short_quotes(to_json(draft(text, vocabulary=vocabulary()))))
    return lambda: _store(ad.public_id, text, proposal)


_SENTENCES = {  # the reader's own speak of résumés
    Unreadable.SCAN: (
        "The file holds pictures of pages, and no text that can be read. Bring the document as its program saved it, "
        "or paste its text."
    ),
    Unreadable.EMPTY: "The file holds no text. Bring one that does, or paste the text of the ad.",
    Unreadable.TOO_LARGE: "The file holds far more than a job ad. Bring the ad alone, or paste its text.",
}


def _nothing() -> None:
    """There is nothing to keep."""


def _text(ad: JobAd, data: bytes) -> str:
    """What a document says. Pasted text is itself: it needs no reader, and may begin like a picture's bytes."""
    if ad.kind == PASTED:
        return data.decode()
    document: Document = sandbox(settings().timings).read(data, ad.name, gaps=True)
    return document.text


def _ad(public_id: str) -> JobAd | None:
    return db.session().scalars(select(JobAd).filter_by(public_id=public_id)).one_or_none()


def _refuse(public_id: str, sentence: str) -> None:
    ad = _ad(public_id)
    if ad is not None:
        ad.status, ad.sentence = AdStatus.UNREADABLE, sentence


def _store(public_id: str, text: str, proposal: Mapping[str, Any]) -> None:
    ad = _ad(public_id)
    if ad is None or ad.status is not AdStatus.WAITING:
        return
    ad.text, ad.proposal, ad.status, ad.saved_at = text, dict(proposal), AdStatus.DRAFTED, clock.now()
    ad.items = items_of(proposal) if ad.posting is None else _changes(ad, ad.posting, proposal)


def _changes(ad: JobAd, posting: Posting, proposal: Mapping[str, Any]) -> list[DraftItem]:
    version = version_under_hand(posting.rubric)
    asked = {row.key for row in version.criteria} if version else set()
    return change_items(_proposal_before(ad), proposal, asked=asked)


def _proposal_before(ad: JobAd) -> Mapping[str, Any]:
    """What the earlier document said; for an opening without one, what its rubric asks."""
    earlier = db.session().get(JobAd, ad.follows_id) if ad.follows_id else None
    if earlier is not None:
        return earlier.proposal
    assert ad.posting is not None
    version = newest_published(ad.posting.rubric)
    criteria = rubric_of(version).criteria if version else ()
    plain = [{**values_of(one), "importance": one.importance.value} for one in criteria]
    return {"posting": {}, "criteria": plain, "merged": {}}
