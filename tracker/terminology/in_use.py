"""The vocabulary in use: the standard one with the organisation's published words over it, as far as they fit."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy.orm import SessionTransaction

from tracker.foundation.database import db
from tracker.terminology.fitting import Clash, Fitted, fitted
from tracker.terminology.queries import published
from tracker.vocabulary import Vocabulary

_KEPT = "own terms"  # in Session.info


class _Kept(NamedTuple):
    """What is in use, while the transaction lasts that it was asked for in."""

    transaction: SessionTransaction | None
    fitted: Fitted


def vocabulary() -> Vocabulary:
    """The vocabulary that scores, drafts and the rubric editor use now. Built once per list."""
    return _in_use().fitted.vocabulary


def label_of(term_id: str) -> str:
    """What the vocabulary in use calls a term; words that are no term of it stand for themselves."""
    term = vocabulary().term(term_id)
    return term.label if term else term_id


def own_terms() -> list[dict[str, Any]]:
    """The published terms as plain JSON, without what clashes; empty while there are none."""
    return _in_use().fitted.rows


def clashes() -> tuple[Clash, ...]:
    """What of the published terms gave way to the standard vocabulary of this version."""
    return _in_use().fitted.clashes


def forget_own_terms() -> None:
    """Ask again: the open transaction has published others."""
    db.session().info.pop(_KEPT, None)


def _in_use() -> _Kept:
    session = db.session()
    kept: _Kept | None = session.info.get(_KEPT)
    if kept is None or kept.transaction is None or kept.transaction is not session.get_transaction():
        listed = published()
        kept = _Kept(session.get_transaction(), fitted(listed.terms if listed else []))
        session.info[_KEPT] = kept
    return kept
