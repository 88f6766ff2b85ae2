from __future__ import annotations

from tracker.demo.layouts.text import text
from tracker.demo.sheet import Sheet


def test_headings_are_capitals_and_bullets_dashes(sample: Sheet) -> None:
    written = text(sample).decode()
    assert "\nEXPERIENCE\n----------\n\nData Engineer, Lumenfield, Leeds\n" in written
    assert "\n- Cut <half>.\n" in written
