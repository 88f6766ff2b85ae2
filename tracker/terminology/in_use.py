"""The vocabulary in use: the standard one with the organisation's published words over it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from tracker.foundation.database import db
from tracker.terminology.lifecycle import ListStatus
from tracker.terminology.models import TermList
from tracker.vocabulary import Vocabulary, vocabulary_of

_KEPT = "own terms"  # in Session.info: (the transaction they were asked for in, the terms)


def vocabulary() -> Vocabulary:
    """The vocabulary that scores, drafts and the rubric editor use now. Built once per list."""
    return vocabulary_of(own_terms())


def label_of(term_id: str) -> str:
    """What the vocabulary in use calls a term; words that are no term of it stand for themselves."""
    term = vocabulary().term(term_id)
    return term.label if term else term_id


def own_terms() -> list[dict[str, Any]]:
    """The published terms as plain JSON; empty while there are none. Asked for once a transaction."""
    session = db.session()
    asked_in, rows = session.info.get(_KEPT, (None, []))
    if asked_in is None or asked_in is not session.get_transaction():
        query = select(TermList.terms).filter_by(status=ListStatus.PUBLISHED).order_by(TermList.id.desc()).limit(1)
        rows = session.scalar(query) or []
        session.info[_KEPT] = (session.get_transaction(), rows)
    found: list[dict[str, Any]] = rows
    return found


def forget_own_terms() -> None:
    """Ask again: the open transaction has published others."""
    db.session().info.pop(_KEPT, None)
