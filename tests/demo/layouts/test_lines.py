from __future__ import annotations

from tracker.demo.layouts.lines import lines
from tracker.demo.sheet import Sheet


def test_a_sheet_is_told_line_by_line(sample: Sheet) -> None:
    assert [(line.style, line.words) for line in lines(sample)] == [
        ("name", "Łukasz O'Brien"),
        ("plain", "Engineer"),
        ("plain", "lukasz@example.org | +44 7700 900123"),
        ("heading", "Profile"),
        ("plain", "Builds things that last."),
        ("heading", "Experience"),
        ("entry", "Data Engineer, Lumenfield, Leeds"),
        ("plain", "Mar 2019 – May 2021"),
        ("bullet", "Moved 40 jobs & tests."),
        ("bullet", "Cut <half>."),
        ("heading", "Skills"),
        ("plain", "Programming: Python, C++"),
        ("heading", "Certificates"),
        ("bullet", "Tested Builder (2024)"),
    ]
