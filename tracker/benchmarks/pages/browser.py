"""A browser as far as a load needs one: one kept connection, cookies, and no waiting for anything else."""

from __future__ import annotations

import http.client
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie

TIMEOUT_SECONDS = 30.0


class UnexpectedAnswer(Exception):
    """The server answered otherwise than the page does when all is well; its figure would mean nothing.

    ``page`` is what it answered.
    """

    def __init__(self, sentence: str, page: bytes = b"") -> None:
        super().__init__(sentence)
        self.page = page


@dataclass(slots=True)
class Browser:
    """One visitor of the server at ``host:port``."""

    host: str
    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    _connection: http.client.HTTPConnection | None = None

    def ask(
        self, method: str, path: str, *, expect: int, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> bytes:
        """The body of the answer. UnexpectedAnswer for another status than ``expect``."""
        connection = self._connected()
        sent = {**(headers or {}), "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        connection.request(method, path, body=body or None, headers=sent)
        answer = connection.getresponse()
        page = answer.read()
        for line in answer.headers.get_all("Set-Cookie") or []:
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        if answer.status != expect:
            raise UnexpectedAnswer(f"{method} {path} was answered with {answer.status}, not {expect}.", page)
        return page

    def close(self) -> None:
        """End the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connected(self) -> http.client.HTTPConnection:
        if self._connection is None:
            self._connection = http.client.HTTPConnection(self.host, self.port, timeout=TIMEOUT_SECONDS)
        return self._connection
