from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import delete, select, update

from tests.factories.drafts import fresh, make_ad
from tracker import audit
from tracker.drafting.arriving import halves
from tracker.drafting.commands import accept_rest, create_opening, discard_document, read_again, split_document
from tracker.drafting.lifecycle import AdStatus
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.queries import is_kept
from tracker.drafting.work import document_prefix
from tracker.foundation import clock, jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs.standing import is_under_way
from tracker.web.errors import Conflict, DomainError
from tracker.web.settings import settings

ACTOR = "ines"


def changed_meanwhile(ad: JobAd, status: AdStatus) -> None:
    """Somebody else does something about the document, after this page was loaded."""
    db.session.commit()
    with db.engine.begin() as elsewhere:
        elsewhere.execute(update(JobAd).where(JobAd.id == ad.id).values(status=status))


def test_a_document_is_kept_read_and_recorded(app: Flask) -> None:
    ad = make_ad(app)
    assert (ad.status, ad.name, ad.kind, is_kept(ad.sha256)) == (AdStatus.DRAFTED, "Pasted text", "pasted", True)
    assert [entry.action for entry in audit.history_of("job_ad", ad.public_id)] == ["draft.bring"]


def test_a_split_document_gives_two(app: Flask) -> None:
    ad = make_ad(app, "First ad, with some words\n\nSecond ad, with other words")
    at = ad.text.index("Second")
    with transaction():
        made = split_document(ad, halves(ad, at, settings(app)), actor=ACTOR, now=clock.now())
    assert [one.name for one in made] == ["Pasted text, first ad", "Pasted text, second ad"]
    assert fresh(ad).status is AdStatus.SPLIT


def test_a_discarded_document_leaves_nothing_but_the_record(app: Flask) -> None:
    ad = make_ad(app)
    with transaction():
        discard_document(ad, actor=ACTOR, now=clock.now())
    assert (db.session.scalars(select(JobAd)).all(), db.session.scalars(select(DraftItem)).all()) == ([], [])
    assert audit.history_of("job_ad", ad.public_id)[0].action == "draft.discard"


def test_the_source_of_an_opening_cannot_be_discarded(app: Flask) -> None:
    ad = make_ad(app)
    with transaction():
        accept_rest(ad, actor=ACTOR, now=clock.now())
    with transaction():
        create_opening(ad, publish_rubric=True, actor=ACTOR, now=clock.now())
    with pytest.raises(Conflict, match="An opening was made of this document"), transaction():
        discard_document(ad, actor=ACTOR, now=clock.now())


def test_reading_again_begins_anew(app: Flask) -> None:
    ad = make_ad(app)
    changed_meanwhile(ad, AdStatus.UNREADABLE)
    with transaction():
        read_again(ad, now=clock.now())
    assert fresh(ad).status is AdStatus.WAITING


def test_reading_again_begins_anew_with_the_reader_of_a_newer_version(app: Flask) -> None:
    ad = make_ad(app)
    changed_meanwhile(ad, AdStatus.UNREADABLE)
    with transaction() as session:
        older = {"key": f"{ad.public_id}:of-an-older-reader", "status": jobs.JobStatus.DEAD}
        session.execute(update(jobs.JobRequest).values(older))
    with transaction():
        read_again(ad, now=clock.now())
    assert fresh(ad).status is AdStatus.WAITING
    assert is_under_way(jobs.Job.DRAFT, document_prefix(ad.public_id))


def test_what_became_a_source_meanwhile_is_not_discarded(app: Flask) -> None:
    ad = make_ad(app)
    changed_meanwhile(ad, AdStatus.USED)
    with pytest.raises(Conflict), transaction():
        discard_document(ad, actor=ACTOR, now=clock.now())
    assert fresh(ad).status is AdStatus.USED


def test_what_was_read_meanwhile_is_not_read_again(app: Flask) -> None:
    ad = make_ad(app)
    changed_meanwhile(ad, AdStatus.UNREADABLE)
    fresh(ad)
    changed_meanwhile(ad, AdStatus.DRAFTED)
    with pytest.raises(DomainError), transaction():
        read_again(ad, now=clock.now())
    assert fresh(ad).status is AdStatus.DRAFTED


def test_what_was_discarded_meanwhile_is_a_conflict(app: Flask) -> None:
    ad = make_ad(app)
    db.session.commit()
    with db.engine.begin() as elsewhere:
        elsewhere.execute(delete(DraftItem).where(DraftItem.ad_id == ad.id))
        elsewhere.execute(delete(JobAd).where(JobAd.id == ad.id))
    with pytest.raises(Conflict), transaction():
        discard_document(ad, actor=ACTOR, now=clock.now())
