"""Openings that are ready to be applied for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import count

from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.people.models import User
from tracker.postings.commands.stages import standard_stages
from tracker.postings.lifecycle import JobLevel, PostingStatus, QuestionKind, Remote
from tracker.postings.models import Place, Posting, Question, TeamMember
from tracker.rubrics.commands import create_published_rubric
from tracker.scoring import STANDARD_LEVELS, Criterion, Importance, Rubric

_numbers = count(1)
PYTHON = {"terms": ["python"], "mode": "any", "need": "named", "years": 0, "within_years": None}
EXPERIENCE = {"years": 2, "years_max": None, "terms": []}


def small_rubric() -> Rubric:
    """Two criteria: a must of weight 60 (Python) and a plus of weight 40 (two years of any work)."""
    return Rubric(
        (
            Criterion("python", "skill", "Python", Importance.MUST, 60, PYTHON, STANDARD_LEVELS["skill"]),
            Criterion("years", "experience", "Years", Importance.PLUS, 40, EXPERIENCE, STANDARD_LEVELS["experience"]),
        )
    )


def make_question(kind: QuestionKind = QuestionKind.SHORT, *, key: str = "", **values: object) -> Question:
    """A question to give to ``make_posting``; not required unless ``required=True``."""
    number = next(_numbers)
    given = {"label": f"What about {number}?", "required": False, "choices": [], "knock_out": None, **values}
    return Question(key=key or f"question-{number}", position=0, kind=kind, **given)


def make_posting(
    *,
    title: str = "Field engineer",
    slug: str = "",
    status: PostingStatus = PostingStatus.OPEN,
    questions: Sequence[Question] = (),
    team: Sequence[User] = (),
    rubric: Rubric | None = None,
    closes_in_days: int | None = 30,
    now: datetime | None = None,
    **values: object,
) -> Posting:
    """An open posting, committed, with a published rubric and the standard stages; every one has a slug of its own.

    ``values`` are columns of ``Posting`` that replace the ones here; ``status`` and ``closes_in_days`` make a draft,
    a closed posting, or one whose closing date has passed.
    """
    now = now or clock.now()
    for position, question in enumerate(questions):
        question.position = position
    with transaction():
        published = create_published_rubric(title, rubric or small_rubric(), note="First.", actor="system", now=now)
        columns = _columns(title, status, now) | values
        posting = Posting(slug=slug or f"field-engineer-{next(_numbers)}", rubric=published, **columns)
        posting.closes_at = None if closes_in_days is None else now + timedelta(days=closes_in_days)
        posting.stages, posting.questions = standard_stages(), list(questions)
        posting.team_members = [TeamMember(user_id=user.id) for user in team]
        db.session.add(posting)
    return posting


def _columns(title: str, status: PostingStatus, now: datetime) -> dict[str, object]:
    return {
        "status": status,
        "title": title,
        "team": "Sensors",
        "level": JobLevel.MID,
        "remote": Remote.HYBRID,
        "remote_note": "Two days a week at the workshop",
        "summary": "You keep the pumps and the probes of forty farms running.",
        "about": "We are nine people and one dog.",
        "salaries": [_pay()],
        "responsibilities": [_item("Repair probes in the field")],
        "requirements": [
            {"key": "python", "importance": "must", **_item("You write small programs in Python")},
            {"key": "years", "importance": "plus", **_item("Two years of paid work")},
        ],
        "process": [{"title": "A talk", "text": "Forty minutes, by video.", "days": 10}],
        "benefits": [_item("Thirty days off")],
        "places": [Place(position=0, city="Nairobi", region="", country="KE")],
        "created_at": now,
        "saved_at": now,
        "opened_at": None if status is PostingStatus.DRAFT else now,
        "closed_at": now if status is PostingStatus.CLOSED else None,
    }


def _item(text: str) -> dict[str, str]:
    return {"text": text, "document": "", "section": ""}


def _pay() -> dict[str, object]:
    return {
        "low": 40000,
        "high": 52000,
        "currency": "EUR",
        "period": "year",
        "region": "",
        "kind": "range",
        "note": "",
        "document": "",
        "section": "",
    }
