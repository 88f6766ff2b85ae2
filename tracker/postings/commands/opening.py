"""Publishing, closing and reopening: the moves of a posting."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from tracker import audit
from tracker.foundation.database import db
from tracker.postings.lifecycle import PostingStatus, transition
from tracker.postings.models import Posting
from tracker.postings.readiness import require_ready


def publish_posting(posting: Posting, *, actor: str, now: datetime) -> None:
    """Show a draft to the public. Refused while something is missing."""
    hold(posting)
    _open(posting, now=now)
    posting.opened_at = now
    _record("posting.open", posting, actor=actor, now=now)


def reopen_posting(posting: Posting, *, actor: str, now: datetime) -> None:
    """Take applications again, at the same address. Refused like a publication."""
    hold(posting)
    _open(posting, now=now)
    posting.closed_at = None
    _record("posting.reopen", posting, actor=actor, now=now)


def close_posting(posting: Posting, *, actor: str, now: datetime) -> None:
    """Take no more applications. The public page answers 410; what candidates sent and their own pages stay."""
    hold(posting)
    posting.status = transition(posting.status, PostingStatus.CLOSED)
    posting.closed_at = now
    _record("posting.close", posting, actor=actor, now=now)


def hold(posting: Posting) -> None:
    """The row as it is now, held until the commit: two editors take turns here."""
    query = select(Posting).where(Posting.id == posting.id).with_for_update()
    db.session().scalars(query.execution_options(populate_existing=True)).one()


def pay_shown(posting: Posting) -> dict[str, str]:
    """The advertised pay for the audit trail, which several laws ask to keep; empty when none is shown."""
    shown = [f"{pay['low']}-{pay['high']} {pay['currency']} {pay['period']}" for pay in posting.salaries]
    return {"pay": "; ".join(shown)} if shown else {}


def _open(posting: Posting, *, now: datetime) -> None:
    status = transition(posting.status, PostingStatus.OPEN)
    require_ready(posting, now=now)
    posting.status = status


def _record(action: str, posting: Posting, *, actor: str, now: datetime) -> None:
    detail = {} if posting.status is PostingStatus.CLOSED else pay_shown(posting)
    audit.record(action, object_kind="posting", object_id=posting.public_id, actor=actor, at=now, detail=detail)
