"""Every template is used somewhere, and every one that is named exists."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
NAMED = re.compile(r"""["']([a-z_]+/\w+\.html)["']""")


def in_folders(names: set[str]) -> set[str]:
    """Those in a folder of pages that there is. A letter is named by what it says, not by its file."""
    return {name for name in names if (TEMPLATES / name).parent.is_dir() and not name.startswith("emails/")}


def test_the_templates_that_are_named_and_those_that_there_are_are_the_same() -> None:
    sources = (*(ROOT / "tracker").rglob("*.py"), *TEMPLATES.rglob("*.*"))
    named = {name for path in sources for name in NAMED.findall(path.read_text(encoding="utf-8"))}
    assert in_folders(named) == in_folders({str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html")})
