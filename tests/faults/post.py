"""A mail server on the loopback that takes every letter and remembers its Message-ID: what went over the wire."""

from __future__ import annotations

import email
import socketserver
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

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
        lines = iter(self.rfile.readline, b".\r\n")
        return str(email.message_from_bytes(b"".join(line for line in lines if line))["Message-ID"])


@contextmanager
def post_office() -> Iterator[Post]:
    """A mail server that runs meanwhile."""
    with Post() as post:
        threading.Thread(target=post.serve_forever, daemon=True).start()
        yield post
        post.shutdown()
