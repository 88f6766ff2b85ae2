"""What was typed on the edit page, as the content of a posting. Only for a form that passed its checks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from tracker.postings.closing import last_minute_of
from tracker.postings.content import Content, PlaceContent, QuestionContent, StageContent
from tracker.postings.countries import country_code
from tracker.postings.editing.form import PostingForm
from tracker.postings.editing.rows import QuestionRow, Row
from tracker.postings.editing.shown import PLAIN, closing_day
from tracker.postings.lifecycle import EmploymentType, JobLevel, QuestionKind, Remote
from tracker.postings.models import Posting
from tracker.postings.slugs import slug_of, unused
from tracker.web.typed import day_in, lines_in, number_in

LONGEST_KEY = 50
Item = dict[str, Any]


def content_in(form: PostingForm, posting: Posting) -> Content:
    """The posting as typed. What an entry has and the page does not show (key, document, section) stays with it."""
    return Content(
        columns={
            **{name: form[name].data or "" for name in PLAIN},
            "level": JobLevel(form.level.data) if form.level.data else None,
            "employment_type": EmploymentType(form.employment_type.data),
            "remote": Remote(form.remote.data),
            "answer_within_days": number_in(form.answer_within_days.data),
            "closes_at": _closes_at(form, posting),
            "salaries": [_pay(row, posting.salaries) for row in _rows(form, "salaries")],
            "responsibilities": _texts(form, posting, "responsibilities"),
            "requirements": _requirements(form, posting.requirements),
            "benefits": _texts(form, posting, "benefits"),
            "process": [_step(row, posting.process) for row in _rows(form, "steps")],
        },
        places=tuple(_place(row) for row in _rows(form, "places")),
        questions=tuple(_question(row) for row in _rows(form, "questions")),
        stages=tuple(StageContent(row.was.data or "", row.name.data) for row in _rows(form, "stages")),
        team=tuple(form.members.data or ()),
    )


def _rows(form: PostingForm, name: str) -> list[Any]:
    """The rows in which something is typed."""
    return [entry.form for entry in form[name].entries if not entry.form.blank]


def _saved(row: Row, items: Sequence[Item]) -> Item:
    """The saved entry that a row shows; empty for a new one."""
    was = row.was.data or ""
    return items[int(was)] if was.isascii() and was.isdigit() and int(was) < len(items) else {}


def _texts(form: PostingForm, posting: Posting, name: str) -> list[Item]:
    saved = getattr(posting, name)
    return [_sourced(_saved(row, saved)) | {"text": row.text.data} for row in _rows(form, name)]


def _requirements(form: PostingForm, saved: Sequence[Item]) -> list[Item]:
    taken = {item["key"] for item in saved}
    found = []
    for row in _rows(form, "requirements"):
        item = _sourced(_saved(row, saved)) | {"text": row.text.data, "importance": row.importance.data}
        if "key" not in item:
            item["key"] = unused(slug_of(row.text.data, otherwise="requirement", longest=LONGEST_KEY), taken)
            taken.add(item["key"])
        found.append(item)
    return found


def _pay(row: Any, saved: Sequence[Item]) -> Item:  # noqa: ANN401 - a bound PayRow
    low = number_in(row.low.data)
    typed = {
        "kind": row.kind.data,
        "low": low,
        "high": low if row.kind.data == "average" else number_in(row.high.data),
        "currency": row.currency.data.upper(),
        "period": row.period.data,
        "region": row.region.data or "",
    }
    return {"note": ""} | _sourced(_saved(row, saved)) | typed


def _sourced(item: Item) -> Item:
    return {"document": "", "section": ""} | item


def _step(row: Any, saved: Sequence[Item]) -> Item:  # noqa: ANN401 - a bound StepRow
    typed = {"title": row.title.data, "text": row.text.data or "", "days": number_in(row.days.data or "") or 0}
    return _saved(row, saved) | typed


def _place(row: Any) -> PlaceContent:  # noqa: ANN401 - a bound PlaceRow
    return PlaceContent(row.city.data, row.region.data or "", country_code(row.country.data or "") or "")


def _question(row: QuestionRow) -> QuestionContent:
    kind = QuestionKind(row.kind.data)
    accepted = row.accepted()
    return QuestionContent(
        key=row.was.data or "",
        label=row.label.data,
        hint=row.hint.data or "",
        kind=kind,
        required=bool(row.required.data),
        choices=tuple(lines_in(row.choices.data)) if kind is QuestionKind.CHOICE else (),
        knock_out={"accept": accepted, "says": row.says.data} if accepted else None,
    )


def _closes_at(form: PostingForm, posting: Posting) -> datetime | None:
    """The last minute of the day, in the reader's zone. A day that was not changed keeps its minute."""
    if (form.closes_on.data or "") == closing_day(posting):
        return posting.closes_at
    day = day_in(form.closes_on.data or "")
    return last_minute_of(day) if day else None
