"""Starts the programs, watches them, restarts them with back-off, and stops all of them whatever happens."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from types import FrameType

from tracker.serve.checks import CannotStart
from tracker.serve.programs import Program

PR_SET_PDEATHSIG = 1
FIRST_WAIT_SECONDS = 0.5
LONGEST_WAIT_SECONDS = 30.0
STEADY_SECONDS = 30.0  # after this long a program counts as well again
POLL_SECONDS = 0.2
STARTS_BEFORE_GIVING_UP = 6


class StoppedEarly(Exception):
    """Somebody stopped the run while it was still being prepared. Nothing is wrong."""


class Watched:
    """One program and its running child, if it has one."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.child: subprocess.Popen[bytes] | None = None
        self.started_at = 0.0
        self.start_again_at = 0.0
        self.failures = 0  # in a row; the wait before the next start grows with them
        self.refusals = 0  # of them in a row, those by itself and not by a signal
        self.proven = False  # it has stayed up before

    @property
    def is_hopeless(self) -> bool:
        """True for a program that never stayed up and ends by itself: no other start of it will go better.

        One that has worked, or that somebody or a lack of memory kills, may work again, and the others work meanwhile.
        """
        return not self.proven and self.refusals >= STARTS_BEFORE_GIVING_UP

    def start(self, environment: Mapping[str, str]) -> None:
        """Start the child in a session of its own; it dies with the supervisor, however that ends."""
        self.program.log.parent.mkdir(parents=True, exist_ok=True)
        with self.program.log.open("ab") as log:
            self.child = subprocess.Popen(
                self.program.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**environment, **self.program.environment},
                start_new_session=True,
                preexec_fn=_die_with_parent,  # noqa: PLW1509 - the supervisor has one thread
            )
        self.started_at = time.monotonic()

    def has_died(self) -> bool:
        """True once, when the child has ended by itself; plans the next start."""
        if self.child is None or self.child.poll() is None:
            return False
        steady = time.monotonic() - self.started_at > STEADY_SECONDS
        self.proven = self.proven or steady
        self.failures = 1 if steady else self.failures + 1
        self.refusals = self.refusals + 1 if self.child.returncode >= 0 else 0
        wait = min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (self.failures - 1))
        self.start_again_at = time.monotonic() + wait
        self._signal_group(signal.SIGKILL)  # what it left behind
        self.child = None
        return True

    def ask_to_stop(self) -> None:
        """SIGTERM to the child; its own children are its business for the time of grace."""
        if self.child is not None and self.child.poll() is None:
            self.child.terminate()

    def make_stop(self, deadline: float) -> None:
        """Wait until ``deadline``, then kill whatever of its group is left."""
        if self.child is None:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.child.wait(max(0.1, deadline - time.monotonic()))
        self._signal_group(signal.SIGKILL)
        self.child.wait()
        self.child = None

    def _signal_group(self, number: int) -> None:
        if self.child is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.child.pid, number)


class Supervisor:
    """Owns the children. ``run`` returns after a signal, or raises CannotStart when a program will not live."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = environment
        self.watched: list[Watched] = []
        self.stopping = False
        self._at_once = False

    def start(self, programs: Iterable[Program]) -> None:
        """Start programs in order; they are watched from now on."""
        for program in programs:
            one = Watched(program)
            self.watched.append(one)
            one.start(self.environment)

    def listen_for_signals(self) -> None:
        """Ctrl-C and SIGTERM end the run."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop_soon)

    @contextlib.contextmanager
    def stopped_at_once(self) -> Iterator[None]:
        """A long piece of work that asks nobody whether it may go on: a signal ends it with StoppedEarly."""
        if self.stopping:
            raise StoppedEarly
        self._at_once = True
        try:
            yield
        finally:
            self._at_once = False

    def run(self) -> None:
        """Watch until told to stop."""
        while not self.stopping:
            self.look_once()
            time.sleep(POLL_SECONDS)

    def look_once(self) -> None:
        """Restart what has died and waited long enough."""
        for one in self.watched:
            if one.has_died():
                with contextlib.suppress(BrokenPipeError):
                    print(f"{one.program.name} stopped; starting it again. See {one.program.log}", file=sys.stderr)
                if one.is_hopeless:
                    raise CannotStart(f"{one.program.name} does not stay up. Its last words are in {one.program.log}.")
            if one.child is None and not self.stopping and time.monotonic() >= one.start_again_at:
                one.start(self.environment)

    def stop(self) -> None:
        """Stop everything: those who take work first, the broker last."""
        self.stopping = True
        for one in reversed(self.watched):
            if one.program.name != "broker":
                one.ask_to_stop()
        for one in reversed(self.watched):
            if one.program.name == "broker":
                one.ask_to_stop()
            one.make_stop(time.monotonic() + one.program.grace_seconds)

    def _stop_soon(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True
        if self._at_once:
            self._at_once = False  # once: whatever the end takes, an impatient second signal does not cut it short
            raise StoppedEarly


def _die_with_parent() -> None:
    """Linux: the kernel ends the child when the supervisor is gone, kill -9 included."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
