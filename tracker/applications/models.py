"""Candidate, application and file are three things; an application may have many files."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.foundation.database import Base, UtcDateTime, json_column
from tracker.foundation.ids import public_id
from tracker.postings.lifecycle import YES_NO_WORDS
from tracker.postings.models import Posting, Stage


class Candidate(Base):
    """A person as they named themselves on one form. The same e-mail twice is two rows until a person merges them."""

    __tablename__ = "candidate"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True, default=public_id)
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(254))
    email_key: Mapped[str] = mapped_column(String(254), index=True)  # case-folded; finds possible duplicates
    phone: Mapped[str] = mapped_column(String(40), default="")
    links: Mapped[list[str]] = mapped_column(json_column(), default=list)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Application(Base):
    """One person's answer to one posting.

    ``form_key`` is the form's hidden key, ``form_hash`` the hash of what was sent under it: the same key with the
    same content is the same application, with other content a conflict. ``version`` grows with every change of
    stage or state. ``link_revision`` revokes status links. ``known_email`` flags a possible duplicate to staff.
    """

    __tablename__ = "application"
    __table_args__ = (
        Index("ix_application_posting_stage", "posting_id", "stage_id"),
        Index("ix_application_posting_submitted", "posting_id", "submitted_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True, default=public_id)
    posting_id: Mapped[int] = mapped_column(ForeignKey("posting.id"))
    candidate_id: Mapped[int] = mapped_column(ForeignKey("candidate.id"), index=True)
    stage_id: Mapped[int] = mapped_column(ForeignKey("stage.id"))
    form_key: Mapped[str] = mapped_column(String(64), unique=True)
    form_hash: Mapped[str] = mapped_column(String(64))
    source: Mapped[str] = mapped_column(String(80), default="")
    submitted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    answer_by: Mapped[datetime | None] = mapped_column(UtcDateTime)
    staged_at: Mapped[datetime] = mapped_column(UtcDateTime)  # since when in this stage
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    notice_version: Mapped[str] = mapped_column(String(40))
    link_revision: Mapped[int] = mapped_column(default=0)
    known_email: Mapped[bool] = mapped_column(default=False)
    no_scoring: Mapped[bool] = mapped_column(default=False)  # the person asked for reading by people alone
    first_opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)

    posting: Mapped[Posting] = relationship()
    candidate: Mapped[Candidate] = relationship()
    stage: Mapped[Stage] = relationship()
    files: Mapped[list[ApplicationFile]] = relationship(order_by="ApplicationFile.id")
    answers: Mapped[list[GivenAnswer]] = relationship(order_by="GivenAnswer.id")


class ApplicationFile(Base):
    """A file as it was sent. The bytes lie under their hash; ``name`` is text, never a path."""

    __tablename__ = "application_file"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True, default=public_id)
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(20), default="resume")
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size: Mapped[int]
    name: Mapped[str] = mapped_column(String(300))
    kind: Mapped[str] = mapped_column(String(10))  # pdf, docx, odt, rtf, html, txt: by content, not by name
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class KeptUpload(Base):
    """A file kept while its form is being put right, known by the form's hidden key. Swept after its time."""

    __tablename__ = "kept_upload"

    form_key: Mapped[str] = mapped_column(String(64), primary_key=True)
    posting_id: Mapped[int] = mapped_column(ForeignKey("posting.id"))
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size: Mapped[int]
    name: Mapped[str] = mapped_column(String(300))
    kind: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class GivenAnswer(Base):
    """An answer to a form question, with the question as it was asked."""

    __tablename__ = "given_answer"
    __table_args__ = (UniqueConstraint("application_id", "question_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    question_key: Mapped[str] = mapped_column(String(60))
    question_label: Mapped[str] = mapped_column(String(300))
    value: Mapped[str] = mapped_column(Text)
    knocked_out: Mapped[bool] = mapped_column(default=False)

    @property
    def shown(self) -> str:
        """The answer as the form showed it: ``Yes`` for a stored ``yes``."""
        return YES_NO_WORDS.get(self.value, self.value)


class Consent(Base):
    """A consent, with the version of the text that was shown. Withdrawn by a time, never deleted alone."""

    __tablename__ = "consent"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    kind: Mapped[str] = mapped_column(String(30))
    text_version: Mapped[str] = mapped_column(String(40))
    given_at: Mapped[datetime] = mapped_column(UtcDateTime)
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class StageMove(Base):
    """Every move: who, when, from where to where, and why. ``actor`` is a user's public id or "candidate"."""

    __tablename__ = "stage_move"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    from_stage_id: Mapped[int | None] = mapped_column(ForeignKey("stage.id"))
    to_stage_id: Mapped[int] = mapped_column(ForeignKey("stage.id"))
    actor: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    reason: Mapped[str] = mapped_column(String(40), default="")  # a code, for reports
    note: Mapped[str] = mapped_column(Text, default="")


class SelfIdentification(Base):
    """Voluntary answers, kept apart from everything a reviewer sees; encrypted, and only ever counted.

    No form asks for them yet. The table is there from the first migration, so that they never share one with the rest.
    """

    __tablename__ = "self_identification"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), unique=True)
    form_version: Mapped[str] = mapped_column(String(40))
    answers: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
