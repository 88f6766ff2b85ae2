"""A disk without room, however it is met: by a file, by SQLite, by PostgreSQL."""

from __future__ import annotations

import errno
import sqlite3

from sqlalchemy.exc import DBAPIError

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
_SQLITE_FULL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE)  # the second: no room for the index of its log
_POSTGRESQL_FULL = "53100"  # disk_full, as SQLSTATE names it


def is_full(error: BaseException) -> bool:
    """True when the error says that a disk has no room left, or no more for us."""
    if isinstance(error, DBAPIError):
        said = getattr(error.orig, "sqlstate", None), getattr(error.orig, "sqlite_errorcode", None)
        return said[0] == _POSTGRESQL_FULL or said[1] in _SQLITE_FULL
    return isinstance(error, OSError) and error.errno in _NO_SPACE
