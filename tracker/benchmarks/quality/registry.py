"""All measures there are: every module of this package that holds ``MEASURES`` adds its own."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from tracker.benchmarks import quality
from tracker.benchmarks.quality.measures import Measure


def measures() -> tuple[Measure, ...]:
    """Every measure, by the name of its file and then in the order given there."""
    names = sorted(module.name for module in iter_modules(quality.__path__))
    modules = [import_module(f"{quality.__name__}.{name}") for name in names]
    return tuple(measure for module in modules for measure in getattr(module, "MEASURES", ()))
