"""Readings, findings, assessments, searchable text."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# The FTS5 index of SQLite follows the table by triggers, as its documentation asks for external content.
FORGET = "INSERT INTO searchable_words(searchable_words, rowid, body) VALUES ('delete', old.application_id, old.body); "
LEARN = "INSERT INTO searchable_words(rowid, body) VALUES (new.application_id, new.body);"
TRIGGERS = (
    ("added", "INSERT", "", LEARN),
    ("changed", "UPDATE", FORGET, LEARN),
    ("gone", "DELETE", FORGET, ""),
)


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "finding",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_finding")),
    )
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("reader_version", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.String(length=30), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=True),
        sa.Column("facts", sa.LargeBinary(), nullable=True),
        sa.Column("facts_key", sa.String(length=40), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("hidden_words", sa.Integer(), nullable=False),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading")),
        sa.UniqueConstraint("sha256", "reader_version", name=op.f("uq_reading_sha256_reader_version")),
    )
    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("scorer", sa.String(length=60), nullable=False),
        sa.Column("outcome", sa.String(length=32), nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("machine_tier", sa.Integer(), nullable=False),
        sa.Column("machine_total", sa.Integer(), nullable=False),
        sa.Column("effective_tier", sa.Integer(), nullable=False),
        sa.Column("effective_total", sa.Integer(), nullable=False),
        sa.Column("effective_rank_total", sa.Integer(), nullable=False),
        sa.Column("remarks", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("body_hash", sa.String(length=64), nullable=False),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["application.id"], name=op.f("fk_assessment_application_id_application")
        ),
        sa.ForeignKeyConstraint(["reading_id"], ["reading.id"], name=op.f("fk_assessment_reading_id_reading")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["rubric_version.id"], name=op.f("fk_assessment_version_id_rubric_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
        sa.UniqueConstraint(
            "application_id", "version_id", "scorer", name=op.f("uq_assessment_application_id_version_id_scorer")
        ),
    )
    with op.batch_alter_table("assessment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assessment_application_id"), ["application_id"], unique=False)
        batch_op.create_index(
            "ix_assessment_list",
            ["version_id", "scorer", "effective_tier", "effective_rank_total", "application_id"],
            unique=False,
        )

    op.create_table(
        "searchable",
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("posting_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["application.id"], name=op.f("fk_searchable_application_id_application")
        ),
        sa.ForeignKeyConstraint(["posting_id"], ["posting.id"], name=op.f("fk_searchable_posting_id_posting")),
        sa.PrimaryKeyConstraint("application_id", name=op.f("pk_searchable")),
    )
    with op.batch_alter_table("searchable", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_searchable_posting_id"), ["posting_id"], unique=False)

    op.create_table(
        "assessed_criterion",
        sa.Column("assessment_id", sa.Integer(), nullable=False),
        sa.Column("criterion_key", sa.String(length=60), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.id"],
            name=op.f("fk_assessed_criterion_assessment_id_assessment"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["rubric_version.id"], name=op.f("fk_assessed_criterion_version_id_rubric_version")
        ),
        sa.PrimaryKeyConstraint("assessment_id", "criterion_key", name=op.f("pk_assessed_criterion")),
    )
    with op.batch_alter_table("assessed_criterion", schema=None) as batch_op:
        batch_op.create_index("ix_assessed_criterion_filter", ["version_id", "criterion_key", "status"], unique=False)

    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE INDEX searchable_words ON searchable USING gin (to_tsvector('simple', body))")
        return
    op.execute(
        "CREATE VIRTUAL TABLE searchable_words USING fts5"
        "(body, content='searchable', content_rowid='application_id', tokenize='unicode61 remove_diacritics 2')"
    )
    for name, event, old, new in TRIGGERS:
        op.execute(f"CREATE TRIGGER searchable_{name} AFTER {event} ON searchable BEGIN {old}{new} END")


def downgrade() -> None:
    """Take back."""
    if op.get_bind().dialect.name == "postgresql":
        op.drop_index("searchable_words", "searchable")
    else:
        op.execute("DROP TABLE searchable_words")
    with op.batch_alter_table("assessed_criterion", schema=None) as batch_op:
        batch_op.drop_index("ix_assessed_criterion_filter")

    op.drop_table("assessed_criterion")
    with op.batch_alter_table("searchable", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_searchable_posting_id"))

    op.drop_table("searchable")
    with op.batch_alter_table("assessment", schema=None) as batch_op:
        batch_op.drop_index("ix_assessment_list")
        batch_op.drop_index(batch_op.f("ix_assessment_application_id"))

    op.drop_table("assessment")
    op.drop_table("reading")
    op.drop_table("finding")
