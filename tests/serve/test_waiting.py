"""Visitors who send or read slowly: they are given time, and everybody else is answered meanwhile."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from tests.servers.product import Product
from tracker.benchmarks.pages.browser import Browser
from tracker.benchmarks.pages.installation import HOST
from tracker.serve.programs import WEB_THREADS, WEB_WORKERS
from tracker.serve.waiting import PATIENCE_SECONDS, USUAL_ANSWER_SECONDS, TooSlow, WaitingSocket

HEAD = b"POST /your-link HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
SENT = {
    "nothing": b"",
    "half a head": HEAD,
    "half a body": HEAD + b"Content-Length: 1000\r\n\r\nemail=a",
    "a body that nobody reads": b"POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\na",
    "everything, and hold the line": b"GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
}
MANY = 80  # more than there are threads
PLACES = WEB_WORKERS * WEB_THREADS * 3 // 4  # of the threads, for visitors who are slow


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    running = Product(tmp_path_factory.mktemp("slow"))
    try:
        running.start()
        yield running
    finally:
        running.stop()


@pytest.mark.parametrize("sent", SENT.values(), ids=SENT)
def test_others_are_answered_while_many_send_slowly(product: Product, sent: bytes) -> None:
    with ExitStack() as visitors:
        for _ in range(MANY):
            visitor = visitors.enter_context(socket.create_connection((HOST, product.port), timeout=10))
            visitor.sendall(sent)
        began = time.monotonic()
        browser = Browser(HOST, product.port)
        browser.ask("GET", "/health/live", expect=200)
        browser.close()
        assert time.monotonic() - began < PATIENCE_SECONDS  # none of the slow ones has been given up yet


def test_others_are_answered_while_many_send_big_files_slowly(product: Product) -> None:
    head = b"POST /your-link HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
    with ExitStack() as visitors:
        senders = []
        for _ in range(MANY // 2):
            visitor = visitors.enter_context(socket.create_connection((HOST, product.port), timeout=10))
            visitor.sendall(head + b"Content-Length: 9000000\r\n\r\n--b\r\n" + FILE_PART + b"." * 40_000)
            senders.append(threading.Thread(target=send_on, args=[visitor], daemon=True))
            senders[-1].start()
        product.wait_until(lambda: sending(senders) <= PLACES, "turn away those who found no place")
        began = time.monotonic()
        for _ in range(3):
            get(product, "/health/live")
        assert time.monotonic() - began < PATIENCE_SECONDS
        assert sending(senders) > 0  # who found a place keeps it meanwhile


def sending(senders: list[threading.Thread]) -> int:
    """How many of them are still listened to."""
    return sum(sender.is_alive() for sender in senders)


FILE_PART = b'Content-Disposition: form-data; name="resume"; filename="a.pdf"\r\n\r\n'


def send_on(visitor: socket.socket) -> None:
    """Twenty kilobytes a second, until nobody takes them."""
    with contextlib.suppress(OSError):
        while True:
            visitor.sendall(b"." * 2_000)
            time.sleep(0.1)


def test_others_are_answered_while_many_read_slowly(product: Product) -> None:
    style = re.search(rb'href="(/static/[^"]*tabler[^"]*)"', get(product, "/jobs"))
    assert style is not None
    request = b"GET " + style[1] + b" HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with ExitStack() as visitors:
        for _ in range(MANY):
            visitor = visitors.enter_context(socket.socket())
            visitor.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            visitor.settimeout(10)
            visitor.connect((HOST, product.port))
            visitor.sendall(request * 20)  # many answers on one connection, and none of them read
        began = time.monotonic()
        get(product, "/health/live")
        assert time.monotonic() - began < PATIENCE_SECONDS


def get(product: Product, path: str) -> bytes:
    """The body of a page."""
    browser = Browser(HOST, product.port)
    try:
        return browser.ask("GET", path, expect=200)
    finally:
        browser.close()


def test_a_request_that_comes_in_two_halves_is_taken(product: Product) -> None:
    with socket.create_connection((HOST, product.port), timeout=10) as visitor:
        visitor.sendall(HEAD)
        time.sleep(0.5)
        visitor.sendall(b"Content-Length: 7\r\n\r\nemail=a")
        assert visitor.recv(12) == b"HTTP/1.1 400"  # it has no token


@contextmanager
def connection(places: int) -> Iterator[tuple[socket.socket, WaitingSocket]]:
    """(the visitor's end, ours), with room for so many slow ones."""
    visitor, ours = socket.socketpair()
    with visitor, WaitingSocket(fileno=ours.detach()) as waiting:
        waiting.wait_anew(threading.BoundedSemaphore(places) if places else threading.Semaphore(0))
        yield visitor, waiting


def test_a_slow_one_is_waited_for_when_there_is_a_place() -> None:
    with connection(places=1) as (visitor, ours):
        threading.Timer(0.8, visitor.sendall, [b"late"]).start()
        assert ours.recv(100) == b"late"
        assert ours.places.acquire(blocking=False) is False
        ours.done()
        assert ours.places.acquire(blocking=False) is True


def test_a_slow_one_without_a_place_is_turned_away() -> None:
    with connection(places=0) as (_visitor, ours), pytest.raises(TooSlow):
        ours.recv(100)


def test_a_byte_now_and_then_does_not_outlast_our_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.serve.waiting.PATIENCE_SECONDS", 0.5)
    with connection(places=1) as (visitor, ours):
        for after in (0.2, 0.4, 0.6, 0.8):
            threading.Timer(after, visitor.sendall, [b"."]).start()
        with pytest.raises(TooSlow):
            while True:
                ours.recv(1)
        time.sleep(0.5)


def test_a_big_file_on_a_usual_line_needs_no_place() -> None:
    with connection(places=0) as (visitor, ours):
        for after in (0.0, 0.3, 0.6, 0.9, 1.2):
            threading.Timer(after, visitor.sendall, [b"." * 100_000]).start()
        left = 500_000
        while left:
            left -= len(ours.recv(left))


def trickle(visitor: socket.socket, *, steps: int) -> None:
    """Twenty-five kilobytes a second: a file arrives, in its time."""
    for step in range(steps):
        threading.Timer(0.2 * step, visitor.sendall, [b"." * 5_000]).start()


def test_a_file_that_arrives_slowly_needs_a_place() -> None:
    with connection(places=1) as (visitor, ours):
        trickle(visitor, steps=6)
        left = 30_000
        while left:
            left -= len(ours.recv(left))
        assert ours.places.acquire(blocking=False) is False
    with connection(places=0) as (visitor, ours):
        trickle(visitor, steps=3)
        with pytest.raises(TooSlow):
            while True:
                ours.recv(30_000)
        time.sleep(0.5)


def test_what_moves_buys_time_but_not_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.serve.waiting.LONGEST_SECONDS", 0.9)
    with connection(places=1) as (visitor, ours):
        trickle(visitor, steps=8)
        began = time.monotonic()
        with pytest.raises(TooSlow):
            while True:
                ours.recv(30_000)
        assert 0.5 < time.monotonic() - began < 1.5
        time.sleep(1)


def test_who_sends_at_once_needs_no_place() -> None:
    with connection(places=0) as (visitor, ours):
        visitor.sendall(b"here")
        assert (ours.recv(100), ours.gettimeout()) == (b"here", None)


def test_nobody_is_waited_for_twice() -> None:
    with connection(places=0) as (visitor, ours):
        with pytest.raises(TooSlow):
            ours.recv(100)
        visitor.sendall(b"late")
        ours.settimeout(5)
        with pytest.raises(TooSlow):
            ours.recv(100)


ANSWER = b"." * 4_000_000  # more than the system takes off our hands


def test_an_answer_that_nobody_reads_is_given_up_without_a_place() -> None:
    with connection(places=0) as (_visitor, ours), pytest.raises(BrokenPipeError):
        ours.sendall(ANSWER)


def test_a_byte_read_now_and_then_does_not_outlast_our_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.serve.waiting.PATIENCE_SECONDS", 1.5)
    with connection(places=1) as (visitor, ours):
        for after in (0.3, 0.7, 1.1, 1.4):
            threading.Timer(after, visitor.recv, [1]).start()
        with pytest.raises(BrokenPipeError):
            ours.sendall(ANSWER)
        time.sleep(0.5)


def test_an_answer_arrives_whole_at_somebody_who_reads_as_usual() -> None:
    with connection(places=0) as (visitor, ours):
        sender = threading.Thread(target=ours.sendall, args=[ANSWER])
        sender.start()
        read = b""
        while len(read) < len(ANSWER):
            read += visitor.recv(65536)
        sender.join()
        assert (read == ANSWER, ours.gettimeout()) == (True, None)


def test_an_answer_waits_for_a_slow_reader_who_has_a_place() -> None:
    with connection(places=1) as (visitor, ours):
        sender = threading.Thread(target=ours.sendall, args=[ANSWER])
        sender.start()
        time.sleep(USUAL_ANSWER_SECONDS + 0.3)
        assert ours.places.acquire(blocking=False) is False
        read = 0
        while read < len(ANSWER):
            read += len(visitor.recv(65536))
        sender.join()
        ours.done()
        assert ours.places.acquire(blocking=False) is True


def test_what_is_thrown_away_is_not_waited_for_long() -> None:
    with connection(places=0) as (_visitor, ours):
        ours.settimeout(60)
        began = time.monotonic()
        with pytest.raises(TimeoutError):
            ours.recv(100)
        assert time.monotonic() - began < 1
