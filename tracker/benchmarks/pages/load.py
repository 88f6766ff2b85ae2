"""Clients, each a process of its own, so that measuring takes no time from what is measured but the processor's."""

from __future__ import annotations

import multiprocessing
import secrets
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier

from tracker.benchmarks.pages.browser import Browser, UnexpectedAnswer
from tracker.benchmarks.pages.figures import Sample, sample
from tracker.benchmarks.pages.visits import Visit

BEGIN_SECONDS = 30.0
END_SECONDS = 2.0  # all has been said by then; who still lives has nothing to tell
Spans = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Load:
    """How much: every client makes ``visits`` visits, or as many as it can in ``seconds``."""

    clients: int
    visits: int
    seconds: float


def run(host: str, port: int, visit: Visit, load: Load) -> Sample:
    """The visits of all clients. UnexpectedAnswer when one of them was not answered as it should be."""
    context = multiprocessing.get_context("fork")  # a client starts at once, and needs nothing that a fork spoils
    barrier = context.Barrier(load.clients)
    pipes, processes = [], []
    for _ in range(load.clients):
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_client, args=(there, barrier, Browser(host, port), visit, load), daemon=True)
        process.start()
        there.close()
        pipes.append(here)
        processes.append(process)
    try:
        return sample([span for pipe in pipes for span in _told(pipe, load)])
    finally:
        for process in processes:
            process.join(END_SECONDS)
            process.kill()


def _told(pipe: Connection, load: Load) -> Spans:
    told = pipe.recv() if pipe.poll(load.seconds + 2 * BEGIN_SECONDS) else "A client did not come to an end."
    if isinstance(told, str):
        raise UnexpectedAnswer(told)
    spans: Spans = told
    return spans


def _client(pipe: Connection, barrier: Barrier, browser: Browser, visit: Visit, load: Load) -> None:
    """Runs in its own process; tells its spans, or the sentence of what went wrong."""
    try:
        visit.begin(browser)
        barrier.wait(BEGIN_SECONDS)
        pipe.send(_visits(browser, visit, load))
    except Exception as error:
        barrier.abort()
        pipe.send(str(error) or type(error).__name__)
    finally:
        browser.close()


def _visits(browser: Browser, visit: Visit, load: Load) -> Spans:
    spans: Spans = []
    own, deadline = secrets.token_hex(6), time.monotonic() + load.seconds
    while len(spans) < load.visits and time.monotonic() < deadline:
        start = time.monotonic()
        visit.step(browser, f"{own}-{len(spans)}")
        spans.append((start, time.monotonic()))
    return spans
