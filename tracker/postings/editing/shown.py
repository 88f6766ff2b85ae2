"""A saved posting as the edit page shows it: the data of a ``PostingForm``."""

from __future__ import annotations

from typing import Any

from tracker.postings.countries import country_name
from tracker.postings.editing.form import PostingForm
from tracker.postings.lifecycle import YES_NO_WORDS
from tracker.postings.models import Posting, Question
from tracker.web.wording.codes import code
from tracker.web.wording.translation import zone

PLAIN = ("title", "team", "remote_note", "summary", "about", "adjustments")


def saved_form(posting: Posting) -> PostingForm:
    """A form that shows the posting as it is saved."""
    return PostingForm(formdata=None, data=saved_data(posting))


def saved_data(posting: Posting) -> dict[str, Any]:
    """Field to value, lists as rows; every value is text as it would be typed."""
    return {
        "edits": str(posting.edits),
        **{name: getattr(posting, name) for name in PLAIN},
        "level": code(posting.level) if posting.level else "",
        "employment_type": code(posting.employment_type),
        "remote": code(posting.remote),
        "answer_within_days": str(posting.answer_within_days),
        "closes_on": closing_day(posting),
        "places": [
            {"was": str(n), "city": place.city, "region": place.region, "country": country_name(place.country)}
            for n, place in enumerate(posting.places)
        ],
        "salaries": [_pay(n, pay) for n, pay in enumerate(posting.salaries)],
        "responsibilities": _texts(posting.responsibilities),
        "requirements": [
            {**row, "importance": item["importance"]}
            for row, item in zip(_texts(posting.requirements), posting.requirements, strict=True)
        ],
        "benefits": _texts(posting.benefits),
        "steps": [
            {"was": str(n), "title": step["title"], "text": step["text"], "days": str(step["days"])}
            for n, step in enumerate(posting.process)
        ],
        "questions": [_question(question) for question in posting.questions],
        "stages": [{"was": stage.key, "kind": code(stage.kind), "name": stage.name} for stage in posting.stages],
        "members": [member.user.public_id for member in posting.team_members],
    }


def closing_day(posting: Posting) -> str:
    """The last day, in the reader's zone, as a date field takes it; empty without one."""
    return posting.closes_at.astimezone(zone()).date().isoformat() if posting.closes_at else ""


def _texts(items: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [{"was": str(n), "text": item["text"]} for n, item in enumerate(items)]


def _pay(n: int, pay: dict[str, Any]) -> dict[str, str]:
    return {
        "was": str(n),
        "kind": pay["kind"],
        "low": f"{pay['low']:,}",
        "high": "" if pay["kind"] == "average" else f"{pay['high']:,}",
        "currency": pay["currency"],
        "period": pay["period"],
        "region": pay["region"],
    }


def _question(question: Question) -> dict[str, Any]:
    rule = question.knock_out or {"accept": [], "says": ""}
    return {
        "was": question.key,
        "label": question.label,
        "hint": question.hint,
        "kind": code(question.kind),
        "required": question.required,
        "choices": "\n".join(question.choices),
        "accept": "\n".join(YES_NO_WORDS.get(answer, answer) for answer in rule["accept"]),
        "says": rule["says"],
    }
