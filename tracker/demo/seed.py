"""The demo: two hundred fictional applicants sent through the real path, and two members of staff to look at them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from flask import Flask, url_for
from sqlalchemy import exists, func, select, update

from tracker.access import Role
from tracker.applications import notices
from tracker.applications.commands import Submission, receipt_for, submit_application
from tracker.applications.finding import link_to
from tracker.applications.models import Application, StageMove
from tracker.applications.uploads import BadUpload, take
from tracker.config import Settings
from tracker.demo import bank
from tracker.demo.people import applicants
from tracker.demo.rendering import render
from tracker.demo.types import Applicant, Opening, Question
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.people.links import Purpose, make_link
from tracker.people.models import User
from tracker.postings.models import Posting
from tracker.postings.queries import open_postings, public_posting
from tracker.web.settings import settings

SOURCE = "demo"
COUNT = 200
SEED = 20
SPARE = 12  # some send an empty file, which the form refuses
DAYS = 9  # over which they are said to have applied
STAFF = (("Ines Calder", "ines@example.org", Role.RECRUITER), ("Tomas Wilk", "tomas@example.org", Role.ADMIN))
Say = Callable[[str], None]


class DemoRefused(Exception):
    """Fictional people never stand among real ones. ``str()`` says so."""


def seed_demo(app: Flask, *, count: int = COUNT, say: Say) -> None:
    """Add ``count`` applicants unless they are there, and print sign-in links. DemoRefused beside real ones."""
    config = settings(app)
    with app.test_request_context(base_url=config.public_url):
        if _has_real_applications():
            raise DemoRefused(
                "There are real applications here. Start without --demo to go on with them, "
                "or give the demo a data folder of its own with --data DIR."
            )
        if not _is_seeded(count):
            say(f"Sending {count} fictional applications …")
            _send(config, count, say=say)
        for name, link in sign_in_links():
            say(f"Sign in as {name} (once, within a day):\n  {link}")


def sign_in_links() -> list[tuple[str, str]]:
    """(who, a new one-time link) for each of the demo's staff."""
    now = clock.now()
    links = []
    with transaction():
        for name, email, role in STAFF:
            user = _staff(name, email, role, now=now)
            token = make_link(Purpose.SIGN_IN, user_id=user.id, now=now)
            links.append((f"{name}, {role.value}", url_for("people.one_time_sign_in", token=token, _external=True)))
    return links


def shares(questions: Callable[[str], tuple[Question, ...] | None]) -> list[Opening]:
    """The demo's openings, each as often as its share of a hundred, mixed; without those that have no ``questions``."""
    found: list[Opening] = []
    for row in bank.table("openings")["openings"]:
        asked = questions(row["slug"])
        if asked is not None:
            found += [Opening(row["slug"], row["family"], asked)] * row["share"]
    return _interleaved(found)


def _interleaved(found: list[Opening]) -> list[Opening]:
    """The same openings in an order that mixes them: every seventh, round and round."""
    return [found[(n * 7) % len(found)] for n in range(len(found))] if len(found) % 7 else found


def _send(config: Settings, count: int, *, say: Say) -> None:
    now = clock.now()
    openings = shares(_questions_asked(now))
    if not openings:
        raise DemoRefused(
            "None of the roles that ship takes applications any more. Reopen one, "
            "or give the demo a data folder of its own with --data DIR."
        )
    crowd = applicants(count + SPARE, SEED, openings, now.date())
    there = set(db.session().scalars(select(Application.form_key)))  # on another day they would write other things
    arrived = 0
    for applicant in crowd:
        sent_at = now - timedelta(days=DAYS) * (count - arrived) / count
        arrived += form_key(applicant) in there or submit(applicant, config, sent_at=sent_at)
        if arrived and arrived % 50 == 0:
            say(f"  {arrived} of {count}")
        if arrived == count:
            return


def submit(applicant: Applicant, config: Settings, *, sent_at: datetime) -> bool:
    """Send one application as the form does; only the day of sending is set back. False for an empty file."""
    name, data, _content_type = render(applicant)
    posting = public_posting(applicant.opening)
    assert posting is not None
    try:
        upload = take(data, name, folder=config.files_dir, limit=config.upload_limit)
    except BadUpload:
        return False  # the form would have said so, and asked for another file
    sent = Submission(
        form_key=form_key(applicant),
        name=applicant.name,
        email=applicant.email,
        upload=upload,
        notice_version=notices.DATA_NOTICE,
        phone=applicant.phone,
        links=applicant.links,
        answers=dict(applicant.answers),
        source=SOURCE,
    )
    with transaction():
        application, is_new = submit_application(posting, sent, now=clock.now())
        if is_new:
            _set_back(application, posting, sent_at)
            receipt_for(application, link=link_to(application), now=clock.now())
    return True


def form_key(applicant: Applicant) -> str:
    """The key of the form that the applicant sends, the same at every start."""
    return f"demo-{SEED}-{applicant.number}"


def _set_back(application: Application, posting: Posting, sent_at: datetime) -> None:
    """A demo in which everybody applied this minute would look like none."""
    application.submitted_at = application.staged_at = sent_at
    application.answer_by = sent_at + timedelta(days=posting.answer_within_days)
    arrival = update(StageMove).where(StageMove.application_id == application.id).values(at=sent_at)
    db.session().execute(arrival)
    posting.opened_at = min(posting.opened_at or sent_at, sent_at - timedelta(days=1))


def _questions_asked(now: datetime) -> Callable[[str], tuple[Question, ...] | None]:
    """What an opening asks, by its slug; None for one that takes no applications."""
    asked = {
        posting.slug: tuple(
            Question(question.key, question.label, question.kind.value, tuple(question.choices), question.required)
            for question in posting.questions
        )
        for posting in open_postings(now=now)
    }
    return asked.get


def _staff(name: str, email: str, role: Role, *, now: datetime) -> User:
    user = db.session().scalars(select(User).filter_by(email=email)).one_or_none()
    if user is None:
        user = User(name=name, email=email, role=role, created_at=now)
        db.session().add(user)
        db.session().flush()
    return user


def _has_real_applications() -> bool:
    return bool(db.session().scalar(select(exists().where(Application.source != SOURCE))))


def _is_seeded(count: int) -> bool:
    """True when all are there; a seeding cut short goes on where it stopped, by the forms' keys."""
    there = db.session().scalar(select(func.count()).select_from(Application))
    return (there or 0) >= count
