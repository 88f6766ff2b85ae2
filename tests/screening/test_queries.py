"""Whom a piece of work is about: the first person with this file, of this application, or of this letter."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import select

from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest
from tracker.messages.commands import Draft, write_letter
from tracker.screening.queries import people_behind


def test_work_is_told_with_the_person_it_is_about(app: Flask) -> None:
    one = make_application(make_posting(title="Beekeeper"), name="Wanja Marlow")
    found = db.session.scalars(select(JobRequest).where(JobRequest.kind.in_((Job.READ, Job.SCORE)))).all()
    wanja = ("Wanja Marlow", "Beekeeper", one.public_id)
    assert people_behind(found) == {request.id: wanja for request in found}
    assert {request.kind for request in found} == {Job.READ, Job.SCORE}


def test_a_letter_about_no_application_is_told_with_its_addressee(app: Flask) -> None:
    with transaction():
        write_letter(Draft("hi:1", "hi", "nobody", "ines@example.org", "Ines", "Hello", "Hi."), now=clock.now())
    request = db.session.scalars(select(JobRequest)).one()
    assert people_behind([request]) == {request.id: ("Ines", "Hello", "")}
