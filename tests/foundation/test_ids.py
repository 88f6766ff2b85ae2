"""Public ids: safe in an address, of one length, and never the same twice."""

from __future__ import annotations

import re

from tracker.foundation.ids import public_id


def test_ids_are_22_safe_characters_and_differ() -> None:
    made = [public_id() for _ in range(5000)]
    assert (len(set(made)), [one for one in made if not re.fullmatch(r"[A-Za-z0-9_-]{22}", one)]) == (5000, [])
