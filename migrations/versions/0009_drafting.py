"""Documents that openings are drafted from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    plain = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
    op.create_table(
        "job_ad",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=22), nullable=False),
        sa.Column("posting_id", sa.Integer(), nullable=True),
        sa.Column("follows_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("proposal", plain, nullable=False),
        sa.Column("undo", plain, nullable=False),
        sa.Column("created_by", sa.String(length=40), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.Column("used_by", sa.String(length=40), nullable=True),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["follows_id"], ["job_ad.id"], name=op.f("fk_job_ad_follows_id_job_ad")),
        sa.ForeignKeyConstraint(["posting_id"], ["posting.id"], name=op.f("fk_job_ad_posting_id_posting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_ad")),
        sa.UniqueConstraint("public_id", name=op.f("uq_job_ad_public_id")),
    )
    with op.batch_alter_table("job_ad", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_job_ad_posting_id"), ["posting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_job_ad_sha256"), ["sha256"], unique=False)

    op.create_table(
        "draft_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ad_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("part", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", plain, nullable=False),
        sa.Column("proposed", plain, nullable=True),
        sa.Column("sources", plain, nullable=False),
        sa.Column("decision", sa.String(length=32), nullable=False),
        sa.Column("merged_into", sa.String(length=80), nullable=True),
        sa.Column("proxy_reason", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.String(length=40), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["ad_id"], ["job_ad.id"], name=op.f("fk_draft_item_ad_id_job_ad")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_item")),
        sa.UniqueConstraint("ad_id", "key", name=op.f("uq_draft_item_ad_id_key")),
    )
    with op.batch_alter_table("draft_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_draft_item_ad_id"), ["ad_id"], unique=False)


def downgrade() -> None:
    """Take back."""
    op.drop_table("draft_item")
    op.drop_table("job_ad")
