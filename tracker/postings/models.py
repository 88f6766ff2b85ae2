"""Openings, their places, stages, questions and hiring teams."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.foundation.database import Base, Code, UtcDateTime, json_column
from tracker.foundation.ids import public_id
from tracker.people.models import User
from tracker.postings.lifecycle import EmploymentType, JobLevel, PostingStatus, QuestionKind, Remote, StageKind
from tracker.rubrics.models import Rubric


class Posting(Base):
    """An opening and its public page. Lists are JSON in the order shown:

    ``salaries``          {low, high, currency, period, region, kind: range|average, document, section}
    ``responsibilities``  {text, document, section}
    ``requirements``      {key, text, importance, document, section}
    ``process``           {title, text, days}
    ``benefits``          {text}
    """

    __tablename__ = "posting"
    __table_args__ = (Index("ix_posting_status_opened_at", "status", "opened_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True, default=public_id)
    slug: Mapped[str] = mapped_column(String(120), unique=True)
    status: Mapped[PostingStatus] = mapped_column(Code(PostingStatus), default=PostingStatus.DRAFT)
    title: Mapped[str] = mapped_column(String(200))
    team: Mapped[str] = mapped_column(String(120), default="")
    level: Mapped[JobLevel | None] = mapped_column(Code(JobLevel))
    employment_type: Mapped[EmploymentType] = mapped_column(Code(EmploymentType), default=EmploymentType.FULL_TIME)
    remote: Mapped[Remote] = mapped_column(Code(Remote), default=Remote.NONE)
    remote_note: Mapped[str] = mapped_column(String(200), default="")
    summary: Mapped[str] = mapped_column(Text, default="")
    about: Mapped[str] = mapped_column(Text, default="")
    salaries: Mapped[list[dict[str, Any]]] = mapped_column(json_column(), default=list)
    responsibilities: Mapped[list[dict[str, Any]]] = mapped_column(json_column(), default=list)
    requirements: Mapped[list[dict[str, Any]]] = mapped_column(json_column(), default=list)
    process: Mapped[list[dict[str, Any]]] = mapped_column(json_column(), default=list)
    benefits: Mapped[list[dict[str, Any]]] = mapped_column(json_column(), default=list)
    adjustments: Mapped[str] = mapped_column(Text, default="")
    answer_within_days: Mapped[int] = mapped_column(default=20)
    catalogue_key: Mapped[str | None] = mapped_column(String(120), unique=True)  # which shipped file it came from
    rubric_id: Mapped[int] = mapped_column(ForeignKey("rubric.id"), unique=True)
    edits: Mapped[int] = mapped_column(default=0)  # grows with each save, for conflicts
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closes_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    rubric: Mapped[Rubric] = relationship()
    places: Mapped[list[Place]] = relationship(order_by="Place.position", cascade="all, delete-orphan")
    stages: Mapped[list[Stage]] = relationship(order_by="Stage.position", cascade="all, delete-orphan")
    questions: Mapped[list[Question]] = relationship(order_by="Question.position", cascade="all, delete-orphan")
    team_members: Mapped[list[TeamMember]] = relationship(cascade="all, delete-orphan")


class Place(Base):
    """Where the work is done. ``country`` is ISO 3166 alpha-2."""

    __tablename__ = "posting_place"

    id: Mapped[int] = mapped_column(primary_key=True)
    posting_id: Mapped[int] = mapped_column(ForeignKey("posting.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    city: Mapped[str] = mapped_column(String(120))
    region: Mapped[str] = mapped_column(String(120), default="")
    country: Mapped[str] = mapped_column(String(2), default="")


class Stage(Base):
    """A step of this opening's pipeline; rows, so that every opening can have its own."""

    __tablename__ = "stage"
    __table_args__ = (UniqueConstraint("posting_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    posting_id: Mapped[int] = mapped_column(ForeignKey("posting.id"), index=True)
    key: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(String(80))
    kind: Mapped[StageKind] = mapped_column(Code(StageKind))
    position: Mapped[int]


class Question(Base):
    """A form question. ``knock_out`` is {accept: [values], says: sentence} or None; it is told before sending."""

    __tablename__ = "question"
    __table_args__ = (UniqueConstraint("posting_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    posting_id: Mapped[int] = mapped_column(ForeignKey("posting.id"), index=True)
    key: Mapped[str] = mapped_column(String(60))
    position: Mapped[int]
    label: Mapped[str] = mapped_column(String(300))
    hint: Mapped[str] = mapped_column(Text, default="")
    kind: Mapped[QuestionKind] = mapped_column(Code(QuestionKind))
    required: Mapped[bool] = mapped_column(default=False)
    choices: Mapped[list[str]] = mapped_column(json_column(), default=list)
    knock_out: Mapped[dict[str, Any] | None] = mapped_column(json_column())


class TeamMember(Base):
    """The hiring team: which staff an opening belongs to. Hiring managers see only these openings."""

    __tablename__ = "team_member"

    posting_id: Mapped[int] = mapped_column(ForeignKey("posting.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), primary_key=True, index=True)

    user: Mapped[User] = relationship(lazy="joined")
