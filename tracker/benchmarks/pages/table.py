"""The figures as a table for a terminal, beside the target and the figures of others."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.benchmarks.pages.figures import Sample

_NAME, _FIGURE, _TARGET, _PEER = 44, 10, 22, 18
_PEERS = Path(__file__).with_name("peers.toml")


@dataclass(frozen=True, slots=True)
class Line:
    """One measure. ``key`` is its table in peers.toml; ``many`` is the same under eight clients, when it was run."""

    key: str
    name: str
    one: Sample
    many: Sample | None = None


def head(title: str) -> str:
    """The title over the names of the columns."""
    figures = "".join(f"{name:>{_FIGURE}}" for name in ("p50 ms", "p95 ms", "/s at 1", "/s at 8", "p95 at 8"))
    return f"{title:<{_NAME}}{figures}  {'target':<{_TARGET}}{'OpenCATS':<{_PEER}}Horilla".rstrip()


def row(line: Line) -> str:
    """One line of the table; what was not run stays empty."""
    figures = [f"{line.one.p50:.1f}", f"{line.one.p95:.1f}", f"{line.one.rate:.0f}"]
    figures += [f"{line.many.rate:.0f}", f"{line.many.p95:.1f}"] if line.many else ["", ""]
    peer = peers().get(line.key, {})
    said = f"{peer.get('target', ''):<{_TARGET}}{peer.get('opencats', ''):<{_PEER}}{peer.get('horilla', '')}"
    return f"{line.name:<{_NAME}}{''.join(f'{figure:>{_FIGURE}}' for figure in figures)}  {said}".rstrip()


@cache
def peers() -> dict[str, dict[str, str]]:
    """Measure to its target and the figures of others, as printed."""
    with _PEERS.open("rb") as handle:
        return tomllib.load(handle)
