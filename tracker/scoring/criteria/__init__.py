"""The kinds of criteria, one file each: every module here that holds a ``KIND`` is one. A new kind is one new file."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from tracker.scoring.kinds import Kind


def _kinds() -> dict[str, Kind]:
    names = sorted(module.name for module in iter_modules(__path__))
    kinds: list[Kind] = [import_module(f"{__name__}.{name}").KIND for name in names]
    return {kind.name: kind for kind in kinds}


KINDS: Mapping[str, Kind] = MappingProxyType(_kinds())
