"""Several criteria of one kind as one: what it asks for, and how it is called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tracker.web.errors import DomainError
from tracker.web.wording.translation import gettext as _

Params = dict[str, Any]
DEGREES = ("secondary", "certificate", "associate", "bachelor", "master", "doctorate")
JOINERS = {"any": "or", "all": "and"}
LONGEST_LABEL, LONGEST_STATEMENT = 200, 500


def merged_content(contents: Sequence[dict[str, Any]], mode: str) -> dict[str, Any]:
    """The content of one criterion for several, the first one's where they cannot be put together.

    ``mode``: "any" one of the terms, or "all". A must when one is; as heavy as the heaviest.
    DomainError for criteria of different kinds, and for a kind that cannot be merged.
    """
    kinds = {content["kind"] for content in contents}
    if len(kinds) > 1:
        raise DomainError(_("Only criteria of one kind can be merged: two skills, or two abilities."))
    join = _JOINS.get(contents[0]["kind"])
    if join is None or mode not in JOINERS:
        raise DomainError(_("Criteria of this kind cannot be merged. Drop one, or edit the other."))
    labels = [content["label"] for content in contents]
    return {
        **contents[0],
        "label": _label(contents[0]["kind"], labels, mode),
        "importance": "must" if any(content["importance"] == "must" for content in contents) else "plus",
        "weight": max(content["weight"] for content in contents),
        "params": join([content["params"] for content in contents], mode),
        "why": _("Merged from %(labels)s.", labels="; ".join(labels)),
    }


def _label(kind: str, labels: Sequence[str], mode: str) -> str:
    if kind in ("experience", "education"):
        return labels[0]
    return f"{', '.join(labels[:-1])} {JOINERS[mode]} {labels[-1]}"[:LONGEST_LABEL]


def _union(params: Sequence[Params], name: str) -> list[str]:
    return list(dict.fromkeys(term for one in params for term in one.get(name) or ()))


def _terms(params: Sequence[Params], mode: str) -> Params:
    return {**params[0], "terms": _union(params, "terms"), "mode": mode}


def _experience(params: Sequence[Params], _mode: str) -> Params:
    return {**params[0], "years": min(one["years"] for one in params), "terms": _union(params, "terms")}


def _education(params: Sequence[Params], _mode: str) -> Params:
    """The lowest level in any of the fields; any field when one of them asks for none."""
    fields = _union(params, "fields") if all(one.get("fields") for one in params) else []
    return {**params[0], "level": min((one["level"] for one in params), key=DEGREES.index), "fields": fields}


def _ability(params: Sequence[Params], mode: str) -> Params:
    parted = "; " if mode == "all" else f" {JOINERS[mode]} "
    return {"statement": parted.join(one["statement"] for one in params)[:LONGEST_STATEMENT]}


_JOINS: dict[str, Callable[[Sequence[Params], str], Params]] = {
    "skill": _terms,
    "certification": _terms,
    "experience": _experience,
    "education": _education,
    "ability": _ability,
}
