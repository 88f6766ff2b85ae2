"""The edit page of a posting, gathered for its template; and the same for those who only read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from flask import url_for

from tracker.people.models import User
from tracker.people.queries import all_users
from tracker.people.wording import ROLE_WORDS
from tracker.postings.commands.stages import held
from tracker.postings.countries import country_names
from tracker.postings.editing.form import MOST_QUESTIONS, PostingForm
from tracker.postings.editing.shown import saved_form
from tracker.postings.head import head
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting
from tracker.postings.readiness import missing
from tracker.postings.refusal import Problem
from tracker.web.wording.translation import gettext as _

SECTIONS = (
    ("role", "The role"),
    ("pay", "Pay"),
    ("words", "The words"),
    ("deciding", "How we decide"),
    ("asking", "Questions"),
    ("pipeline", "Stages"),
    ("people", "Hiring team"),
)
CITED = ("salaries", "responsibilities", "requirements", "benefits")


def edit_page(
    posting: Posting,
    *,
    now: datetime,
    form: PostingForm | None = None,
    problems: Sequence[Problem] = (),
    focus: str = "",
) -> dict[str, Any]:
    """The context of ``postings/edit.html``. ``form`` is what was typed; ``focus`` the control to go on from."""
    shown = form or saved_form(posting)
    return {
        **head(posting),
        "posting": posting,
        "form": shown,
        "problems": list(problems) + (shown.problems() if form else []),
        "unsaved": form is not None,
        "focus": focus,
        "sections": [(anchor, _(text)) for anchor, text in SECTIONS],
        "citations": {name: [_citation(item) for item in getattr(posting, name)] for name in CITED},
        "countries": country_names(),
        "held": held(posting),
        "most_questions": MOST_QUESTIONS,
        "people": [_person(user, shown.members.data or ()) for user in all_users() if user.active],
        "missing": missing(posting, now=now),
        "past_closing": posting.status is PostingStatus.OPEN and bool(posting.closes_at and posting.closes_at <= now),
        "actions": {verb: url_for(f"postings.{verb}", opening=posting.public_id) for verb in _VERBS},
    }


def read_page(posting: Posting) -> dict[str, Any]:
    """The context of ``postings/read.html``."""
    return {**head(posting), "posting": posting, "sections": [(anchor, _(text)) for anchor, text in SECTIONS]}


_VERBS = ("save", "publish", "close", "reopen", "duplicate")


def _citation(item: dict[str, Any]) -> str:
    return ", ".join(part for part in (item.get("document", ""), item.get("section", "")) if part)


def _person(user: User, members: Sequence[str]) -> dict[str, Any]:
    return {
        "id": user.public_id,
        "name": user.name,
        "role": _(ROLE_WORDS[user.role]),
        "on_team": user.public_id in members,
    }
