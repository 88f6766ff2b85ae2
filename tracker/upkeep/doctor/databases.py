"""The database: there, where files can be locked, and of this version."""

from __future__ import annotations

from pathlib import Path

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from tracker.foundation.database import db
from tracker.upkeep.doctor.findings import Finding, danger, down, well
from tracker.upkeep.doctor.mounts import kind_of_mount
from tracker.web.settings import settings

NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "gpfs", "ocfs2"}
    | {"fuse.sshfs", "fuse.glusterfs", "fuse.ceph", "fuse.s3fs", "fuse.rclone", "9p", "virtiofs", "davfs"}
)


def answers(app: Flask) -> Finding:
    """It answers a question."""
    try:
        db.session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        db.session.rollback()
        where = "TRACKER_DATA" if settings(app).sqlite else "DATABASE_URL"
        return down(f"The database does not answer. Start it, or correct {where}.")
    return well("The database answers.")


def place(app: Flask) -> Finding:
    """SQLite locks by the file system, and network shares only pretend to."""
    if not settings(app).sqlite:
        return well("The database is a server.")
    path = Path(db.engine.url.database or ".").resolve()
    kind = kind_of_mount(path)
    if kind in NETWORK:
        return danger(
            f"The SQLite file lies on a network share ({kind}), where two writers destroy it. "
            "Move TRACKER_DATA to a local disk, or set DATABASE_URL to a PostgreSQL."
        )
    return well(f"The SQLite file lies on a local disk ({kind or 'unknown'}).")


def migrations(app: Flask) -> Finding:
    """The tables are those that this version was written for."""
    script = ScriptDirectory(app.extensions["migrate"].directory)
    with db.engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_heads()
    heads = tuple(script.get_heads())
    if current == heads:
        return well(f"The database is at revision {', '.join(heads)}.")
    if not current:
        return danger("The database holds no tables. Run: python3 -m tracker migrate")
    if not set(current) <= {one.revision for one in script.walk_revisions()}:
        return danger(f"A newer version made this database (revision {', '.join(current)}). Install that version.")
    return danger(
        f"The database is at revision {', '.join(current)}, this version needs {', '.join(heads)}. "
        "Run: python3 -m tracker migrate"
    )
