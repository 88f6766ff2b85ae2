"""The example of an environment names everything that can be set, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

from tests.deployment.variables import variables_read
from tracker import config

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = (ROOT / ".env.example").read_text()
OF_COMPOSE = {"POSTGRES_PASSWORD"}  # docker-compose.yml makes DATABASE_URL of it


def named(text: str) -> dict[str, str]:
    """Variable to value, commented out or not."""
    return dict(re.findall(r"^#?\s?([A-Z_]+)=(.*)$", text, re.MULTILINE))


def test_the_example_names_what_the_settings_read() -> None:
    assert set(named(EXAMPLE)) - OF_COMPOSE == variables_read()


def test_the_values_in_the_example_are_settings(tmp_path: Path) -> None:
    found = config.from_environment({**named(EXAMPLE), "TRACKER_DATA": str(tmp_path)})
    assert (found.production, found.secure_cookies, found.timings) == (True, True, config.Timings())


def test_every_variable_is_explained() -> None:
    lines = EXAMPLE.splitlines()
    bare = [
        line for before, line in zip(["", *lines], lines, strict=False) if "=" in line and not before.startswith("#")
    ]
    assert bare == []
