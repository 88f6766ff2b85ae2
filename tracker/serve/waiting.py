"""gunicorn's threads, without those that a visitor could hold for ever by sending a request a byte at a time.

Whoever sends slowly is given time for it, but not every thread: the rest answers those who send as usual.
"""

from __future__ import annotations

import socket
import threading
import time

from gunicorn.http.errors import NoMoreData
from gunicorn.workers import gthread

USUAL_SECONDS = 0.25  # waited for one request; somebody who needs more is slow, unless enough arrives meanwhile
PATIENCE_SECONDS = 20.0
LINGER_SECONDS = 0.05  # for a last word of somebody whose connection is closed; gunicorn does nothing else meanwhile
BYTES_PER_SECOND = 16 * 1024  # what arrives buys more time: ten megabytes may take as many minutes


class TooSlow(NoMoreData):  # type: ignore[misc]
    """The request did not arrive in time. gunicorn and Flask take it for a visitor who left."""


class WaitingSocket(socket.socket):
    """A visitor's connection that counts how long its request is waited for. ``places`` is shared by all of them."""

    def wait_anew(self, places: threading.Semaphore) -> None:
        """A request begins: nothing of it was waited for."""
        self.places, self.has_place = places, False
        self.waited, self.received = 0.0, 0
        self.given_up = self.over = False

    def done(self) -> None:
        """The request is over: its place among the slow ones is free."""
        self.over = True
        if self.has_place:
            self.has_place = False
            self.places.release()

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        """As usual, while there is patience for it; then TooSlow."""
        if self.given_up:
            raise TooSlow
        limit = self.gettimeout()
        if limit is not None:  # gunicorn throws away what is left of a request, or waits for the other end to close
            self.settimeout(min(limit, LINGER_SECONDS if self.over else USUAL_SECONDS))
            return super().recv(size, flags)
        began = time.monotonic()
        try:
            data = self._within_patience(size, flags)
        finally:
            self.settimeout(None)
            self.waited += time.monotonic() - began
        self.received += len(data)
        return data

    def _within_patience(self, size: int, flags: int) -> bytes:
        earned = self.received / BYTES_PER_SECOND
        try:
            if self.waited < USUAL_SECONDS + earned:
                self.settimeout(USUAL_SECONDS + earned - self.waited)
                return super().recv(size, flags)
        except TimeoutError:
            pass
        return self._as_a_slow_one(size, flags, PATIENCE_SECONDS + earned - max(self.waited, USUAL_SECONDS + earned))

    def _as_a_slow_one(self, size: int, flags: int, left: float) -> bytes:
        self.has_place = self.has_place or self.places.acquire(blocking=False)
        try:
            if self.has_place and left > 0:
                self.settimeout(left)
                return super().recv(size, flags)
        except TimeoutError:
            pass
        self.given_up = True
        raise TooSlow


class Worker(gthread.ThreadWorker):  # type: ignore[misc]
    """gunicorn's worker with threads, a quarter of which slow visitors cannot have."""

    def init_process(self) -> None:
        """As gunicorn does, with places for the slow ones."""
        self.places = threading.BoundedSemaphore(max(1, self.cfg.threads * 3 // 4))
        super().init_process()

    def handle(self, conn: gthread.TConn) -> object:
        """One request of a connection, as gunicorn handles it; no thread waits for the first word of it."""
        if not conn.initialized and not conn.wait_for_data(0.0):
            return gthread._DEFER  # what gunicorn itself answers, after five seconds
        if not isinstance(conn.sock, WaitingSocket):
            conn.sock = WaitingSocket(fileno=conn.sock.detach())
        conn.sock.wait_anew(self.places)
        try:
            return super().handle(conn)
        finally:
            conn.sock.done()
