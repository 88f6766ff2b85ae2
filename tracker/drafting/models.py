"""Documents that openings are drafted from, and each thing drafted with the words it came from."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.drafting.lifecycle import AdStatus, Decision, Part
from tracker.foundation.database import Base, Code, UtcDateTime, json_column
from tracker.foundation.ids import public_id
from tracker.postings.models import Posting

PASTED = "pasted"  # the kind of text that came from the clipboard


class JobAd(Base):
    """One document. ``text`` is what was read: every span counts in it. ``proposal`` is ``requirements.to_json``.

    ``posting_id`` is set for the changed document of an opening from the start, for any other once it has one.
    ``undo`` is the last act taken back: item key to the item's columns before it, None for an item it made.
    """

    __tablename__ = "job_ad"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True, default=public_id)
    posting_id: Mapped[int | None] = mapped_column(ForeignKey("posting.id"), index=True)
    follows_id: Mapped[int | None] = mapped_column(ForeignKey("job_ad.id"))  # the document it is compared with
    status: Mapped[AdStatus] = mapped_column(Code(AdStatus), default=AdStatus.WAITING)
    name: Mapped[str] = mapped_column(String(300))
    kind: Mapped[str] = mapped_column(String(10))  # as documents.kind_of, or PASTED
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size: Mapped[int]
    text: Mapped[str] = mapped_column(Text, default="")
    sentence: Mapped[str] = mapped_column(Text, default="")  # why it could not be read
    proposal: Mapped[dict[str, Any]] = mapped_column(json_column(), default=dict)
    undo: Mapped[dict[str, Any]] = mapped_column(json_column(), default=dict)
    created_by: Mapped[str] = mapped_column(String(40))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_by: Mapped[str | None] = mapped_column(String(40))
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    posting: Mapped[Posting | None] = relationship()
    items: Mapped[list[DraftItem]] = relationship(order_by="DraftItem.position", cascade="all, delete-orphan")


class DraftItem(Base):
    """One thing drafted. ``content`` is what a person sees now, ``proposed`` what the machine said, None when added.

    A criterion's content is its columns (``rubrics.translation``); a field's is {value}, pay's {low, high, currency,
    period, region}. ``sources`` are {start, end, quote, section} in ``JobAd.text``.
    """

    __tablename__ = "draft_item"
    __table_args__ = (UniqueConstraint("ad_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    ad_id: Mapped[int] = mapped_column(ForeignKey("job_ad.id"), index=True)
    key: Mapped[str] = mapped_column(String(80))
    part: Mapped[Part] = mapped_column(Code(Part))
    position: Mapped[int]
    number: Mapped[int]  # shown on both sides
    content: Mapped[dict[str, Any]] = mapped_column(json_column())
    proposed: Mapped[dict[str, Any] | None] = mapped_column(json_column())
    sources: Mapped[list[dict[str, Any]]] = mapped_column(json_column(), default=list)
    decision: Mapped[Decision] = mapped_column(Code(Decision), default=Decision.OPEN)
    merged_into: Mapped[str | None] = mapped_column(String(80))
    proxy_reason: Mapped[str] = mapped_column(Text, default="")
    decided_by: Mapped[str | None] = mapped_column(String(40))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
