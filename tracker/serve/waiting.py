"""gunicorn's threads, without those that a visitor could hold for ever by sending or reading a byte at a time.

Whoever is slow is given time for it, but not every thread: the rest answers everybody else.
"""

from __future__ import annotations

import errno
import socket
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from gunicorn.http.errors import NoMoreData
from gunicorn.workers import gthread

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

T = TypeVar("T")
USUAL_SECONDS = 0.25  # waited for one request; somebody who needs more is slow, unless enough arrives meanwhile
USUAL_ANSWER_SECONDS = 1.0  # the same for its answer: a few rounds over a long line
AT_ONCE_SECONDS = 0.001  # what the system takes in less, nobody need have read
PATIENCE_SECONDS = 20.0
AT_ONCE = 64 * 1024  # bytes of an answer handed to the system in one go
LINGER_SECONDS = 0.05  # for a last word of somebody whose connection is closed; gunicorn does nothing else meanwhile
USUAL_BYTES_PER_SECOND = 256 * 1024  # of a usual line: whoever is as fast is not slow, however big the file
BYTES_PER_SECOND = 16 * 1024  # of the slowest line: what moves buys a slow one more time
LONGEST_SECONDS = 180.0  # but no more than this: ten megabytes at half a megabit a second are nearly there


class TooSlow(NoMoreData):  # type: ignore[misc]
    """The request did not arrive in time. gunicorn and Flask take it for a visitor who left."""


class WaitingSocket(socket.socket):
    """A visitor's connection that counts how long its request and its answer are waited for.

    ``places`` is shared by all of them.
    """

    def wait_anew(self, places: threading.Semaphore) -> None:
        """A request begins: nothing of it was waited for."""
        self.places, self.has_place = places, False
        self.usual, self.waited, self.moved = USUAL_SECONDS, 0.0, 0
        self.given_up = self.answering = self.over = False

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
        data = self._waited_for(lambda: socket.socket.recv(self, size, flags))
        self.moved += len(data)
        return data

    def sendall(self, data: Buffer, flags: int = 0, /) -> None:
        """As usual, while there is patience for it; then as if the visitor had left."""
        if not self.answering:  # a big request buys no time for its answer
            self.answering = True
            self.usual, self.waited, self.moved = USUAL_ANSWER_SECONDS, 0.0, 0
        left = memoryview(data)
        while left:
            left = left[self._taken(left[:AT_ONCE], flags) :]

    def _taken(self, part: memoryview, flags: int) -> int:
        """How many bytes the visitor, or the system for the visitor, took."""
        try:
            if self.given_up:  # a last word: taken at once or not at all
                self.settimeout(LINGER_SECONDS)
                return self.send(part, flags)
            before = self.waited
            taken = self._waited_for(lambda: self.send(part, flags))
        except (TooSlow, TimeoutError):
            raise BrokenPipeError(errno.EPIPE, "the answer was not read in time") from None
        self.moved += taken if self.waited - before > AT_ONCE_SECONDS else 0
        return taken

    def _waited_for(self, act: Callable[[], T]) -> T:
        began = time.monotonic()
        try:
            return self._within_patience(act)
        finally:
            self.settimeout(None)
            self.waited += time.monotonic() - began

    def _within_patience(self, act: Callable[[], T]) -> T:
        usual = self.usual + self.moved / USUAL_BYTES_PER_SECOND
        patience = min(PATIENCE_SECONDS + self.moved / BYTES_PER_SECOND, LONGEST_SECONDS)
        try:
            if self.waited < usual:
                self.settimeout(usual - self.waited)
                return act()
        except TimeoutError:
            pass
        return self._as_a_slow_one(act, patience - max(self.waited, usual))

    def _as_a_slow_one(self, act: Callable[[], T], left: float) -> T:
        self.has_place = self.has_place or self.places.acquire(blocking=False)
        try:
            if self.has_place and left > 0:
                self.settimeout(left)
                return act()
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
