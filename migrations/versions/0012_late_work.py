"""Late work of newcomers is found beside a hundred thousand that are done anew."""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.drop_index("ix_job_request_status_not_before", table_name="job_request")
    op.create_index("ix_job_request_due", "job_request", ["status", "in_bulk", "not_before"])


def downgrade() -> None:
    """Take back."""
    op.drop_index("ix_job_request_due", table_name="job_request")
    op.create_index("ix_job_request_status_not_before", "job_request", ["status", "not_before"])
