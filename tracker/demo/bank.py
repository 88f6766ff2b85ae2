"""The data files beside this module, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed ``data/<name>.toml``; callers must not change it."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text("utf-8"))


@cache
def patterns(family: str, level: str) -> tuple[str, ...]:
    """Bullet patterns of a family at a level (senior, solid, junior); a family without levels has only solid ones."""
    levels = table(f"bullets/{family}")
    return tuple(levels.get(level, levels["solid"]))


@cache
def names_in(folder: str) -> tuple[str, ...]:
    """The files of a folder under ``data``, without their ending, in alphabetical order."""
    return tuple(sorted(path.stem for path in (_DATA / folder).glob("*.toml")))
