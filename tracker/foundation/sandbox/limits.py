"""What a parser child may use. Set by the child itself before it sees a byte of a stranger's file."""

from __future__ import annotations

import ctypes
import os
import resource

ADDRESS_SPACE = 768 * 1024 * 1024
CLONE_NEWNET = 0x40000000
CLONE_NEWUSER = 0x10000000


def confine() -> None:
    """No new files, no core dump, 768 MB, few handles, and no network where the kernel allows it."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    _leave_the_network()
    os.nice(5)


def allow_cpu(seconds: int) -> None:
    """``seconds`` of processor time from now on, for the file at hand."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


def _leave_the_network() -> None:
    """A network namespace of its own has no way out. Kernels that refuse it leave the other limits."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET) != 0:
        libc.unshare(CLONE_NEWUSER | CLONE_NEWNET)
