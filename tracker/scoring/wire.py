"""Rubrics, criteria and assessments as canonical bytes: sorted keys, no white space, ASCII, nothing left out.

The same value gives the same bytes on every machine, so that a stored assessment can be compared byte by byte.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TypeVar

from tracker.scoring.types import Assessment, Criterion, Finding, Json, Rubric
from tracker.scoring.unwrap import reader_of

Wired = TypeVar("Wired", Rubric, Criterion, Assessment, Finding)


def to_json(value: Rubric | Criterion | Assessment | Finding) -> bytes:
    """Canonical JSON. Raises ``ValueError`` when a parameter is not a number JSON knows (NaN, infinity)."""
    return _canonical(_plain(value))


def from_json(kind: type[Wired], data: bytes | str) -> Wired:
    """The value that ``to_json`` wrote. Raises ``ValueError`` with a sentence that names what is missing or wrong."""
    try:
        plain = json.loads(data)
    except ValueError as error:
        raise ValueError(f"This is not JSON: {error}") from None
    except RecursionError:
        raise ValueError("This JSON is nested too deeply") from None
    return reader_of(kind)(plain, kind.__name__.lower())


def criterion_fingerprint(criterion: Criterion) -> str:
    """SHA-256 (hex) of everything a finding depends on: key, kind and parameters.

    Label, weight, importance, levels, source and reason are left out: editing them recomputes no finding.
    """
    content = {"key": criterion.key, "kind": criterion.kind, "params": _plain(criterion.params)}
    return hashlib.sha256(_canonical(content)).hexdigest()


def _canonical(plain: Json) -> bytes:
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)
    return text.encode("ascii")


def _plain(value: object) -> Json:
    """Dataclasses to objects, tuples to lists, enums to their values."""
    if isinstance(value, Enum):
        return str(value.value)
    if is_dataclass(value):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    assert value is None or isinstance(value, (bool, int, float, str)), type(value)
    return value
