"""The database: there, where files can be locked, and of this version."""

from __future__ import annotations

from pathlib import Path

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError, OperationalError, SQLAlchemyError

from tracker.foundation.database import db
from tracker.upkeep.doctor.findings import Finding, Level, danger, down, well
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
    except SQLAlchemyError as error:
        db.session.rollback()
        return down(_silence(app, error))
    return well("The database answers.")


def _silence(app: Flask, error: SQLAlchemyError) -> str:
    """What to do about a database that does not answer; a file may be there and be none."""
    if not settings(app).sqlite:
        return "The database does not answer. Start it, or correct DATABASE_URL."
    if isinstance(error, DatabaseError) and not isinstance(error, OperationalError):
        return (
            f"{db.engine.url.database} is damaged, or no database. Restore it from a backup, or correct TRACKER_DATA."
        )
    return "The database does not answer. Start it, or correct TRACKER_DATA."


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
    script, current = _revisions(app)
    heads = tuple(script.get_heads())
    if current == heads:
        return well(f"The database is at revision {', '.join(heads)}.")
    if not current:
        return danger("The database holds no tables. Run: python3 -m tracker migrate")
    newer = _made_by_a_newer_version(script, current)
    return danger(
        newer
        or f"The database is at revision {', '.join(current)}, this version needs {', '.join(heads)}. "
        "Run: python3 -m tracker migrate"
    )


def in_the_way_of_migrating(app: Flask) -> str:
    """Why the database cannot be brought to this version, and what to do; empty when it can."""
    answer = answers(app)
    db.session.remove()
    return _made_by_a_newer_version(*_revisions(app)) if answer.level is Level.WELL else answer.sentence


def _revisions(app: Flask) -> tuple[ScriptDirectory, tuple[str, ...]]:
    """The migrations of this version, and those at which the database is."""
    with db.engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_heads()
    return ScriptDirectory(app.extensions["migrate"].directory), tuple(current)


def _made_by_a_newer_version(script: ScriptDirectory, current: tuple[str, ...]) -> str:
    if set(current) <= {one.revision for one in script.walk_revisions()}:
        return ""
    return f"A newer version made this database (revision {', '.join(current)}). Install that version."
