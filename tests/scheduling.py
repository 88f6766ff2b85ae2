"""Which tests share a process under ``-n``: those that share one running product, so that it is started once.

``xdist_group`` would say the same at each test, but xdist 3.8 writes the group to where pytest 9.2 no longer reads it.
"""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

TOGETHER = {
    "tests/browser/": "the product",
    "tests/journeys/": "the product",
    "tests/web/test_scripts.py": "the product",
    "tests/serve/test_start.py": "a product of its own",
}


class ProductsTogether(LoadScopeScheduling):  # type: ignore[misc]
    """Every test by itself to whoever is free, but for those above."""

    def _split_scope(self, nodeid: str) -> str:
        return next((group for path, group in TOGETHER.items() if nodeid.startswith(path)), nodeid)
