"""A draft as plain JSON, with character offsets into the text that was given."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum

from tracker.requirements.types import Draft
from tracker.scoring.types import Json


def to_json(draft: Draft) -> dict[str, Json]:
    """``posting``, ``criteria``, ``unplaced``, ``warnings`` and ``merged``; every source has start, end and quote."""
    return {
        "posting": _plain(draft.posting),
        "criteria": _plain(draft.rubric.criteria),
        "unplaced": _plain(draft.unplaced),
        "warnings": _plain(draft.warnings),
        "merged": _plain(draft.merged),
    }


def _plain(value: object) -> Json:
    if isinstance(value, Enum):
        return str(value.value)
    if is_dataclass(value) and not isinstance(value, type):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    assert value is None or isinstance(value, (bool, int, float, str)), type(value)
    return value
