"""What an employer calls itself and its products: names that are no skill to ask for."""

from __future__ import annotations

import re
from functools import cache

from tracker.requirements.tables import column

_GENERAL = re.compile(r"(?:us|the|our|your|this|you|we|it|[a-z].*)")


def own_names(plain: str) -> frozenset[str]:
    """The names in small letters, as far as the ad says that they are its own ("our platform, TideBoard")."""
    found = (hit["what"].strip(" .,") for shape in _shapes() for hit in shape.finditer(plain))
    return frozenset(name.lower() for name in found if name and not _GENERAL.fullmatch(name))


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """Case counts in the names only; the shapes say so."""
    return tuple(re.compile(shape, re.MULTILINE) for shape in column("own_names", "shape"))
