"""The outbox."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from tracker.foundation.database import Base, Code, UtcDateTime
from tracker.foundation.ids import public_id
from tracker.messages.lifecycle import LetterStatus


class Letter(Base):
    """One mail. ``dedupe`` says what it is for ("receipt:<application>"), so that the same fact makes one letter.

    ``about`` is the public id of what it concerns; letters know no domain above them.
    """

    __tablename__ = "letter"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True, default=public_id)
    dedupe: Mapped[str] = mapped_column(String(120), unique=True)
    kind: Mapped[str] = mapped_column(String(30))
    about: Mapped[str] = mapped_column(String(40), index=True)
    message_id: Mapped[str] = mapped_column(String(200), unique=True)  # the header, stable across repeats
    to_address: Mapped[str] = mapped_column(String(254))
    to_name: Mapped[str] = mapped_column(String(200))
    sender_name: Mapped[str] = mapped_column(String(200), default="")
    reply_to: Mapped[str] = mapped_column(String(254), default="")
    subject: Mapped[str] = mapped_column(String(300))
    body_text: Mapped[str] = mapped_column(Text)
    body_html: Mapped[str] = mapped_column(Text, default="")
    private_link: Mapped[str] = mapped_column(Text, default="")  # filled into the bodies as it leaves, never shown
    status: Mapped[LetterStatus] = mapped_column(Code(LetterStatus))
    send_after: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
