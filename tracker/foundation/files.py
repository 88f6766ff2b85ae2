"""Uploads by the hash of their content. A name from outside never becomes a path.

A file is on disk, synced, before the row that names it is written; a file without a row is swept later.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored file: its SHA-256 in hex and its size in bytes."""

    sha256: str
    size: int


def put(folder: Path, data: bytes) -> Stored:
    """Write ``data`` under its hash, synced to disk; writing the same content twice changes nothing."""
    sha256 = hashlib.sha256(data).hexdigest()
    path = path_of(folder, sha256)
    if path.exists() and path.stat().st_size == len(data):
        os.utime(path)  # young again: the sweep of orphans leaves it alone
        return Stored(sha256, len(data))
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{sha256}.{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)
    return Stored(sha256, len(data))


def get(folder: Path, sha256: str) -> bytes:
    """The bytes stored under ``sha256``. FileNotFoundError when there are none."""
    return path_of(folder, sha256).read_bytes()


def hash_of(folder: Path, sha256: str) -> str:
    """The SHA-256 of what is really stored under ``sha256``: equal, unless the disk lost or changed it."""
    return hashlib.sha256(get(folder, sha256)).hexdigest()


def path_of(folder: Path, sha256: str) -> Path:
    """Where the file lies. ValueError for anything that is not a hash."""
    if not HASH.fullmatch(sha256):
        raise ValueError("a file is named by its SHA-256")
    return folder / sha256[:2] / sha256


def sweep_orphans(folder: Path, is_known: Callable[[str], bool], *, older_than_seconds: float) -> int:
    """Delete files no row knows, and left-over parts, older than the limit; the number deleted."""
    limit = time.time() - older_than_seconds
    deleted = 0
    for path in _all_files(folder):
        if path.stat().st_mtime < limit and not (HASH.fullmatch(path.name) and is_known(path.name)):
            path.unlink(missing_ok=True)
            deleted += 1
    return deleted


def _all_files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.glob("??/*")) + sorted(folder.glob("??/.*")) if path.is_file())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
