from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import JobRequest
from tracker.messages.commands import Draft, write_letter
from tracker.messages.lifecycle import LetterStatus
from tracker.web.settings import settings
from workers import doing
from workers.tasks.messages import send


def test_a_letter_is_sent_from_the_number_of_its_request(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doing, "flask_app", app)  # the worker's own application has the settings of its machine
    with transaction():
        draft = Draft("beet:1", "beet", "a-beet", "wanja@example.org", "Wanja Marlow", "Your beet", "It grew.")
        letter = write_letter(draft, now=clock.now())
    (number,) = db.session.scalars(select(JobRequest.id)).all()
    db.session.commit()
    send(number)
    db.session.refresh(letter)
    assert (letter.status, len(list(settings().mail_dir.glob("*.eml")))) == (LetterStatus.SENT, 1)
