"""A real Valkey from the wheel, on a unix socket in a folder of its own."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import redis

from tracker.serve.programs import broker


class Valkey:
    """One server. ``url`` is Celery's spelling of its address."""

    def __init__(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="vk-", dir="/tmp"))
        self.socket = self.home / "run" / "valkey.sock"
        self.url = f"redis+socket://{self.socket}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the same program that the supervisor starts."""
        program = broker(self.home, self.socket)
        self.process = subprocess.Popen(program.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        client = redis.Redis(unix_socket_path=str(self.socket))
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            try:
                client.ping()
            except redis.RedisError:
                time.sleep(0.02)
            else:
                return
        raise RuntimeError("valkey did not start")

    def stop(self) -> None:
        """Stop and delete everything."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(10)
        shutil.rmtree(self.home, ignore_errors=True)
