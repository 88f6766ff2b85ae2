"""A database as the first release left it: revision 0008, filled with plain rows, without a model of today.

The rows are made from the tables themselves, so that no later change of the product changes what is made here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import JSON, Connection, Date, DateTime, Integer, LargeBinary, MetaData, Table, insert
from sqlalchemy.types import Boolean

from tracker.upkeep.backup.constraints import go_on_counting

REVISION = "0008"
SCORER = "1-r1-0123456789ab"
STARTED = datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001 - the table holds UTC without a zone
AT_ONCE = 1000
Row = dict[str, Any]


def fill(connection: Connection, people: int) -> None:
    """One opening with a listed rubric version, and so many people who applied, were read and were scored."""
    metadata = MetaData()
    metadata.reflect(connection, only=lambda name, _: not name.startswith("searchable_"))
    for table, rows in _rows(people):
        found = metadata.tables[table]
        for start in range(0, len(rows), AT_ONCE):
            connection.execute(insert(found), [_blank(found) | row for row in rows[start : start + AT_ONCE]])
    rubric = metadata.tables["rubric"]
    connection.execute(rubric.update().values(listed_version_id=1, listed_scorer=SCORER))
    go_on_counting(connection, list(metadata.tables.values()))


def _rows(people: int) -> Iterator[tuple[str, list[Row]]]:
    yield "rubric", [{"id": 1, "public_id": "rubric", "name": "Field engineer"}]
    yield "rubric_version", [{"id": 1, "rubric_id": 1, "number": 1, "status": "published"}]
    criterion = {"kind": "skill", "importance": "must", "weight": 10, "params": {}, "levels": []}
    yield "criterion", [{"id": 1, "version_id": 1, "key": "python", "label": "Python", **criterion}]
    yield "posting", [{"id": 1, "slug": "field-engineer", "title": "Field engineer", "rubric_id": 1, "status": "open"}]
    yield "stage", [{"id": 1, "posting_id": 1, "kind": "applied", "name": "Applied"}]
    numbers = range(1, people + 1)
    yield "candidate", [{"id": n, "name": f"Person {n}", "email": f"{n}@example.org"} for n in numbers]
    sent = {"posting_id": 1, "stage_id": 1}
    yield "application", [{"id": n, "candidate_id": n, "form_key": str(n), **sent} for n in numbers]
    yield "application_file", [{"id": n, "application_id": n, "sha256": _sha(n), "name": "a.pdf"} for n in numbers]
    yield "reading", [{"id": n, "sha256": _sha(n), "reader_version": "1", "status": "read"} for n in numbers]
    yield "assessment", [_assessment(n) for n in numbers]
    yield "assessed_criterion", [{"assessment_id": n, "criterion_key": "python", "version_id": 1} for n in numbers]


def _assessment(n: int) -> Row:
    """A total and a tier that differ from one person to the next, and bytes that say so."""
    total, tier = n * 7 % 1001, n % 3
    body = json.dumps({"total_tenths": total, "tier": tier, "findings": []}, sort_keys=True).encode()
    return {
        "id": n,
        "application_id": n,
        "version_id": 1,
        "scorer": SCORER,
        "outcome": "scored",
        "reading_id": n,
        "machine_tier": tier,
        "machine_total": total,
        "effective_tier": tier,
        "effective_total": total,
        "effective_rank_total": -total,
        "body": body,
        "body_hash": hashlib.sha256(body).hexdigest(),
    }


def _sha(n: int) -> str:
    return hashlib.sha256(str(n).encode()).hexdigest()


def _blank(table: Table) -> Row:
    """Something for every column that must have a value; unique ones are numbered by the caller or by chance."""
    counter = _blank.__dict__.setdefault("counter", iter(range(10**9)))
    needed = [c for c in table.columns if not c.nullable and not (c.primary_key and isinstance(c.type, Integer))]
    return {column.name: _value(column.type, next(counter)) for column in needed}


def _value(kind: object, n: int) -> object:
    if isinstance(kind, Boolean):
        return False
    if isinstance(kind, Integer):
        return 0
    if isinstance(kind, JSON):
        return []
    if isinstance(kind, LargeBinary):
        return b""
    if isinstance(kind, Date):
        return STARTED.date()
    return STARTED + timedelta(seconds=n % 1000) if isinstance(kind, DateTime) else f"x{n}"
