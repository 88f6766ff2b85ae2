"""The supervisor's own behaviour, on small programs that live as long as a test asks."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.serve.checks import CannotStart
from tracker.serve.programs import Program
from tracker.serve.supervisor import STARTS_BEFORE_GIVING_UP, STEADY_SECONDS, Supervisor

SLEEP = "import time; time.sleep(60)"
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
PARENT = """
import subprocess, sys, time
print(subprocess.Popen([sys.executable, '-c', '{}']).pid, flush=True)
time.sleep(60)
"""


def test_a_program_that_dies_is_started_again(tmp_path: Path) -> None:
    supervisor = Supervisor(os.environ)
    supervisor.start([program(tmp_path, SLEEP)])
    (first,) = children(supervisor)
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: look(supervisor) and children(supervisor) not in ([], [first]))
    supervisor.stop()
    assert children(supervisor) == []


def test_a_program_that_never_stays_up_ends_the_run_and_names_its_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    supervisor = Supervisor(os.environ)
    failing = program(tmp_path, "import sys; sys.exit('no luck')")
    supervisor.start([failing])
    with pytest.raises(CannotStart) as given_up:
        for _ in range(STARTS_BEFORE_GIVING_UP):
            die_and_start(supervisor)
    assert str(given_up.value) == f"small does not stay up. Its last words are in {failing.log}."
    assert failing.log.read_text() == "no luck\n" * STARTS_BEFORE_GIVING_UP
    assert capsys.readouterr().err.count("small stopped; starting it again.") == STARTS_BEFORE_GIVING_UP


def test_a_program_that_is_killed_again_and_again_is_started_again_each_time(tmp_path: Path) -> None:
    supervisor = Supervisor(os.environ)
    supervisor.start([program(tmp_path, SLEEP)])
    for _ in range(STARTS_BEFORE_GIVING_UP + 1):
        (pid,) = children(supervisor)
        os.kill(pid, signal.SIGKILL)
        die_and_start(supervisor)
    assert children(supervisor) not in ([], [pid])
    supervisor.stop()


def test_a_program_that_has_worked_is_never_given_up(tmp_path: Path) -> None:
    supervisor = Supervisor(os.environ)
    supervisor.start([program(tmp_path, "import sys; sys.exit('no memory')")])
    supervisor.watched[0].started_at -= STEADY_SECONDS + 1  # as if it had run so long
    for _ in range(STARTS_BEFORE_GIVING_UP + 1):
        die_and_start(supervisor)
    assert len(children(supervisor)) == 1
    supervisor.stop()


def die_and_start(supervisor: Supervisor) -> None:
    """One death of the only program, and its next start without the wait."""
    (watched,) = supervisor.watched
    wait_until(lambda: watched.child is None or watched.child.poll() is not None)
    supervisor.look_once()
    watched.start_again_at = 0.0
    supervisor.look_once()


def test_the_wait_before_a_new_start_doubles(tmp_path: Path) -> None:
    supervisor = Supervisor(os.environ)
    supervisor.start([program(tmp_path, "pass")])
    watched, waits = supervisor.watched[0], []
    for _ in range(3):
        wait_until(watched.has_died)
        waits.append(round(watched.start_again_at - time.monotonic(), 1))
        watched.start(os.environ)
    supervisor.stop()
    assert waits == [0.5, 1.0, 2.0]


def test_a_program_that_ignores_the_signal_is_killed_after_its_grace(tmp_path: Path) -> None:
    supervisor = Supervisor(os.environ)
    deaf = program(tmp_path, DEAF, grace_seconds=0.2)
    supervisor.start([deaf])
    (pid,) = children(supervisor)
    wait_until(lambda: deaf.log.read_text() == "deaf\n")
    supervisor.stop()
    assert not alive(pid)


def test_what_a_program_started_itself_goes_with_it(tmp_path: Path) -> None:
    supervisor = Supervisor(os.environ)
    parent = program(tmp_path, PARENT.format(SLEEP))
    supervisor.start([parent])
    wait_until(lambda: parent.log.read_text().endswith("\n"))
    grandchild = int(parent.log.read_text())
    supervisor.stop()
    wait_until(lambda: not alive(grandchild))


def program(folder: Path, code: str, *, grace_seconds: float = 10.0) -> Program:
    """A Python program of a few words."""
    return Program("small", (sys.executable, "-c", code), folder / "small.log", grace_seconds=grace_seconds)


def children(supervisor: Supervisor) -> list[int]:
    """The ids of what runs."""
    return [one.child.pid for one in supervisor.watched if one.child is not None]


def look(supervisor: Supervisor) -> bool:
    """One round of watching."""
    supervisor.look_once()
    return True


def alive(pid: int) -> bool:
    """True while a process of this id runs; one that only waits to be collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until(ready: Callable[[], bool], seconds: float = 20.0) -> None:
    """Look again and again."""
    deadline = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.02)
