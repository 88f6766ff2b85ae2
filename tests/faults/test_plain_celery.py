"""The comparison. The same chaos on plain ``task.delay()`` with Celery's defaults, in the same harness."""

from __future__ import annotations

import sys
import threading
import time
from datetime import date
from pathlib import Path

import pytest

from tests.faults import sizes, table
from tests.faults.blows import blows, strike
from tests.faults.plain.store import connection
from tests.faults.running import Parts, watching
from tests.faults.sending import SLUG, Sent, send_all
from tests.faults.staff import asked
from tests.faults.switches import Switches
from tracker.benchmarks.pages.installation import HOST, Installation
from tracker.benchmarks.pages.people import FAMILY, SEED
from tracker.demo import Opening, applicants
from tracker.serve import checks, programs

WAIT_SECONDS = 60  # after the last blow, as long as the product has

pytestmark = pytest.mark.faults


class Plain(Installation):
    """The same broker, a worker with as many processes, a web server with as many threads. There is no sweeper."""

    def _start(self) -> None:
        self.environment["PLAIN_FOLDER"] = str(self.folder)
        worker = (
            *(sys.executable, "-m", "celery", "--app", "tests.faults.plain.work:celery", "worker"),
            *("--concurrency", "2", "--loglevel", "WARNING"),
        )
        web = (
            *(sys.executable, "-m", "gunicorn", "tests.faults.plain.app:app", "--bind", f"{HOST}:{self.port}"),
            *("--worker-class", "gthread", "--workers", "2", "--threads", "8"),
        )
        logs = self.folder / "log"
        self.supervisor.start(
            [
                programs.broker(self.folder, checks.socket_path(self.folder)),
                programs.Program("worker", worker, logs / "worker.log"),
                programs.Program("web", web, logs / "web.log"),
            ]
        )


def test_the_same_chaos_on_plain_celery() -> None:
    count = sizes.APPLICATIONS
    with (
        table.line(
            "9 plain task.delay()",
            "sqlite",
            done=f"{count} applications, the blows of row 1, seed 0, to Celery with its defaults",
            expected="a comparison: no promise",
        ) as line,
        Plain("") as plain,
    ):
        line.verdict = "for comparison"
        parts = Parts(plain, Switches(plain.folder), None)
        with watching(parts):
            sent = everything_dies(plain, parts, count)
            time.sleep(WAIT_SECONDS)
        kept, scores, mails = (keys(plain.folder, name) for name in ("application", "score", "mail"))
        line.found = (
            f"{len(kept)} kept, {len(set(kept) - set(scores))} never scored, {len(scores) - len(set(scores))} scored "
            f"twice, {len(set(kept) - set(mails))} never mailed; killed: {', '.join(parts.killed)}"
        )
        assert len(sent.accepted) == count


def everything_dies(plain: Plain, parts: Parts, count: int) -> Sent:
    """The chaos of row 1, without a sweeper to kill."""
    sent = Sent()
    everybody = applicants(count, SEED, [Opening(SLUG, FAMILY, ())], date(2026, 11, 20), planted=False)
    while not answers(plain):
        time.sleep(0.2)

    def progress() -> float:
        return (len(sent.accepted) + len(keys(plain.folder, "score"))) / (2 * count)

    striker = threading.Thread(target=strike, args=(blows(parts, 0, sweeper=False), progress))
    striker.start()
    send_all(plain, everybody, sent=sent)
    striker.join()
    return sent


def answers(plain: Plain) -> bool:
    """The web server is up."""
    try:
        return asked(plain, f"/jobs/{SLUG}/apply")[0] == 200
    except OSError:
        return False


def keys(folder: Path, name: str) -> list[str]:
    """The keys of a table."""
    with connection(str(folder)) as database:
        return [key for (key,) in database.execute(f"SELECT key FROM {name}")]
