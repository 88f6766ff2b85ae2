"""What must hold before anything starts. Each failure is one sentence that says what to do."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import hashlib
import os
import secrets
import socket
import stat
from pathlib import Path
from typing import IO

SOCKET_PATH_LIMIT = 107  # bytes, the kernel's
LAST_PORT = 65_535
OWNER_ALONE = 0o700


class CannotStart(Exception):
    """Something about the surroundings is in the way. ``str()`` is the sentence."""


def check_folder(folder: Path) -> None:
    """The data folder exists, or can be made, and can be written."""
    if folder.exists() and not folder.is_dir():
        raise CannotStart(f"The data folder {folder} is a file. Choose another with --data DIR.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".probe-{secrets.token_hex(4)}"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        sentence = f"The data folder {folder} cannot be written ({error.strerror}). Choose another with --data DIR."
        raise CannotStart(sentence) from None


def hold_folder(folder: Path) -> IO[bytes]:
    """A lock on the data folder while the file stays open: a second broker on its socket would cut off the first."""
    lock = (folder / ".running").open("wb")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        sentence = f"Another tracker runs on the data folder {folder}. Stop it, or choose another with --data DIR."
        raise CannotStart(sentence) from None
    return lock


def check_port(host: str, port: int) -> None:
    """The address is this machine's; the port is one, and free."""
    if not 1 <= port <= LAST_PORT:
        raise CannotStart(f"There is no port {port}. Choose one from 1 to {LAST_PORT} with --port N.")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
                raise CannotStart(f"{host} is no address of this machine. Choose another with --host H.") from None
            sentence = f"Port {port} on {host} cannot be used ({error.strerror}). Choose another with --port N."
            raise CannotStart(sentence) from None


def check_shared_memory(path: Path = Path("/dev/shm")) -> None:  # noqa: S108 - asked about, not used
    """The workers' locks live there; without it they die at once."""
    if not (path.is_dir() and os.access(path, os.W_OK)):
        raise CannotStart(
            f"{path} is missing or cannot be written; the workers need it. Mount it as tmpfs, then retry."
        )


def socket_path(folder: Path) -> Path:
    """Where the broker listens: in the data folder, or in a short one when that path is too long for a socket."""
    path = folder / "run" / "valkey.sock"
    if len(os.fsencode(path)) <= SOCKET_PATH_LIMIT:
        return path
    short = Path(os.environ.get("XDG_RUNTIME_DIR", "/tmp")) / f"tracker-{os.getuid()}-{_digest(folder)}"  # noqa: S108
    return short / "valkey.sock"


def make_socket_folder(folder: Path) -> None:
    """The folder of the socket, for its owner alone: whoever may enter it could be the broker, or ask it for anything.

    CannotStart when somebody else was there first, as everybody may be in a folder for temporary files.
    """
    with contextlib.suppress(FileExistsError):
        folder.mkdir(parents=True, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise CannotStart(
            f"The folder {folder} for the broker's socket is not ours. Set XDG_RUNTIME_DIR to a folder of your own."
        )
    folder.chmod(OWNER_ALONE)


def clear_socket_folder(folder: Path) -> None:
    """Leave nothing of the socket of the data folder ``folder`` outside of it."""
    short = socket_path(folder).parent
    if folder not in short.parents:
        with contextlib.suppress(OSError):
            short.rmdir()


def _digest(folder: Path) -> str:
    """A short, stable name for a folder."""
    return hashlib.sha256(os.fsencode(folder)).hexdigest()[:10]
