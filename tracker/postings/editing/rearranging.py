"""The buttons in the lists: add, up, down, remove. They change the page and save nothing."""

from __future__ import annotations

from typing import Any

from wtforms import FieldList

from tracker.postings.editing.form import PostingForm
from tracker.postings.lifecycle import StageKind
from tracker.web.errors import DomainError
from tracker.web.wording.translation import gettext as _

FIRST = {  # the control of a new row that takes the focus
    "places": "city",
    "salaries": "low",
    "responsibilities": "text",
    "requirements": "text",
    "benefits": "text",
    "steps": "title",
    "questions": "label",
    "stages": "name",
}
STEPS = {"up": -1, "down": 1}
ACTIVE = StageKind.ACTIVE.value
Rows = list[dict[str, Any]]


def rearranged(form: PostingForm, do: str) -> tuple[PostingForm, str]:
    """(the page after ``do``, the id of the control to go on from). ``do`` is add:LIST, or up, down, remove:LIST:ROW.

    DomainError for a button that no page has.
    """
    verb, name, row = _understood(form, do)
    data = form.data
    focus = _CHANGES[verb](data[name], name, row, verb)
    return PostingForm(formdata=None, data=data), focus


def may_move(rows: Rows, name: str, row: int, to: int) -> bool:
    """True when a row may take the place ``to``; of the stages only active ones trade places."""
    if not 0 <= to < len(rows):
        return False
    return name != "stages" or rows[row]["kind"] == rows[to]["kind"] == ACTIVE


def _understood(form: PostingForm, do: str) -> tuple[str, str, int]:
    verb, _colon, rest = do.partition(":")
    name, _colon, row = rest.partition(":")
    is_list = name in FIRST and isinstance(form[name], FieldList)
    if verb == "add" and is_list:
        return verb, name, len(form[name].entries)
    if verb in _CHANGES and is_list and row.isascii() and row.isdigit() and int(row) < len(form[name].entries):
        return verb, name, int(row)
    raise DomainError(_("There is no such button. Load the page again."))


def _add(rows: Rows, name: str, row: int, _verb: str) -> str:
    if name == "stages":  # a new one is active, and stands after the last that is
        row = max((n for n, one in enumerate(rows) if one["kind"] in (ACTIVE, StageKind.APPLIED.value)), default=-1) + 1
    rows.insert(row, {})
    return f"{name}-{row}-{FIRST[name]}"


def _move(rows: Rows, name: str, row: int, verb: str) -> str:
    to = row + STEPS[verb]
    if not may_move(rows, name, row, to):
        return f"{name}-{row}-{verb}"
    rows[row], rows[to] = rows[to], rows[row]
    return f"{name}-{to}-{verb}"


def _remove(rows: Rows, name: str, row: int, _verb: str) -> str:
    if name != "stages" or rows[row]["kind"] == ACTIVE:
        del rows[row]
    return f"{name}-add"


_CHANGES = {"add": _add, "up": _move, "down": _move, "remove": _remove}
