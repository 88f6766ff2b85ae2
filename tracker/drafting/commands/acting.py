"""One act on a draft: held, remembered so that it can be taken back, recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from tracker import audit
from tracker.drafting.lifecycle import AdStatus, Decision
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.seen import seen_as
from tracker.foundation.database import db
from tracker.web.errors import Conflict, DomainError
from tracker.web.wording.translation import gettext as _

LONGEST_DETAIL = 400
Columns = dict[str, Any]
PLAIN = ("content", "sources", "position", "merged_into", "proxy_reason", "decided_by")


def hold(ad: JobAd) -> None:
    """The draft as it is now, held until the commit. Conflict when nothing is to be decided any more."""
    look_again(ad)
    if ad.status is not AdStatus.DRAFTED:
        raise Conflict(_("This draft is closed: an opening was made of it meanwhile. Load the page again."))


def hold_for_an_opening(ad: JobAd) -> None:
    """As ``hold``, for what only a document without an opening takes. DomainError for one that was brought again."""
    hold(ad)
    if ad.posting_id is not None:
        said = _("This document is compared with an opening that is there: take or leave each of its changes.")
        raise DomainError(said)


@contextmanager
def acting(
    ad: JobAd, verb: str, *, actor: str, now: datetime, held: Callable[[JobAd], None] = hold_for_an_opening
) -> Iterator[None]:
    """Hold the draft while the block changes its items; keep what they were. Conflict when it is no draft any more.

    Items that were loaded before are as they are now once the block begins.
    """
    held(ad)
    before = {item.key: _columns(item) for item in ad.items}
    yield
    changed = {item.key: before.get(item.key) for item in ad.items if before.get(item.key) != _columns(item)}
    ad.undo = {"items": changed}
    _finish(ad, verb, list(changed), actor=actor, now=now)


def last_act(ad: JobAd) -> int:
    """A number for the act that undo would take back: another one once somebody has acted again."""
    return seen_as(ad.undo.get("items", {}))


def undo_last(ad: JobAd, *, seen: int | None = None, actor: str, now: datetime) -> None:
    """Take the last act back. DomainError when there is none, or when it is not the one whose ``last_act`` was seen."""
    hold_for_an_opening(ad)
    before: dict[str, Columns | None] = ad.undo.get("items", {})
    if not before:
        raise DomainError(_("There is nothing to undo."))
    if seen is not None and seen != last_act(ad):
        said = _("Somebody did something else meanwhile, so nothing was taken back. This is how the draft stands now.")
        raise DomainError(said)
    for item in list(ad.items):
        columns = before.get(item.key, {})
        if columns is None:
            ad.items.remove(item)
        elif columns:
            _restore(item, columns)
    ad.undo = {}
    _finish(ad, "undo", list(before), actor=actor, now=now)


def look_again(ad: JobAd) -> None:
    """The document as it is now, in whatever state, held until the commit. Conflict when it was discarded."""
    query = select(JobAd).where(JobAd.id == ad.id).options(selectinload(JobAd.items)).with_for_update()
    if db.session().scalars(query.execution_options(populate_existing=True)).one_or_none() is None:
        raise Conflict(_("Someone discarded this document meanwhile."))


def _finish(ad: JobAd, verb: str, keys: list[str], *, actor: str, now: datetime) -> None:
    ad.saved_at = now
    ad.items.sort(key=lambda item: item.position)
    db.session().flush()
    detail = {"items": ", ".join(keys)[:LONGEST_DETAIL]}
    audit.record(f"draft.{verb}", object_kind="job_ad", object_id=ad.public_id, actor=actor, at=now, detail=detail)


def _columns(item: DraftItem) -> Columns:
    decided_at = item.decided_at.isoformat() if item.decided_at else None
    columns = {name: getattr(item, name) for name in PLAIN}
    return {**columns, "decision": item.decision.value, "decided_at": decided_at}


def _restore(item: DraftItem, columns: Columns) -> None:
    for name in PLAIN:
        setattr(item, name, columns[name])
    item.decision = Decision(columns["decision"])
    item.decided_at = datetime.fromisoformat(columns["decided_at"]) if columns["decided_at"] else None
