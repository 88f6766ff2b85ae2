"""The registry of checks, and the round through all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from tracker.foundation.database import db
from tracker.upkeep.doctor import clocks, configuration, databases, folders, mail, queues, vocabulary
from tracker.upkeep.doctor.findings import Finding, down

Check = Callable[[Flask], Finding]

CHECKS: dict[str, Check] = {
    "secret": configuration.secret,
    "debug mode": configuration.debug_mode,
    "public address": configuration.public_address,
    "time limits": configuration.time_limits,
    "visibility": configuration.visibility,
    "folders": folders.writable,
    "room": folders.room,
    "database": databases.answers,
    "database place": databases.place,
    "migrations": databases.migrations,
    "files": folders.files_are_there,
    "broker": queues.answers,
    "eviction": queues.eviction,
    "persistence": queues.persistence,
    "clocks": clocks.agree,
    "mail": mail.deliverable,
    "own words": vocabulary.own_words,
}


class Named(NamedTuple):
    """A check by its name, and what it found."""

    name: str
    finding: Finding


def examine(app: Flask) -> list[Named]:
    """Every check's finding, in the order of the registry. A check that breaks stops no other."""
    with app.app_context():
        found = [Named(name, _look(check, app)) for name, check in CHECKS.items()]
        db.session.remove()
    return found


def _look(check: Check, app: Flask) -> Finding:
    try:
        return check(app)
    except SQLAlchemyError:
        db.session.rollback()
        return down("This cannot be told: the database does not answer, or holds no tables yet.")
    except Exception as error:
        return down(f"This cannot be told: the check itself failed ({type(error).__name__}).")
