"""The folder of everything kept: there, writable, with room, and holding the files that rows name."""

from __future__ import annotations

import secrets
import shutil

from flask import Flask
from sqlalchemy import select

from tracker.applications.models import ApplicationFile
from tracker.foundation import files
from tracker.foundation.database import db
from tracker.upkeep.doctor.findings import Finding, advice, danger, well
from tracker.web.settings import settings

NEWEST = 50
MISSING = "The data folder {folder} is missing. Make or mount it, or correct TRACKER_DATA."
LITTLE_ROOM = 1024**3  # bytes


def writable(app: Flask) -> Finding:
    """Uploads are written there."""
    folder = settings(app).data_dir
    if not folder.is_dir():
        return danger(MISSING.format(folder=folder))
    probe = folder / f".probe-{secrets.token_hex(4)}"
    try:
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        return danger(f"The data folder {folder} cannot be written ({error.strerror}). Give this account the right to.")
    return well(f"The data folder {folder} can be written.")


def room(app: Flask) -> Finding:
    """A full disk refuses applications."""
    folder = settings(app).data_dir
    if not folder.is_dir():
        return advice("The data folder is missing, so that its room cannot be told.")
    free = shutil.disk_usage(folder).free
    if free < LITTLE_ROOM:
        return advice(f"{free // 1024**2} MB are free beside the data folder. Make room: a full disk refuses résumés.")
    return well(f"{free // 1024**3} GB are free beside the data folder.")


def files_are_there(app: Flask) -> Finding:
    """The newest files that rows name. A folder that was not mounted looks like an empty one."""
    folder = settings(app).files_dir
    newest = db.session.scalars(select(ApplicationFile.sha256).order_by(ApplicationFile.id.desc()).limit(NEWEST)).all()
    missing = sum(not files.path_of(folder, sha256).is_file() for sha256 in set(newest))
    if missing:
        return danger(
            f"{missing} of the newest {len(set(newest))} files are not in {folder}. "
            "Mount the folder that holds them, or restore a backup."
        )
    return well("The newest files are where the rows say." if newest else "No file has been sent yet.")
