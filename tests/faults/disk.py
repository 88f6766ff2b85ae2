"""A small disk of its own under an installation, and something heavy to fill it with."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

PIECE = 64 * 1024
RESERVE = 4 * PIECE


def small_disk(megabytes: int) -> Callable[[Path], AbstractContextManager[None]]:
    """Lays a disk of this size over a folder; the test is skipped for whoever may not mount."""

    @contextmanager
    def laid_over(folder: Path) -> Iterator[None]:
        if os.getuid() != 0:
            pytest.skip("Only root may mount a small disk: run this fault as root, in a container for example.")
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)], check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", str(folder)], check=True)
            folder.rmdir()

    return laid_over


class Ballast:
    """Fills a disk to the last byte, and gives room back."""

    def __init__(self, folder: Path) -> None:
        self.reserve, self.rest = folder / "reserve", folder / "ballast"

    def fill(self) -> None:
        """Nothing fits any more."""
        self.reserve.write_bytes(bytes(RESERVE))
        with self.rest.open("wb", buffering=0) as handle:
            for piece in (PIECE, 512, 1):
                _write_until_full(handle.fileno(), piece)

    def give_some(self) -> None:
        """Room for a few files more."""
        self.reserve.unlink()

    def give_all(self) -> None:
        """As before."""
        self.rest.unlink()


def _write_until_full(descriptor: int, piece: int) -> None:
    try:
        while True:
            os.write(descriptor, bytes(piece))
    except OSError:
        return
