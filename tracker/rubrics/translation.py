"""Between rows and the engine's types: a version's rows to a Rubric, and a Rubric to rows."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from tracker.rubrics.models import CriterionRow, RubricVersion
from tracker.scoring import Criterion, Level, Rubric, Source, criterion_fingerprint


def rubric_of(version: RubricVersion) -> Rubric:
    """The engine's Rubric of a version, criteria in order."""
    return Rubric(criteria=tuple(criterion_of(row) for row in version.criteria))


def criterion_of(row: CriterionRow) -> Criterion:
    """The engine's Criterion of a row."""
    return Criterion(
        key=row.key,
        kind=row.kind,
        label=row.label,
        importance=row.importance,
        weight=row.weight,
        params=row.params,
        levels=tuple(Level(at=level["at"], sentence=level["sentence"]) for level in row.levels),
        source=Source(**row.source) if row.source else None,
        why=row.why,
    )


def row_of(criterion: Criterion, position: int) -> CriterionRow:
    """A new row for a criterion."""
    return CriterionRow(position=position, **values_of(criterion))


def values_of(criterion: Criterion) -> dict[str, Any]:
    """The columns that a criterion fills."""
    return {
        "key": criterion.key,
        "kind": criterion.kind,
        "label": criterion.label,
        "importance": criterion.importance,
        "weight": criterion.weight,
        "params": json.loads(json.dumps(dict(criterion.params))),
        "levels": [asdict(level) for level in criterion.levels],
        "source": asdict(criterion.source) if criterion.source else None,
        "why": criterion.why,
        "fingerprint": criterion_fingerprint(criterion),
    }
