"""Members of staff, where they are signed in, and the links that let them in once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.access import Role
from tracker.foundation.database import Base, Code, UtcDateTime, json_column
from tracker.foundation.ids import public_id


class User(Base):
    """An account. Without a password and a sign-in it is an invitation that waits; ``active`` false shuts it."""

    __tablename__ = "user_account"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True, default=public_id)
    email: Mapped[str] = mapped_column(String(254), unique=True)  # lower case
    name: Mapped[str] = mapped_column(String(200))
    role: Mapped[Role] = mapped_column(Code(Role))
    active: Mapped[bool] = mapped_column(default=True)
    password: Mapped[str | None] = mapped_column(String(255))  # argon2id, with its salt and parameters
    shortcuts: Mapped[bool] = mapped_column(default=True)  # single keys, WCAG 2.1.4
    # Nothing fills these three yet. They are here from the first migration: a second factor and a person's own
    # settings then need no change of a table that everybody signs in with.
    preferences: Mapped[dict[str, Any]] = mapped_column(json_column(), default=dict)
    totp_secret: Mapped[str | None] = mapped_column(String(255))
    recovery_codes: Mapped[list[str] | None] = mapped_column(json_column())
    invited_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_sign_in_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class StaffSession(Base):
    """One browser that is signed in. Its cookie carries the key, the row its hash: without the row it opens nothing."""

    __tablename__ = "staff_session"

    id: Mapped[int] = mapped_column(primary_key=True)
    key_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id", ondelete="CASCADE"), index=True)
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)


class OneTimeLink(Base):
    """A link that works once: first admin, invitation, password reset, demo sign-in. Only the token's hash is kept."""

    __tablename__ = "one_time_link"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    purpose: Mapped[str] = mapped_column(String(20))
    user_id: Mapped[int | None] = mapped_column(index=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
