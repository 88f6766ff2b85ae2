"""Row 7. The database dies, is wanted by four at once, or has no room: refused people are told, accepted ones kept."""

from __future__ import annotations

import hashlib
import os
import signal
import threading
import time

import psutil
import pytest
from flask import Flask
from sqlalchemy import select

from tests.faults import sizes, table
from tests.faults.disk import Ballast, small_disk
from tests.faults.running import Parts, running, wait_until
from tests.faults.sending import Sent, key_of, own_file, people, send_all, send_once
from tests.faults.staff import asked
from tests.faults.truth import all_well, outcome, unfinished
from tracker.applications.models import Application
from tracker.benchmarks.pages.browser import UnexpectedAnswer
from tracker.benchmarks.postgres import Postgres
from tracker.demo import Applicant
from tracker.foundation.database import db
from tracker.web.errors import NO_ROOM, SENTENCES

AWAY = SENTENCES[503]
FULL = (NO_ROOM, "We could not keep your application just now")
DOWN_SECONDS = 3
SETTLED_SECONDS = 300
DISK_MEGABYTES = 48

pytestmark = pytest.mark.faults


def settle(app: Flask) -> None:
    """Wait until nothing is left to do."""
    wait_until(lambda: unfinished(app) == 0, seconds=SETTLED_SECONDS)


def test_postgresql_dies_twice_under_load() -> None:
    size = sizes.DATABASE_PEOPLE
    with (
        table.line(
            "7a database killed",
            "postgresql",
            done=f"{size} applications; the server killed with kill -9 twice, {DOWN_SECONDS} s away each time",
            expected="who comes meanwhile is told so; all accepted, scored and mailed once",
        ) as line,
        running("postgresql") as parts,
    ):
        app, sent = parts.installation.app, Sent()
        everybody = people(parts.installation, size)
        sender = threading.Thread(target=lambda: send_all(parts.installation, everybody, sent=sent))
        sender.start()
        answers = []
        for number in (1, 2):
            wait_until(lambda number=number: len(sent.accepted) >= size * number // 3, seconds=300, every=0.1)  # type: ignore[misc]
            answers.append(die_and_come_back(parts))
        sender.join()
        settle(app)
        found = outcome(app, sent.accepted)
        line.found = f"told {[status for status, _ in answers]}; {sent.repeats} sent again; {found}"
        assert [(status, AWAY in page) for status, page in answers] == [(503, True)] * 2
        assert [refusal for refusal in sent.refusals if "answered with 503" not in refusal] == []
        assert (sent.gave_up, found) == ([], all_well(size))


def die_and_come_back(parts: Parts) -> tuple[int, str]:
    """kill -9 of every process of the server; what a visitor is told meanwhile; and a restart on the same files."""
    server = parts.server
    assert server is not None
    kill(server)
    told = asked(parts.installation, "/jobs")
    time.sleep(DOWN_SECONDS)
    server.start()
    return told


def kill(server: Postgres) -> None:
    """As a machine that loses power."""
    assert server.process is not None
    whole = psutil.Process(server.process.pid)
    for one in (whole, *whole.children(recursive=True)):
        one.kill()
    server.process.wait()


def test_sqlite_under_four_web_processes() -> None:
    size = sizes.DATABASE_PEOPLE
    with (
        table.line(
            "7b four writers",
            "sqlite",
            done=f"{size} applications to four web processes, while a worker's two and the sweeper write too",
            expected="all accepted at once, none refused; scored and mailed once",
        ) as line,
        running("sqlite") as parts,
    ):
        app = parts.installation.app
        writers = four_web_processes(parts)
        sent = send_all(parts.installation, people(parts.installation, size))
        settle(app)
        found = outcome(app, sent.accepted)
        line.found = f"{writers} web processes; p95 {sent.p95:.2f} s; {sent.repeats} sent again; {found}"
        assert (writers, sent.refusals, found) == (4, [], all_well(size))


def four_web_processes(parts: Parts) -> int:
    """Ask gunicorn for one more, twice; the number it then has."""
    child = parts.watched("web").child
    assert child is not None
    for _ in range(2):
        os.kill(child.pid, signal.SIGTTIN)
        time.sleep(1)
    master = psutil.Process(child.pid)
    wait_until(lambda: len(master.children()) == 4, seconds=20)
    return len(master.children())


def test_sqlite_on_a_full_disk() -> None:
    size = sizes.DATABASE_PEOPLE // 5
    with (
        table.line(
            "7c disk full",
            "sqlite",
            done=f"{size} people apply; the disk has not a byte left, then room for a few, then enough",
            expected="refused: told so, and nothing of it stored; accepted: kept, scored and mailed once",
        ) as line,
        running("sqlite", disk=small_disk(DISK_MEGABYTES)) as parts,
    ):
        app, ballast = parts.installation.app, Ballast(parts.installation.folder)
        everybody = people(parts.installation, size)
        sent, late = send_all(parts.installation, everybody[: size // 3]), everybody[size // 3 :]
        settle(app)
        ballast.fill()
        refused = [person for person in late if not accepts(parts, person, sent)]
        ballast.give_some()
        refused_again = [person for person in refused if not accepts(parts, person, sent)]
        stored, accepted = form_keys(app), set(sent.accepted)
        ballast.give_all()
        send_all(parts.installation, refused_again, sent=sent)
        settle(app)
        found = outcome(app, sent.accepted)
        line.found = (
            f"{len(refused)} of {len(late)} refused on the full disk, {len(refused_again)} with a little room; {found}"
        )
        assert refused != []
        assert stored == accepted
        assert (sent.gave_up, found) == ([], all_well(size))


def accepts(parts: Parts, person: Applicant, sent: Sent) -> bool:
    """Whether one click is answered with a receipt; otherwise the answer is a page that says no."""
    file = own_file(person)
    try:
        send_once(parts.installation, person, file)
    except UnexpectedAnswer as refusal:
        assert any(sentence in refusal.page.decode() for sentence in FULL), refusal
        return False
    sent.accepted[key_of(person)] = hashlib.sha256(file[1]).hexdigest()
    return True


def form_keys(app: Flask) -> set[str]:
    """Whose application is stored."""
    with app.app_context():
        return set(db.session.scalars(select(Application.form_key)))
