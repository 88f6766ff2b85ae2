"""Rubrics and their versions. A criterion's ``key`` is stable across versions; its row belongs to one version."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.foundation.database import Base, Code, UtcDateTime, json_column
from tracker.foundation.ids import public_id
from tracker.rubrics.lifecycle import VersionStatus
from tracker.scoring import Importance


class Rubric(Base):
    """What an opening is scored by. ``listed`` is the version the ranked list shows; ``incoming`` is the published
    version that everybody is being scored with, until the list flips to it.
    """

    __tablename__ = "rubric"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True, default=public_id)
    name: Mapped[str] = mapped_column(String(200))
    listed_version_id: Mapped[int | None] = mapped_column(
        ForeignKey("rubric_version.id", use_alter=True, name="fk_rubric_listed_version")
    )
    incoming_version_id: Mapped[int | None] = mapped_column(
        ForeignKey("rubric_version.id", use_alter=True, name="fk_rubric_incoming_version")
    )
    listed_scorer: Mapped[str | None] = mapped_column(String(60))  # engine, reader and vocabulary of the listed totals
    incoming_scorer: Mapped[str | None] = mapped_column(String(60))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    versions: Mapped[list[RubricVersion]] = relationship(
        back_populates="rubric", foreign_keys="RubricVersion.rubric_id", order_by="RubricVersion.number"
    )


class RubricVersion(Base):
    """One version: a draft may change, a published one never does. ``edits`` grows with each save, for conflicts."""

    __tablename__ = "rubric_version"
    __table_args__ = (UniqueConstraint("rubric_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    rubric_id: Mapped[int] = mapped_column(ForeignKey("rubric.id"))
    number: Mapped[int]
    status: Mapped[VersionStatus] = mapped_column(Code(VersionStatus), default=VersionStatus.DRAFT)
    note: Mapped[str] = mapped_column(Text, default="")  # why this change: kept in the history
    edits: Mapped[int] = mapped_column(default=0)
    created_by: Mapped[str] = mapped_column(String(40))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_by: Mapped[str | None] = mapped_column(String(40))
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    listed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # when the list flipped to it

    rubric: Mapped[Rubric] = relationship(back_populates="versions", foreign_keys=[rubric_id])
    criteria: Mapped[list[CriterionRow]] = relationship(
        back_populates="version", order_by="CriterionRow.position", cascade="all, delete-orphan"
    )


class CriterionRow(Base):
    """One criterion of one version. ``fingerprint`` hashes what scoring reads, not label, weight or importance."""

    __tablename__ = "criterion"
    __table_args__ = (UniqueConstraint("version_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("rubric_version.id"), index=True)
    key: Mapped[str] = mapped_column(String(60))
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(30))
    label: Mapped[str] = mapped_column(String(200))
    importance: Mapped[Importance] = mapped_column(Code(Importance))
    weight: Mapped[int]
    params: Mapped[dict[str, Any]] = mapped_column(json_column())
    levels: Mapped[list[Any]] = mapped_column(json_column())
    source: Mapped[dict[str, Any] | None] = mapped_column(json_column())
    why: Mapped[str] = mapped_column(Text, default="")
    proxy_reason: Mapped[str] = mapped_column(Text, default="")  # the written reason that a proxy needs
    fingerprint: Mapped[str] = mapped_column(String(64))

    version: Mapped[RubricVersion] = relationship(back_populates="criteria")
