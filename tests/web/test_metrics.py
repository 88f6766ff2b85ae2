"""What a scraper reads: requests by state and kind, tries, times, queues."""

from __future__ import annotations

from datetime import timedelta

import time_machine
from flask import Flask
from prometheus_client.parser import text_string_to_metric_families

from tests.conftest import NOW
from tests.foundation.jobs.test_running import LEASE, ask, counting, failing, row
from tracker.config import Timings
from tracker.foundation import broker, jobs
from tracker.foundation.database import transaction
from tracker.foundation.jobs import Job, sweeping
from tracker.foundation.jobs.counting import count_done
from tracker.web.metrics import exposition


def figures() -> dict[tuple[str, str], float]:
    """(sample, last label) to value, ten seconds after NOW."""
    text = exposition(now=NOW + timedelta(seconds=10)).decode()
    return {
        (sample.name, ",".join(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_every_kind_and_state_is_always_there(app: Flask) -> None:
    found = figures()
    assert {value for (name, _), value in found.items() if name == "tracker_job_requests"} == {0.0}
    assert sum(name == "tracker_job_requests" for name, _ in found) == len(Job) * 4


@time_machine.travel(NOW, tick=False)
def test_tries_are_counted_by_how_they_ended(app: Flask) -> None:
    jobs.run(ask("good"), counting, lease_seconds=LEASE)
    bad = ask("bad")
    jobs.run(bad, failing, lease_seconds=LEASE)
    assert row(bad).attempts == 1
    found = figures()
    tries = {label: value for (name, label), value in found.items() if name == "tracker_job_attempts_total"}
    assert (tries["screening.read,done"], tries["screening.read,failed"], tries["screening.read,lost"]) == (1, 1, 0)


def test_times_are_a_histogram_of_each_kind(app: Flask) -> None:
    with transaction():
        count_done(Job.SCORE, 0.2)
        count_done(Job.SCORE, 3.0)
    found = figures()
    buckets = [found["tracker_job_seconds_bucket", f"screening.score,{limit}"] for limit in ("0.1", "0.25", "+Inf")]
    assert (buckets, found["tracker_job_seconds_sum", "screening.score"]) == ([0, 1, 2], 3.2)
    assert found["tracker_job_seconds_count", "screening.score"] == 2


def test_queues_dead_letters_and_the_sweeper_have_a_figure(app: Flask) -> None:
    sweeping.take_turn("one", now=NOW, timings=Timings())
    broker.client().delete(*broker.QUEUES)
    found = figures()
    assert [found["tracker_queue_length", queue] for queue in broker.QUEUES] == [0, 0, 0]
    assert (found["tracker_dead_letters", ""], found["tracker_sweeper_silent_seconds", ""]) == (0, 10)
