"""What a measure is: a folder of data in, lines of the table out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Line:
    """One figure. ``low`` and ``high`` bound it at 95 % by bootstrap; ``baselines`` are of the same run by name."""

    name: str
    value: float
    low: float
    high: float
    target: str = ""
    baselines: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Measure:
    """One set. ``run`` gets the set's folder, which exists."""

    title: str
    folder: str
    run: Callable[[Path], tuple[Line, ...]]
