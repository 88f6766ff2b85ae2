from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from tests.factories.drafts import AD, fresh
from tracker.drafting.arriving import pasted
from tracker.drafting.commands import bring_document
from tracker.drafting.lifecycle import AdStatus
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import JobRequest
from tracker.web.settings import settings
from workers import doing
from workers.tasks.drafting import draft


def test_a_document_is_drafted_from_the_number_of_its_request(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doing, "flask_app", app)  # the worker's own application has the settings of its machine
    with transaction():
        ad = bring_document(pasted(AD, "Pasted text", settings()), actor="ines", now=clock.now())
    (number,) = db.session.scalars(select(JobRequest.id)).all()
    db.session.commit()
    draft(number)
    assert fresh(ad).status is AdStatus.DRAFTED
