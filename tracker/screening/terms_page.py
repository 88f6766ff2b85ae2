"""The page of the organisation's own words, gathered for its template."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypedDict

from flask import url_for

from tracker.terminology.fitting import fitted
from tracker.terminology.forms import KINDS, ListForm, TermForm
from tracker.terminology.naming import in_words
from tracker.terminology.queries import draft, published
from tracker.vocabulary import Vocabulary
from tracker.web.navigation import admin_tabs


class ByWhom(TypedDict):
    """Who acts, and when."""

    actor: str
    now: datetime


def form_for(chosen: str) -> TermForm:
    """The form of one term: blank, or filled with the term that is being changed."""
    rows, edits = _rows()
    row = next((one for one in rows if one["id"] == chosen), None)
    if row is None:
        return TermForm(edits=edits)
    words = fitted(rows).vocabulary
    return TermForm(
        edits=edits,
        label=row["label"],
        kind=row["kind"],
        aliases=", ".join(row["aliases"]),
        broader=_names(row["parents"], words),
        near=_names(row["related"], words),
        context=", ".join(row["context"]),
    )


def context(form: TermForm, chosen: str) -> dict[str, Any]:
    """What ``terms/terms.html`` needs."""
    rows, edits = _rows()
    found = fitted(rows)
    open_draft, in_use = draft(), published()
    return {
        "tabs": admin_tabs(),
        "form": form,
        "problems": form.problems(),
        "changed": next((row["label"] for row in rows if row["id"] == chosen), ""),
        "save_to": url_for("terms.save", change=chosen or None),
        "list_form": ListForm(formdata=None, edits=edits),
        "is_draft": open_draft is not None,
        "in_use_since": in_use.published_at if in_use else None,
        "rows": [_row(row, found.vocabulary) for row in rows],
        "clashes": [in_words(clash) for clash in found.clashes],
    }


def _rows() -> tuple[list[dict[str, Any]], int]:
    """The terms that the page shows, and the count of edits they come from."""
    open_draft, in_use = draft(), published()
    if open_draft is not None:
        return open_draft.terms, open_draft.edits
    return (in_use.terms if in_use else []), 0


def _row(row: Mapping[str, Any], words: Vocabulary) -> dict[str, Any]:
    kinds = {kind.value: text for kind, text in KINDS}
    return {
        "label": row["label"],
        "kind": kinds[row["kind"]],
        "aliases": ", ".join(row["aliases"]),
        "broader": _names(row["parents"], words),
        "near": _names(row["related"], words),
        "context": ", ".join(row["context"]),
        "change": url_for("terms.terms", change=row["id"], _anchor="term"),
        "remove": url_for("terms.remove", term=row["id"]),
    }


def _names(ids: list[str], words: Vocabulary) -> str:
    terms = (words.term(one) for one in ids)
    return ", ".join(term.label for term in terms if term is not None)
