"""Python imports this by itself where PYTHONPATH names this folder: a reader that reaches outside ends at once.

What C libraries do is not seen here; the limits of the child stand behind this: no bytes to any file, no network.
"""

from __future__ import annotations

import os
import resource
import sys

CALLS = ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname")
CHANGES = ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.link", "os.truncate", "os.chmod")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
OWN = ("__pycache__", os.devnull)  # Python's own writing, and what is no file


def _watch(event: str, args: tuple[object, ...]) -> None:
    writes = event == "open" and isinstance(args[2], int) and args[2] & WRITING
    if not (writes or event in CALLS or event in CHANGES):
        return
    if _is_confined() and not any(own in str(arg) for arg in args for own in OWN):
        os._exit(77)


def _is_confined() -> bool:
    return resource.getrlimit(resource.RLIMIT_FSIZE)[0] == 0


sys.addaudithook(_watch)
