"""What a row shows of an assessment, drawn once a process: the bar, the must-haves, the chips.

It follows from the assessment alone, and a list is looked at again and again; what is drawn already asks the
database for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

from flask import current_app, request
from markupsafe import Markup
from sqlalchemy import Engine

from tracker.foundation.database import db
from tracker.review.listing.asked import List
from tracker.review.listing.reasons import Levels, musts, parts, reasons
from tracker.review.queries.ranked import Row, levels_of
from tracker.screening.models import TIERS
from tracker.web.bars import score_bar
from tracker.web.wording.translation import locale

KEPT = 4096  # rows; about three kilobytes each
Key = tuple[str, str, int, str, int, int]


class Drawn(NamedTuple):
    """The three cells."""

    bar: Markup
    tier: Markup
    why: Markup


_kept: WeakKeyDictionary[Engine, dict[Key, Drawn]] = WeakKeyDictionary()


def drawn(listed: List, rows: Sequence[Row]) -> list[Drawn]:
    """The cells of each row, in order; one question to the database for all that are new."""
    keys = [(locale(), request.script_root, listed.key.version_id, row.found, row.tier, row.total) for row in rows]
    kept = _kept.setdefault(db.engine, {})
    if len(kept) > KEPT:
        kept.clear()
    found = {key: cells for key in keys if (cells := kept.get(key)) is not None}
    fresh = {row.assessment_id: key for row, key in zip(rows, keys, strict=True) if key not in found}
    levels = levels_of(list(fresh))
    by_id = {row.assessment_id: row for row in rows}
    new = {key: _draw(listed, by_id[one], levels[one]) for one, key in fresh.items()}
    kept.update(new)
    return [new.get(key) or found[key] for key in keys]


def _draw(listed: List, row: Row, levels: Levels) -> Drawn:
    cells = current_app.jinja_env.get_template("review/_cells.html").module
    shown, rest = reasons(listed.criteria, levels)
    return Drawn(
        score_bar(row.total, parts(listed.criteria, levels)),
        cells.musts(TIERS[row.machine_tier], musts(listed.criteria, levels)),  # type: ignore[attr-defined]
        cells.why(shown, rest),  # type: ignore[attr-defined]
    )
