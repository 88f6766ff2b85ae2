"""What the machine read and found. A stored assessment can be computed again to the same bytes."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum

from sqlalchemy import Date, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.applications.models import Application
from tracker.foundation.database import Base, Code, UtcDateTime, json_column
from tracker.scoring import Status, Tier

TIERS = (Tier.MET, Tier.OPEN, Tier.FAILED)  # of those who are ranked, the best first; a row stores the place here
NOT_RANKED = 3  # a tier: no file could be read
WITHDRAWN = 4  # a tier: the person took the application back


class Outcome(Enum):
    SCORED = "scored"
    UNREADABLE = "unreadable"  # no file of the application could be read: not ranked, shown as such


class ReadingStatus(Enum):
    READ = "read"
    UNREADABLE = "unreadable"  # the file itself: a person can read it, we cannot


class Reading(Base):
    """What a file says, once per content and reader version. ``document`` and ``facts`` are documents.wire, compressed.

    Facts hold for one vocabulary and one day ("to present"): ``facts_key`` names them, screening.facts asks for others.
    """

    __tablename__ = "reading"
    __table_args__ = (UniqueConstraint("sha256", "reader_version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64))
    reader_version: Mapped[str] = mapped_column(String(20))
    status: Mapped[ReadingStatus] = mapped_column(Code(ReadingStatus))
    reason: Mapped[str] = mapped_column(String(30), default="")
    sentence: Mapped[str] = mapped_column(Text, default="")  # what to do, when unreadable
    document: Mapped[bytes | None] = mapped_column(LargeBinary)
    facts: Mapped[bytes | None] = mapped_column(LargeBinary)
    facts_key: Mapped[str] = mapped_column(String(40), default="")
    pages: Mapped[int] = mapped_column(default=0)
    hidden_words: Mapped[int] = mapped_column(default=0)
    milliseconds: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class StoredFinding(Base):
    """One criterion's finding, by everything it depends on. An edit to one criterion recomputes one."""

    __tablename__ = "finding"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)  # hash over all inputs, see screening.assess
    body: Mapped[bytes] = mapped_column(LargeBinary)  # scoring.wire's canonical JSON
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class AssessmentRow(Base):
    """An application scored with one rubric version. The list orders by the *effective* columns.

    ``tier`` is 0 met, 1 open, 2 failed, NOT_RANKED or WITHDRAWN, so that ascending is best first; only the first three
    are ranked and counted. Totals are tenths. Machine columns are what the engine found; effective ones are after human
    overrides, and equal to them until there is one. ``body`` is scoring.wire's canonical JSON, ``body_hash`` its
    SHA-256.
    """

    __tablename__ = "assessment"
    __table_args__ = (
        UniqueConstraint("application_id", "version_id", "scorer"),
        Index("ix_assessment_list", "version_id", "scorer", "effective_tier", "effective_rank_total", "application_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("rubric_version.id"))
    scorer: Mapped[str] = mapped_column(String(60))  # engine, reader and vocabulary versions
    outcome: Mapped[Outcome] = mapped_column(Code(Outcome))
    reading_id: Mapped[int | None] = mapped_column(ForeignKey("reading.id"))
    as_of: Mapped[date] = mapped_column(Date)  # "present" in the résumé: the day of submission
    machine_tier: Mapped[int]
    machine_total: Mapped[int]
    effective_tier: Mapped[int]
    effective_total: Mapped[int]
    effective_rank_total: Mapped[int]  # minus effective_total: one ascending index serves the list
    remarks: Mapped[list[str]] = mapped_column(json_column(), default=list)  # oddities for a person: Resume.notes
    body: Mapped[bytes] = mapped_column(LargeBinary)
    body_hash: Mapped[str] = mapped_column(String(64))
    milliseconds: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    application: Mapped[Application] = relationship()


class AssessedCriterion(Base):
    """The statuses of an assessment, one row a criterion: what the list filters by and shows on the row."""

    __tablename__ = "assessed_criterion"
    __table_args__ = (Index("ix_assessed_criterion_filter", "version_id", "criterion_key", "status"),)

    assessment_id: Mapped[int] = mapped_column(ForeignKey("assessment.id", ondelete="CASCADE"), primary_key=True)
    criterion_key: Mapped[str] = mapped_column(String(60), primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("rubric_version.id"))
    position: Mapped[int]
    status: Mapped[Status] = mapped_column(Code(Status))
    level: Mapped[int]


class Searchable(Base):
    """The visible text and the answers of an application, for full-text search; the index is each database's own."""

    __tablename__ = "searchable"

    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), primary_key=True)
    posting_id: Mapped[int] = mapped_column(ForeignKey("posting.id"), index=True)
    body: Mapped[str] = mapped_column(Text)
