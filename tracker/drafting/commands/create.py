"""An opening made of a draft: the posting, and version 1 of its rubric."""

from __future__ import annotations

from datetime import datetime

from tracker import audit
from tracker.drafting.columns import accepted, columns_of, places_of
from tracker.drafting.commands.acting import hold_for_an_opening
from tracker.drafting.criteria import criterion_in, why_of
from tracker.drafting.lifecycle import AdStatus
from tracker.drafting.models import JobAd
from tracker.drafting.readiness import missing
from tracker.drafting.wording import document_in
from tracker.foundation.database import db
from tracker.postings.commands import amend_posting, create_posting
from tracker.postings.models import Posting
from tracker.postings.refusal import Refused
from tracker.rubrics.commands import create_published_rubric, create_rubric
from tracker.rubrics.models import Rubric as StoredRubric
from tracker.scoring import Rubric
from tracker.web.wording.translation import gettext as _


def create_opening(ad: JobAd, *, publish_rubric: bool, actor: str, now: datetime) -> Posting:
    """A draft posting, and its rubric as version 1: published, or a draft for somebody who may publish it.

    Refused with every sentence of ``readiness.missing``; DomainError for a document that has its opening already.
    """
    hold_for_an_opening(ad)
    problems = missing(ad)
    if problems:
        raise Refused(problems)
    columns = columns_of(ad, now=now)
    rubric = _rubric(ad, columns["title"], publish=publish_rubric, actor=actor, now=now)
    posting = create_posting(columns["title"], rubric=rubric, actor=actor, now=now)
    amend_posting(posting, columns, places=places_of(ad), actor=actor, now=now)
    ad.posting_id, ad.status, ad.used_by, ad.used_at = posting.id, AdStatus.USED, actor, now
    db.session().flush()
    detail = {"posting": posting.public_id, "sha256": ad.sha256}
    audit.record("draft.create", object_kind="job_ad", object_id=ad.public_id, actor=actor, at=now, detail=detail)
    return posting


def _rubric(ad: JobAd, name: str, *, publish: bool, actor: str, now: datetime) -> StoredRubric:
    chosen = accepted(ad)
    content = Rubric(tuple(criterion_in(item, ad.name) for item in chosen))
    note = _("Drafted from %(name)s.", name=document_in(ad))
    if publish:
        rubric = create_published_rubric(name, content, note=note, actor=actor, now=now)
    else:
        rubric = create_rubric(name, content, actor=actor, now=now)
    for row, item in zip(rubric.versions[0].criteria, chosen, strict=True):
        row.proxy_reason, row.why = item.proxy_reason, why_of(item)
    db.session().flush()
    return rubric
