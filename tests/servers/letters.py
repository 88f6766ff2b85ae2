"""A PostgreSQL whose databases order letters as English does, as the image of docker-compose.yml makes them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tracker.benchmarks.postgres import Postgres

ENGLISH = "en_US.UTF-8"


@contextmanager
def english_postgres() -> Iterator[Postgres]:
    """The server, with an empty database called ``english``; or a skipped test where the locale cannot be made."""
    server = Postgres()
    try:
        _make_locale(server)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("LOCPATH", str(server.home))
            server.start()
        server.sql(f"CREATE DATABASE english TEMPLATE template0 LOCALE '{ENGLISH}'")
        yield server
    finally:
        if server.process is not None:
            server.stop()
        shutil.rmtree(server.home, ignore_errors=True)


def _make_locale(server: Postgres) -> None:
    """In the server's own folder, for it runs as somebody who may read no other of ours."""
    program = shutil.which("localedef")
    if program is None:
        pytest.skip("localedef is missing: the English order of letters cannot be made")
    made = subprocess.run(
        [program, "-i", "en_US", "-f", "UTF-8", str(server.home / ENGLISH)], capture_output=True, check=False
    )
    if made.returncode != 0:
        pytest.skip("the sources of the locale en_US are missing (on Debian: apt-get install locales)")
