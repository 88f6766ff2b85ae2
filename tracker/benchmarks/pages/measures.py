"""The measures of one installation, in the order that lets each begin from what it needs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import exists, select

from tracker.applications.models import Application
from tracker.benchmarks.pages import load
from tracker.benchmarks.pages.browser import Browser, UnexpectedAnswer
from tracker.benchmarks.pages.crowd import Crowd
from tracker.benchmarks.pages.figures import Sample, sample
from tracker.benchmarks.pages.installation import HOST, Installation
from tracker.benchmarks.pages.people import apply_all, invented, likely_answers
from tracker.benchmarks.pages.table import Line
from tracker.benchmarks.pages.visits import Apply, Look, Visit, padded
from tracker.demo import render
from tracker.foundation.database import db
from tracker.foundation.jobs import JobRequest, JobStatus
from tracker.postings.queries import public_posting
from tracker.screening.models import AssessmentRow

LISTED = "machine-learning-engineer-forecasting"  # the opening whose list is looked at
APPLIED = "machine-learning-engineer-crop-health"  # the opening that is applied for
PDF_LAYOUT, PDF_SIZE = "sidebar-right", 100_000
CLIENTS = 8
QUIET_SECONDS = 180.0  # how long the workers may take to empty the queue
SCORED_SECONDS = 20.0
LOOK_SECONDS = 0.01


@dataclass(frozen=True, slots=True)
class Plan:
    """How much. ``sizes`` are people on the list, ascending; ``main`` is the one at which everything is measured."""

    first: int  # people who go through the real path
    sizes: tuple[int, ...]
    main: int
    rounds: int  # of each load; the quietest is told, because a shared machine only ever adds
    visits: int  # of one client in a round
    seconds: float  # at most, for each load


class Measures:
    """Runs the plan on an installation; every line is given as soon as it is known."""

    def __init__(self, installation: Installation, plan: Plan) -> None:
        self.installation = installation
        self.plan = plan

    def lines(self) -> Iterator[Line]:
        """All of them. UnexpectedAnswer when a page did not answer as it should."""
        with self.installation.app.test_request_context():
            apply_all(LISTED, self.plan.first)
            posting = public_posting(LISTED)
            assert posting is not None
            crowd, path = Crowd(posting), f"/openings/{posting.public_id}"
            cookies = self.installation.signed_in()
            for size in self.plan.sizes:
                crowd.grow(size)
                self._refresh_statistics()
                yield self._line("list", f"ranked list, {crowd.people:,} people", Look(path, cookies))
                if size == self.plan.main:
                    yield from self._everything_else()

    def _everything_else(self) -> Iterator[Line]:
        form = self._form()
        yield self._line("careers", "careers list", Look("/jobs"))
        yield self._line("job", "job page", Look(f"/jobs/{APPLIED}"))
        yield self._line("apply_paused", "apply with a PDF of 100 kB, workers paused", form)
        self.installation.start_worker()
        yield self._line("apply_scoring", "apply with a PDF of 100 kB, while scoring", form)
        self._wait_until_quiet()
        yield Line("delay", "from sending to scored, idle", self._delays(form))

    def _form(self) -> Apply:
        posting = public_posting(APPLIED)
        assert posting is not None
        _name, pdf, _content_type = render(invented(posting, 1)[0], PDF_LAYOUT)
        answers = {f"q_{key}": value for key, value in likely_answers(posting).items()}
        db.session.remove()
        return Apply(f"/jobs/{APPLIED}/apply", padded(pdf, PDF_SIZE), answers)

    def _line(self, key: str, name: str, visit: Visit) -> Line:
        """Warm caches in every process, then one client, then eight; of several rounds the quietest."""
        db.session.remove()
        each = max(2, self.plan.visits // CLIENTS)
        self._load(visit, clients=CLIENTS, visits=max(2, self.plan.visits // 20))
        rounds = range(self.plan.rounds)
        one = min((self._load(visit, clients=1, visits=self.plan.visits) for _ in rounds), key=lambda taken: taken.p50)
        many = max((self._load(visit, clients=CLIENTS, visits=each) for _ in rounds), key=lambda taken: taken.rate)
        return Line(key, name, one, many)

    def _load(self, visit: Visit, *, clients: int, visits: int) -> Sample:
        port = self.installation.port
        return load.run(HOST, port, visit, load.Load(clients, visits, self.plan.seconds))

    def _wait_until_quiet(self) -> None:
        unfinished = select(exists().where(JobRequest.status.in_((JobStatus.PENDING, JobStatus.RUNNING))))
        deadline = time.monotonic() + QUIET_SECONDS
        while db.session().scalar(unfinished):
            db.session.remove()
            if time.monotonic() > deadline:
                raise UnexpectedAnswer(f"The workers did not empty the queue within {QUIET_SECONDS:.0f} seconds.")
            time.sleep(0.5)

    def _delays(self, form: Apply) -> Sample:
        browser = self.installation.browser()
        form.begin(browser)
        spans = [self._delay(form, browser, f"delay-{number}") for number in range(max(3, self.plan.visits // 20))]
        browser.close()
        return sample(spans)

    def _delay(self, form: Apply, browser: Browser, key: str) -> tuple[float, float]:
        """From the click to the score: sent, read, scored and stored."""
        scored = select(
            exists().where(AssessmentRow.application_id == Application.id, Application.form_key == f"benchmark-{key}")
        )
        start = time.monotonic()
        form.step(browser, key)
        while not db.session().scalar(scored):
            db.session.remove()
            if time.monotonic() - start > SCORED_SECONDS:
                raise UnexpectedAnswer(f"An application was not scored within {SCORED_SECONDS:.0f} seconds.")
            time.sleep(LOOK_SECONDS)
        db.session.remove()
        return start, time.monotonic()

    def _refresh_statistics(self) -> None:
        """What PostgreSQL does by itself within a minute of so many new rows."""
        if db.engine.dialect.name == "postgresql":
            with db.engine.connect() as connection:
                connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("VACUUM ANALYZE")
