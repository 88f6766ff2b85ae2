"""The texts a candidate agrees to or is told: versioned by their name, with two names to fill in."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

NOTICES = sorted((Path(__file__).parents[2] / "tracker" / "applications" / "notices").glob("*.md"))


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_a_notice_names_its_version_and_whom_to_write_to(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    version = "-".join(path.stem.split("-")[-2:])
    assert f"Version {version}." in text
    assert {name for _, name, _, _ in Formatter().parse(text) if name} == {"organisation", "contact"}


def test_the_notice_and_the_consent_are_both_there() -> None:
    assert [path.stem for path in NOTICES] == ["data-notice-2026-11", "talent-pool-2026-11"]
