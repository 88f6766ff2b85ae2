"""Which tests come first, and which share a process under ``-n``: those that share one running product.

``xdist_group`` would say the same at each test, but xdist 3.8 writes the group to where pytest 9.2 no longer reads it.
"""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

FIRST = (
    "hostile",  # a child is judged by its peak of memory, and inherits that of a parent grown big
    "faults/test_rubric_published",  # the longest: begun last, they would leave the other process idle
    "faults/test_chaos",
    "faults/test_plain_celery",
    "faults/test_poison",
)
TOGETHER = {
    "tests/browser/": "the product",
    "tests/journeys/": "the product",
    "tests/web/test_scripts.py": "the product",
    "tests/serve/test_start.py": "a product of its own",
}


def place(nodeid: str) -> int:
    """The lower, the earlier."""
    return next((number for number, name in enumerate(FIRST) if name in nodeid), len(FIRST))


class ProductsTogether(LoadScopeScheduling):  # type: ignore[misc]
    """Every test by itself to whoever is free, but for those above."""

    def _split_scope(self, nodeid: str) -> str:
        return next((group for path, group in TOGETHER.items() if nodeid.startswith(path)), nodeid)
