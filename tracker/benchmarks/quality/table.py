"""Lines as a table for a terminal: name, our figure with its interval, the target, the baselines."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.benchmarks.quality.baselines import BASELINES
from tracker.benchmarks.quality.measures import Line

_NAME, _OURS, _CELL = 46, 18, 9


def heading(title: str, seconds: float) -> str:
    """The set's title with how long it took, over the names of the columns."""
    names = "".join(f"{name:>{_CELL}}" for name in ("target", *BASELINES))
    return f"{f'{title} ({seconds:.0f} s)':<{_NAME}}{'ours [95 %]':<{_OURS}}{names}"


def rows_of(lines: Sequence[Line]) -> list[str]:
    """One row a line; a baseline that was not computed stays empty."""
    return [_row(line) for line in lines]


def _row(line: Line) -> str:
    ours = f"{_short(line.value)} [{_short(line.low)}–{_short(line.high)}]"
    plain = "".join(f"{_short(line.baselines.get(name)):>{_CELL}}" for name in BASELINES)
    return f"{line.name:<{_NAME}}{ours:<{_OURS}}{line.target:>{_CELL}}{plain}".rstrip()


def _short(value: float | None) -> str:
    """Three digits after the point, no leading zero: ".873"; empty for None."""
    if value is None:
        return ""
    return f"{value:.3f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.2f}"
