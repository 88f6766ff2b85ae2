"""Job ads of our own, brought and drafted with the real commands."""

from __future__ import annotations

from flask import Flask

from tests.factories.applications import work_off
from tests.factories.people import make_user
from tracker.access import Role
from tracker.drafting.arriving import pasted
from tracker.drafting.commands import bring_document
from tracker.drafting.lifecycle import Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.queries import ad_at, items_in
from tracker.foundation import clock, jobs
from tracker.foundation.database import db, transaction
from tracker.people.models import User
from tracker.postings.models import Posting
from tracker.web.settings import settings

AD = """Pump Data Engineer

Location: Nairobi, Kenya
Salary: EUR 48,000 to 60,000 a year
Apply by: 1 December 2099

What you will do
- Build the pipelines that watch four hundred pumps
- Repair probes in the field

What you bring
- At least three years of experience as a data engineer
- Strong Python
- Bachelor's degree in computer science or equivalent experience
- You are a young and energetic person

Nice to have
- Kubernetes
- French

The cellar smells of onions on Tuesdays.
"""


def make_ad(app: Flask, text: str = AD, *, by: User | None = None, posting: Posting | None = None) -> JobAd:
    """A pasted ad that has been read and drafted from."""
    actor = (by or make_user(Role.ADMIN)).public_id
    with transaction():
        ad = bring_document(pasted(text, "Pasted text", settings(app)), posting=posting, actor=actor, now=clock.now())
    work_off(app, jobs.Job.DRAFT)
    return fresh(ad)


def fresh(ad: JobAd) -> JobAd:
    """The ad as the database has it."""
    db.session.rollback()
    db.session.expire_all()
    return ad_at(ad.public_id)


def criterion(ad: JobAd, label: str) -> DraftItem:
    """The drafted criterion with this name."""
    return next(item for item in items_in(ad, Part.CRITERION) if item.content["label"] == label)


def labels(ad: JobAd) -> list[str]:
    """The names of the criteria in order."""
    return [item.content["label"] for item in items_in(ad, Part.CRITERION)]
