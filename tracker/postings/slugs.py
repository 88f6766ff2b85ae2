"""Words as keys: for addresses of roles, for questions and stages. Made once, kept for good."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_GAPS = re.compile(r"[^a-z0-9]+")


def slug_of(text: str, *, otherwise: str, longest: int = 60) -> str:
    """``field-engineer-f-m`` for ``Field Engineer (f/m)``: plain letters, cut at a word; ``otherwise`` when none."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    slug = _GAPS.sub("-", letters).strip("-")
    if len(slug) > longest:
        slug = slug[: longest + 1].rpartition("-")[0] or slug[:longest]
    return slug or otherwise


def unused(slug: str, taken: Collection[str]) -> str:
    """``slug``, or with the first number from 2 that nobody has: ``field-engineer-2``."""
    if slug not in taken:
        return slug
    number = 2
    while f"{slug}-{number}" in taken:
        number += 1
    return f"{slug}-{number}"
