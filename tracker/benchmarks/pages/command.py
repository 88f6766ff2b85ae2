"""The command: which databases, how many people, and the table."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import structlog

from tracker.benchmarks.pages.browser import UnexpectedAnswer
from tracker.benchmarks.pages.installation import Installation
from tracker.benchmarks.pages.measures import Measures, Plan
from tracker.benchmarks.pages.table import head, row
from tracker.benchmarks.postgres import Postgres, PostgresMissing

PEOPLE = 10_000
DATABASE = "benchmark"
QUICK = Plan(first=3, sizes=(6, 60), main=60, rounds=1, visits=10, seconds=5)


def main(argv: Sequence[str]) -> int:
    """Print the table; 0 when everything was measured, 1 when a page did not answer as it should."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # told to stop: stop what was started, too
    options = _parser().parse_args(argv)
    _warn_when_busy()
    plan = QUICK if options.quick else plan_for(options.applicants)
    if options.database:
        return _measure("The named database", options.database, plan)
    failed = _measure("SQLite", "", plan)
    if options.quick:
        return failed
    try:
        with _postgres() as url:
            return _measure("PostgreSQL", url, plan) or failed
    except PostgresMissing as missing:
        print(missing)
        return failed


def plan_for(people: int) -> Plan:
    """The list at a tenth of ``people``, at ``people`` and at ten times as many; everything else at ``people``."""
    first = max(3, min(250, people // 20))
    return Plan(first=first, sizes=(people // 10, people, people * 10), main=people, rounds=3, visits=100, seconds=20)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m tracker benchmark pages", description=__doc__)
    parser.add_argument("--applicants", type=_people, default=PEOPLE, metavar="N", help="people (default: 10,000)")
    parser.add_argument(
        "--database", default="", metavar="URL", help="an empty database, to be filled, instead of both"
    )
    parser.add_argument("--quick", action="store_true", help="a few people and visits on SQLite: to see that it runs")
    return parser


def _people(word: str) -> int:
    people = int(word)
    if people < 60:
        raise argparse.ArgumentTypeError("at least 60")
    return people


def _warn_when_busy() -> None:
    """Figures taken beside other work say how busy the machine is, not how fast the pages are."""
    load, processors = os.getloadavg()[0], os.cpu_count() or 1
    if load > processors / 4:
        print(f"The machine does other work: load {load:.1f} on {processors} processors. The figures are too high.")


def _measure(title: str, database_url: str, plan: Plan) -> int:
    began = time.monotonic()
    print(f"\nOf {plan.rounds} rounds each, the quietest.\n{head(title)}", flush=True)
    try:
        with _without_news(), Installation(database_url) as installation:
            for line in Measures(installation, plan).lines():
                print(row(line), flush=True)
    except UnexpectedAnswer as error:
        print(f"Stopped: {error}", file=sys.stderr)
        return 1
    print(f"({time.monotonic() - began:.0f} s)", flush=True)
    return 0


@contextmanager
def _without_news() -> Iterator[None]:
    """Warnings and errors alone are logged: thousands of jobs are done here, and the table is what is wanted."""
    before = structlog.get_config()["wrapper_class"]
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    try:
        yield
    finally:
        structlog.configure(wrapper_class=before)


@contextmanager
def _postgres() -> Iterator[str]:
    server = Postgres(durable=True)
    try:
        server.start()
        server.sql(f"CREATE DATABASE {DATABASE}")
        yield server.url(DATABASE)
    finally:
        server.stop()
