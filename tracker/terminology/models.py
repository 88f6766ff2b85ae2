"""The versions of the organisation's list. ``terms`` is vocabulary.plain's; the newest published one is in use."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.foundation.database import Base, Code, UtcDateTime, json_column
from tracker.terminology.lifecycle import ListStatus


class TermList(Base):
    """One version of the list. ``edits`` grows with each change of a draft, so that two admins do not overwrite."""

    __tablename__ = "term_list"

    id: Mapped[int] = mapped_column(primary_key=True)
    status: Mapped[ListStatus] = mapped_column(Code(ListStatus), default=ListStatus.DRAFT)
    terms: Mapped[list[dict[str, Any]]] = mapped_column(json_column())
    edits: Mapped[int] = mapped_column(default=0)
    created_by: Mapped[str] = mapped_column(String(40))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_by: Mapped[str | None] = mapped_column(String(40))
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
