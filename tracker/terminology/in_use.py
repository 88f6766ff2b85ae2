"""The vocabulary in use: the standard one with the organisation's published words over it."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy.orm import SessionTransaction

from tracker.foundation.database import db
from tracker.terminology.queries import published
from tracker.vocabulary import Vocabulary, vocabulary_of

_KEPT = "own terms"  # in Session.info


class _Kept(NamedTuple):
    """The terms in use and the vocabulary they make, while the transaction lasts that they were asked for in."""

    transaction: SessionTransaction | None
    terms: list[dict[str, Any]]
    vocabulary: Vocabulary


def vocabulary() -> Vocabulary:
    """The vocabulary that scores, drafts and the rubric editor use now. Built once per list."""
    return _in_use().vocabulary


def label_of(term_id: str) -> str:
    """What the vocabulary in use calls a term; words that are no term of it stand for themselves."""
    term = vocabulary().term(term_id)
    return term.label if term else term_id


def own_terms() -> list[dict[str, Any]]:
    """The published terms as plain JSON; empty while there are none."""
    return _in_use().terms


def forget_own_terms() -> None:
    """Ask again: the open transaction has published others."""
    db.session().info.pop(_KEPT, None)


def _in_use() -> _Kept:
    session = db.session()
    kept: _Kept | None = session.info.get(_KEPT)
    if kept is None or kept.transaction is None or kept.transaction is not session.get_transaction():
        listed = published()
        terms = listed.terms if listed else []
        kept = _Kept(session.get_transaction(), terms, vocabulary_of(terms))
        session.info[_KEPT] = kept
    return kept
