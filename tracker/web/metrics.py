"""Prometheus text from the tables themselves, so that every process tells the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from tracker.foundation import broker
from tracker.foundation.jobs import Job, JobStatus
from tracker.foundation.jobs.counting import BUCKETS, Tries, tries
from tracker.foundation.jobs.standing import Standing, standing
from tracker.foundation.jobs.sweeping import last_beat


class _Work(Collector):
    """The durable work."""

    def __init__(self, stands: Standing, tried: dict[Job, Tries], *, now: datetime) -> None:
        self.stands = stands
        self.tried = tried
        self.now = now

    def collect(self) -> Iterator[Metric]:
        """One family a figure. docs/operations.md says what each means, and what to do."""
        yield self._requests()
        yield _gauge("tracker_dead_letters", "Requests that failed for good", self.stands.count(JobStatus.DEAD))
        oldest = self.stands.oldest_pending_seconds
        yield _gauge("tracker_oldest_pending_seconds", "Age of the oldest due request", oldest)
        idle = self.stands.bulk_idle_seconds
        yield _gauge("tracker_bulk_idle_seconds", "Since anything was done, while everybody is to be scored anew", idle)
        yield self._attempts()
        yield self._seconds()
        yield from self._sweeper()
        yield _queues()

    def _requests(self) -> Metric:
        """Every kind and status is always there: an alert on a series that comes and goes is none."""
        family = GaugeMetricFamily("tracker_job_requests", "Durable requests", labels=["kind", "status"])
        for kind in Job:
            for status in JobStatus:
                family.add_metric([kind.value, status.value], self.stands.counts.get((kind, status), 0))
        return family

    def _attempts(self) -> Metric:
        attempts = CounterMetricFamily("tracker_job_attempts", "Runs by how they ended", labels=["kind", "result"])
        for kind, tried in self.tried.items():
            for result, n in (("done", tried.done), ("failed", tried.failed), ("lost", tried.lost)):
                attempts.add_metric([kind.value, result], n)
        return attempts

    def _seconds(self) -> Metric:
        """READ is what parsing takes, SCORE what scoring takes."""
        family = HistogramMetricFamily("tracker_job_seconds", "How long the good runs took", labels=["kind"])
        for kind, tried in self.tried.items():
            buckets = [(str(limit), float(n)) for limit, n in zip(BUCKETS, tried.within, strict=True)]
            family.add_metric([kind.value], [*buckets, ("+Inf", float(tried.done))], tried.seconds)
        return family

    def _sweeper(self) -> Iterator[Metric]:
        beat = last_beat()
        if beat is not None:
            silent = max(0.0, (self.now - beat).total_seconds())
            yield _gauge("tracker_sweeper_silent_seconds", "Since the sweeper came round", silent)


def exposition(*, now: datetime) -> bytes:
    """The text that a scraper reads."""
    registry = CollectorRegistry()
    registry.register(_Work(standing(now=now), {kind: tries(kind) for kind in Job}, now=now))
    return generate_latest(registry)


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, text, value=value)


def _queues() -> Metric:
    """A broker that is away has no length, and no line here."""
    family = GaugeMetricFamily("tracker_queue_length", "Hints waiting in the broker", labels=["queue"])
    for queue in broker.QUEUES:
        waiting = broker.queue_length(queue)
        if waiting is not None:
            family.add_metric([queue], waiting)
    return family
