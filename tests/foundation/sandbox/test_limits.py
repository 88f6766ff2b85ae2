"""What a confined child may not do: write, take much memory, hold many files, or think for long."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.foundation.sandbox import limits

CONFINED = "from tracker.foundation.sandbox import limits; limits.confine()\n"


def end_of(code: str, folder: Path) -> tuple[int, str]:
    """(exit code, last line on standard error) of a confined process that runs this in a folder."""
    command = [sys.executable, "-c", f"{CONFINED}import os; os.chdir({str(folder)!r})\n{code}"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    return ended.returncode, (ended.stderr.strip().splitlines() or [""])[-1]


@pytest.mark.parametrize(
    ("code", "end"),
    [
        ("pass", (0, "")),
        ("os.write(os.open('a', os.O_CREAT | os.O_WRONLY), b'x')", (1, "OSError: [Errno 27] File too large")),
        (f"bytearray({limits.ADDRESS_SPACE})", (1, "MemoryError")),
        ("[open('/dev/null') for _ in range(99)]", (1, "OSError: [Errno 24] Too many open files: '/dev/null'")),
    ],
)
def test_a_confined_child_cannot_take_more_than_any_file_gets(code: str, end: tuple[int, str], tmp_path: Path) -> None:
    assert end_of(code, tmp_path) == end


def test_a_file_that_thinks_for_ever_is_stopped_by_the_kernel(tmp_path: Path) -> None:
    assert end_of("limits.allow_cpu(0)\nwhile True: pass", tmp_path)[0] == -signal.SIGXCPU
