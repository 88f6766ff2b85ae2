"""How a child can end without an answer, told from its exit and from what it had used."""

from __future__ import annotations

import os
import resource
import signal
import subprocess

from tracker.foundation.sandbox.limits import ADDRESS_SPACE

TOO_SLOW = "This file takes longer to read than we give to any file. Save it again as a simple PDF."
TOO_HUNGRY = "This file needs more memory than we give to any file. Save it again as a simple PDF."
DIED = "The reader stopped while reading this file."
_NEARLY = 0.6  # of the address space: the part of it that a library touches before it gives up


class ParserFault(Exception):
    """The child died on this file; the sentence says how. Worth another attempt."""


class Exhausted(ParserFault):
    """The file used up what any file gets. ``clock``: time went by while the processor may have been busy elsewhere."""

    def __init__(self, sentence: str, *, clock: bool = False) -> None:
        super().__init__(sentence)
        self.clock = clock


def fault_of(child: subprocess.Popen[bytes], *, out_of_time: bool) -> ParserFault:
    """Why the child ended. It is killed first where it still runs, and is gone afterwards."""
    os.kill(child.pid, signal.SIGKILL)  # not child.kill(): that would collect a child that ended, and its figures
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if out_of_time:
        return Exhausted(TOO_SLOW, clock=True)
    if child.returncode == -signal.SIGXCPU:
        return Exhausted(TOO_SLOW)
    # A process inherits the peak of the one that started it, so that ours must lie below for the child's to tell.
    ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if usage.ru_maxrss > max(ours, _NEARLY * ADDRESS_SPACE / 1024):
        return Exhausted(TOO_HUNGRY)
    return ParserFault(DIED)
