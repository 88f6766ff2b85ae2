"""Python imports this by itself where PYTHONPATH names this folder: in the product's processes under a fault.

The product carries no fault points. They are laid around its functions from here, as its modules are imported.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType

from laid import CHANGES


class _AfterImport(importlib.abc.MetaPathFinder):
    """Finds as always, and changes the module once it has been executed."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name not in CHANGES:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            execute = spec.loader.exec_module

            def and_change(module: ModuleType) -> None:
                execute(module)
                CHANGES[name](module)

            spec.loader.exec_module = and_change  # type: ignore[method-assign]
        return spec


sys.meta_path.insert(0, _AfterImport())
