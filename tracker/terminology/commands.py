"""Changing the organisation's words. The caller opens the transaction, and has every score made again at the end."""

from __future__ import annotations

from datetime import datetime

from tracker import audit
from tracker.foundation.database import db, take_turns
from tracker.terminology.in_use import forget_own_terms
from tracker.terminology.lifecycle import ListStatus
from tracker.terminology.models import TermList
from tracker.terminology.naming import Typed, refuse_new_clashes, tried, with_term
from tracker.terminology.queries import draft, published
from tracker.web.errors import Conflict, NotFound

_STALE = "Someone else changed the list a moment ago. Load the page again to see how it stands."


def save_term(typed: Typed, *, edits: int, actor: str, now: datetime, instead_of: str = "") -> TermList:
    """Add a term to the draft, or put it in the place of another; a draft begins as a copy of what is in use.

    ``edits`` is the count the page was made from: Conflict when the draft has moved on. DomainError as with_term.
    """
    changed = _open_draft(edits, actor=actor, now=now)
    changed.terms = with_term(changed.terms, typed, instead_of=instead_of)
    _kept(changed, "terms.save", actor=actor, now=now)
    return changed


def remove_term(term_id: str, *, edits: int, actor: str, now: datetime) -> TermList:
    """Take a term out of the draft. NotFound when it is not in it; DomainError when another leans on it."""
    changed = _open_draft(edits, actor=actor, now=now)
    left = [row for row in changed.terms if row["id"] != term_id]
    if len(left) == len(changed.terms):
        raise NotFound("This term is not in the list. Someone may have removed it.")
    refuse_new_clashes(left, changed.terms)
    changed.terms = left
    _kept(changed, "terms.remove", actor=actor, now=now)
    return changed


def publish_terms(*, edits: int, actor: str, now: datetime) -> TermList:
    """Put the draft in use. Scores are the caller's matter: screening has them made again. Conflict without a draft."""
    changed = _draft_as_seen(edits)
    if changed is None:
        raise Conflict(_STALE)
    tried(changed.terms)
    changed.status, changed.published_by, changed.published_at = ListStatus.PUBLISHED, actor, now
    _kept(changed, "terms.publish", actor=actor, now=now)
    forget_own_terms()
    return changed


def drop_draft(*, edits: int, actor: str, now: datetime) -> None:
    """Throw the draft away: what is in use stays. Conflict when it has moved on."""
    changed = _draft_as_seen(edits)
    if changed is None:
        raise Conflict(_STALE)
    audit.record("terms.drop", object_kind="terms", object_id=str(changed.id), actor=actor, at=now)
    db.session().delete(changed)


def _draft_as_seen(edits: int) -> TermList | None:
    """The draft, held until the commit; None before there is one. Conflict when it is not as the page showed it."""
    take_turns("terms")
    found = draft()
    if (found.edits if found else 0) != edits:
        raise Conflict(_STALE)
    return found


def _open_draft(edits: int, *, actor: str, now: datetime) -> TermList:
    changed = _draft_as_seen(edits)
    if changed is None:
        before = published()
        changed = TermList(terms=list(before.terms) if before else [], edits=0, created_by=actor, created_at=now)
        db.session().add(changed)
    return changed


def _kept(changed: TermList, act: str, *, actor: str, now: datetime) -> None:
    changed.edits += 1
    db.session().flush()
    audit.record(act, object_kind="terms", object_id=str(changed.id), actor=actor, at=now)
