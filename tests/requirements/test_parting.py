import re

import pytest

from tracker.requirements.parting import parted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("pans, pots and lids", ["pans", "pots", "lids"]),
        ("pans", ["pans"]),
        (", pots", ["", "pots"]),
        ("", [""]),
    ],
)
def test_the_parts_before_between_and_behind_the_joints(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in parted(text, re.compile(r", | and "))] == parts
