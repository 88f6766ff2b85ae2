"""What somebody saw of a drafted item when they began to type, as a number that a form carries along."""

from __future__ import annotations

import hashlib
import json

from tracker.scoring.types import Json

MOST = 10**9  # what a form's revision holds


def seen_as(shown: Json) -> int:
    """A number of up to nine digits: the same for the same, and for something else as good as never."""
    return int(hashlib.sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest(), 16) % MOST
