"""The durable job table and the heartbeats of those who watch it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from tracker.foundation.database import Base, Code, UtcDateTime, ordered_by_bytes
from tracker.foundation.jobs.kinds import Job
from tracker.foundation.jobs.states import JobStatus


class JobRequest(Base):
    """One piece of work. ``(kind, key)`` says what; the rest says how far it is.

    ``attempts`` counts failures of the work, ``losses`` leases that ran out. ``waits_for`` holds it back until that
    request has ended, well or badly. ``revision`` grows when it is asked for again, which fences an older run.
    ``in_bulk``: one of the many that a publication or an upgrade asks for; no newcomer waits behind them.
    """

    __tablename__ = "job_request"
    __table_args__ = (
        UniqueConstraint("kind", "key"),
        Index("ix_job_request_due", "status", "in_bulk", "not_before"),
        Index("ix_job_request_kind_status_key", "kind", "status", "key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Job] = mapped_column(Code(Job))
    key: Mapped[str] = mapped_column(ordered_by_bytes(200))
    status: Mapped[JobStatus] = mapped_column(Code(JobStatus), default=JobStatus.PENDING)
    attempts: Mapped[int] = mapped_column(default=0)
    losses: Mapped[int] = mapped_column(default=0)
    revision: Mapped[int] = mapped_column(default=0)
    waits_for: Mapped[int | None] = mapped_column(ForeignKey("job_request.id"), index=True)
    in_bulk: Mapped[bool] = mapped_column(default=False, server_default=false())
    not_before: Mapped[datetime] = mapped_column(UtcDateTime)
    hinted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    lease_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    lease_owner: Mapped[str | None] = mapped_column(String(40))
    last_error: Mapped[str | None] = mapped_column(Text)  # a sentence for people
    trace: Mapped[str | None] = mapped_column(Text)  # what it was and where, for whoever mends it
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)


class Heartbeat(Base):
    """A process that must be alive says so here; its lease keeps a second one from doing the same work."""

    __tablename__ = "heartbeat"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    owner: Mapped[str] = mapped_column(String(40))
    lease_until: Mapped[datetime] = mapped_column(UtcDateTime)
    beat_at: Mapped[datetime] = mapped_column(UtcDateTime)
