"""Nobody waits to be opened who has withdrawn."""

from __future__ import annotations

from alembic import op
from sqlalchemy import column, func, select, table, update

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_applications = table("application", column("posting_id"), column("first_opened_at"), column("withdrawn_at"))
_tallies = table("tally", column("scope"), column("facet"), column("n"))


def upgrade() -> None:
    """Apply."""
    _add_the_withdrawn(-1)


def downgrade() -> None:
    """Take back."""
    _add_the_withdrawn(1)


def _add_the_withdrawn(sign: int) -> None:
    columns = _applications.c
    nobody_saw = (columns.first_opened_at.is_(None), columns.withdrawn_at.is_not(None))
    counted = select(columns.posting_id, func.count()).where(*nobody_saw).group_by(columns.posting_id)
    for posting_id, people in op.get_bind().execute(counted).all():
        own = (_tallies.c.scope == f"posting:{posting_id}", _tallies.c.facet == "unopened")
        op.execute(update(_tallies).where(*own).values(n=_tallies.c.n + sign * people))
