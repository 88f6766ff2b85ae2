"""A mail server on the loopback that takes every letter and remembers its Message-ID: what went over the wire."""

from __future__ import annotations

import email
import socketserver
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

GREETING, GO_ON, TAKEN, READY, BYE = (
    b"220 post\r\n",
    b"354 go on\r\n",
    b"250 taken\r\n",
    b"250 post\r\n",
    b"221 bye\r\n",
)


class Post(socketserver.ThreadingTCPServer):
    """``letters`` counts, by Message-ID, how often a letter came."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Visit)
        self.letters: Counter[str] = Counter()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A sender that is killed while it writes is what these runs are for; its letter counts when it comes whole."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    @property
    def url(self) -> str:
        """For SMTP_URL."""
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    @property
    def repeats(self) -> int:
        """Letters that came once more: their reader is shown one."""
        return sum(self.letters.values()) - len(self.letters)


class _Visit(socketserver.StreamRequestHandler):
    server: Post

    def handle(self) -> None:
        self.wfile.write(GREETING)
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(GO_ON)
                self.server.letters[self._letter()] += 1
                self.wfile.write(TAKEN)
            elif word == b"QUIT":
                self.wfile.write(BYE)
                return
            else:
                self.wfile.write(READY)

    def _letter(self) -> str:
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                raise ConnectionError("The sender was gone before the letter ended.")
            lines.append(line)
        return str(email.message_from_bytes(b"".join(lines))["Message-ID"])


@contextmanager
def post_office() -> Iterator[Post]:
    """A mail server that runs meanwhile."""
    with Post() as post:
        threading.Thread(target=post.serve_forever, daemon=True).start()
        yield post
        post.shutdown()
