"""What is looked for by how it begins is found by its index, in whatever order the database has letters."""

from __future__ import annotations

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_COLUMNS = (("job_request", "key", 200), ("tally", "facet", 120))


def upgrade() -> None:
    """Apply. SQLite orders by bytes already."""
    _order_by("C")


def downgrade() -> None:
    """Take back."""
    _order_by("default")


def _order_by(collation: str) -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, column, length in _COLUMNS:
        op.execute(f'ALTER TABLE {table} ALTER COLUMN "{column}" TYPE VARCHAR({length}) COLLATE "{collation}"')
