"""How a child that ends without an answer is told: out of time, out of processor, or an accident."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tracker.foundation.sandbox.faults import DIED, TOO_SLOW, Exhausted, ParserFault, fault_of


def fault(code: str, *, out_of_time: bool = False) -> tuple[type[ParserFault], str, bool]:
    """(kind, sentence, whether the clock is to blame) of the end of a process that runs this."""
    with subprocess.Popen([sys.executable, "-c", f"import os, time\n{code}"], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        if not out_of_time:
            child.stdout.read()  # until it has ended, uncollected
        found = fault_of(child, out_of_time=out_of_time)
    assert child.returncode is not None  # gone, and nobody waits for it
    return type(found), str(found), isinstance(found, Exhausted) and found.clock


@pytest.mark.parametrize(
    ("code", "out_of_time", "told"),
    [
        ("os._exit(3)", False, (ParserFault, DIED, False)),
        ("os.kill(os.getpid(), 11)", False, (ParserFault, DIED, False)),
        (f"os.kill(os.getpid(), {int(signal.SIGXCPU)})", False, (Exhausted, TOO_SLOW, False)),
        ("time.sleep(60)", True, (Exhausted, TOO_SLOW, True)),
    ],
)
def test_the_end_of_a_child_says_what_is_worth_another_try(
    code: str, out_of_time: bool, told: tuple[type[ParserFault], str, bool]
) -> None:
    assert fault(code, out_of_time=out_of_time) == told
