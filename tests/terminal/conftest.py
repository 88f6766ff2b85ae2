"""A job ad and people who answer it, as files; and the commands, run as the command line runs them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tracker.cli import run_command
from tracker.config import Settings

AD = """Field Data Engineer

What you do
- You build pipelines that bring probe readings to our models.

Requirements
- At least 3 years of experience with Python
- SQL
- A bachelor's degree in Computer Science

Nice to have
- Experience with Apache Kafka

Salary: 52,000 to 64,000 EUR a year. Nairobi, full-time.
"""
STRONG = """Amina Diallo
Experience
Data Engineer, Well Works, January 2018 - present
- Built pipelines in Python and SQL that read forty thousand probes.
- Ran Apache Kafka for the readings.
Education
BSc Computer Science, 2017
"""
WEAK = """Bo Larsen
Experience
Shop assistant, Corner Store, 2019 - 2024
- Served customers and kept the till.
"""


class Printed(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Printed]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command; a parser that refuses the words ends with its own code."""

    def run(*words: str | Path) -> Printed:
        try:
            code = run_command([str(word) for word in words])
        except SystemExit as ended:
            code = int(ended.code or 0)
        return Printed(code, *capsys.readouterr())

    return run


@pytest.fixture
def environment(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The variables of this installation: a command sees what the test does."""
    for name, value in (
        ("TRACKER_DATA", settings.data_dir),
        ("DATABASE_URL", settings.database_url),
        ("REDIS_URL", settings.redis_url),
        ("SECRET_KEY", settings.secret_key),
    ):
        monkeypatch.setenv(name, str(value))
    return monkeypatch


@pytest.fixture
def ad(tmp_path: Path) -> Path:
    """A job ad."""
    path = tmp_path / "ad.txt"
    path.write_text(AD)
    return path


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """A folder with a strong résumé, a weak one, one that cannot be read, and a file of another kind."""
    folder = tmp_path / "people"
    folder.mkdir()
    (folder / "amina.txt").write_text(STRONG)
    (folder / "bo.txt").write_text(WEAK)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing follows")
    (folder / "photo.png").write_bytes(b"\x89PNG")
    return folder
