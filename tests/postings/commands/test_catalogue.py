from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from flask import Flask
from sqlalchemy import select

from tests.factories.zones import read_in
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.postings import catalogue
from tracker.postings.closing import last_minute_of
from tracker.postings.commands import close_posting, load_catalogue
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting


def test_every_shipped_posting_is_published_once(app: Flask) -> None:
    shipped = sorted(one.slug for one in catalogue.load())
    with transaction():
        assert load_catalogue(now=clock.now()) == len(shipped)
    with transaction():
        assert load_catalogue(now=clock.now()) == 0
    rows = db.session.scalars(select(Posting).order_by(Posting.slug)).all()
    assert [row.slug for row in rows] == shipped
    assert {row.status for row in rows} == {PostingStatus.OPEN}
    assert [row.slug for row in rows if row.rubric.listed_version_id is None] == []


def test_what_was_done_to_a_shipped_posting_stays(app: Flask) -> None:
    with transaction():
        load_catalogue(now=clock.now())
    posting = db.session.scalars(select(Posting)).first()
    assert posting is not None
    with transaction():
        close_posting(posting, actor="someone", now=clock.now())
    with transaction():
        load_catalogue(now=clock.now())
    assert posting.status is PostingStatus.CLOSED


def test_every_requirement_names_its_document_and_section(app: Flask) -> None:
    with transaction():
        load_catalogue(now=clock.now())
    rows = db.session.scalars(select(Posting)).all()
    bare = [item for row in rows for item in row.requirements if not (item["document"] and item["section"])]
    assert bare == []


def test_a_shipped_posting_closes_at_the_end_of_a_day_where_the_organisation_is(app: Flask) -> None:
    read_in(app, "Africa/Nairobi")
    late = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)  # half past one on the 21st
    with transaction():
        load_catalogue(now=late)
    shipped = {one.slug: date(2026, 11, 21) + timedelta(days=one.closes_after_days) for one in catalogue.load()}
    closing = {one.slug: one.closes_at for one in db.session.scalars(select(Posting))}
    assert closing == {slug: last_minute_of(day) for slug, day in shipped.items()}
