"""The orders of the openings page: by a column, either way round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for

from tracker.postings.searching import words_of
from tracker.review.queries.openings import OpeningCounts
from tracker.web.wording.translation import gettext as _

BACKWARDS = "-"


@dataclass(frozen=True, slots=True)
class Column:
    """A column to sort by. ``value`` None stands last either way; ``descending`` is the way it is looked at first."""

    name: str
    value: Callable[[OpeningCounts], Any]
    descending: bool = False


def _age(one: OpeningCounts) -> float | None:
    """Grows with the age; None for an opening that is still a draft."""
    return None if one.posting.opened_at is None else -one.posting.opened_at.timestamp()


COLUMNS = {
    "title": Column("Opening", lambda one: words_of(one.posting.title)),
    "people": Column("People", lambda one: one.people, descending=True),
    "unopened": Column("Never opened", lambda one: one.unopened, descending=True),
    "unscored": Column("Unscored", lambda one: one.unscored, descending=True),
    "age": Column("Age", _age, descending=True),
    "answer": Column("Answer date", lambda one: one.oldest_promise),
    "team": Column("Team", lambda one: words_of(one.posting.team) or None),
}


def known(sort: str) -> str:
    """The order an address asks for: a column, ``-`` before it for the other way; "" for the usual, newest first."""
    return sort if sort.removeprefix(BACKWARDS) in COLUMNS else ""


def in_order(openings: Sequence[OpeningCounts], sort: str) -> list[OpeningCounts]:
    """The openings in the order that ``known`` gave; equal ones stay as they were."""
    if not sort:
        return list(openings)
    value = COLUMNS[sort.removeprefix(BACKWARDS)].value
    there = [one for one in openings if value(one) is not None]
    return sorted(there, key=value, reverse=_descending(sort)) + [one for one in openings if value(one) is None]


def heads(view: str, q: str, sort: str) -> dict[str, dict[str, Any]]:
    """Column to {name, href, sort}; ``sort`` is the way it stands now, for ``aria-sort``, or None."""
    return {code: _head(code, column.name, view, q, sort) for code, column in COLUMNS.items()}


def _head(code: str, name: str, view: str, q: str, sort: str) -> dict[str, Any]:
    following = BACKWARDS + code if sort == code else code
    way = ("descending" if _descending(sort) else "ascending") if sort.removeprefix(BACKWARDS) == code else None
    href = url_for("review.openings", view=view, q=q or None, sort=following)
    return {"name": _(name), "href": href, "sort": way}


def _descending(sort: str) -> bool:
    return COLUMNS[sort.removeprefix(BACKWARDS)].descending is not sort.startswith(BACKWARDS)
