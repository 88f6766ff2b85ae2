"""Files nobody knows: a submission that died half way, a form that was never finished."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import delete, exists, select

from tracker.applications.models import ApplicationFile, KeptUpload
from tracker.foundation import files
from tracker.foundation.database import db, transaction

KEPT_FOR = timedelta(days=2)  # a form left open over a weekend day still has its file
ORPHAN_AFTER_SECONDS = 3600.0


def is_nobodys(_sha256: str) -> bool:
    """No other domain keeps files."""
    return False


def sweep_files(*, now: datetime, folder: Path, also_known: Callable[[str], bool] = is_nobodys) -> int:
    """Forget uploads of abandoned forms, then delete files that no row names; the number deleted.

    ``also_known``: whether another domain has the file of this hash.
    """
    with transaction() as session:
        session.execute(delete(KeptUpload).where(KeptUpload.created_at < now - KEPT_FOR))
    deleted = files.sweep_orphans(
        folder, lambda sha256: is_known(sha256) or also_known(sha256), older_than_seconds=ORPHAN_AFTER_SECONDS
    )
    db.session().commit()
    return deleted


def is_known(sha256: str) -> bool:
    """True when an application or an open form has this file."""
    sent = exists().where(ApplicationFile.sha256 == sha256)
    kept = exists().where(KeptUpload.sha256 == sha256)
    return bool(db.session().scalar(select(sent | kept)))
