"""The typed Base, the session, and the one visible transaction."""

from tracker.foundation.database.columns import Code, UtcDateTime, json_column
from tracker.foundation.database.prefixes import begins_with, ordered_by_bytes
from tracker.foundation.database.session import Base, after_commit, db, take_turns, transaction
from tracker.foundation.database.upsert import insert_new, insert_or_ignore, upsert

__all__ = [
    "Base",
    "Code",
    "UtcDateTime",
    "after_commit",
    "begins_with",
    "db",
    "insert_new",
    "insert_or_ignore",
    "json_column",
    "ordered_by_bytes",
    "take_turns",
    "transaction",
    "upsert",
]
