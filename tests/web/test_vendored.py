from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha384
from pathlib import Path

import pytest

VENDOR = Path(__file__).parents[2] / "tracker" / "web" / "static" / "vendor"
ROWS = re.findall(
    r"^\| ([\w.]+\.\w+) \| ([@\w./]+) \| ([\d.]+) \| ([\w-]+) \| [\w./]+ \| (\S+) \|$",
    (VENDOR / "VENDORED.md").read_text(),
    re.MULTILINE,
)


def test_every_vendored_file_has_a_row_and_every_row_a_file() -> None:
    files = sorted(path.name for path in VENDOR.iterdir() if path.name != "VENDORED.md")
    assert sorted(row[0] for row in ROWS) == files


@pytest.mark.parametrize(("name", "expected"), [(row[0], row[4]) for row in ROWS])
def test_a_vendored_file_is_the_one_that_was_published(name: str, expected: str) -> None:
    digest = sha384((VENDOR / name).read_bytes()).digest()
    assert b64encode(digest).decode() == expected


@pytest.mark.parametrize("name", ["candidate.css", "ranked.css", "review.css", "rubric.css", "staff.css", "tokens.css"])
def test_our_stylesheets_load_nothing_from_elsewhere(name: str) -> None:
    text = (VENDOR.parent / name).read_text()
    assert re.findall(r"@import|url\(|https?:", text) == []
