"""Prometheus text from the tables themselves, so that every process tells the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from tracker.foundation import broker
from tracker.foundation.jobs.standing import Standing, standing


class _Work(Collector):
    """The durable work, as gauges."""

    def __init__(self, stands: Standing, queue: int | None) -> None:
        self.stands = stands
        self.queue = queue

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """One family a figure."""
        requests = GaugeMetricFamily(
            "tracker_job_requests", "Durable job requests by kind and status", labels=["kind", "status"]
        )
        for (kind, status), n in sorted(
            self.stands.counts.items(), key=lambda item: (item[0][0].value, item[0][1].value)
        ):
            requests.add_metric([kind.value, status.value], n)
        yield requests
        yield GaugeMetricFamily(
            "tracker_oldest_pending_seconds", "Age of the oldest due request", value=self.stands.oldest_pending_seconds
        )
        if self.queue is not None:
            yield GaugeMetricFamily("tracker_queue_length", "Hints waiting in the broker", value=self.queue)


def exposition(*, now: datetime) -> bytes:
    """The text that a scraper reads."""
    registry = CollectorRegistry()
    registry.register(_Work(standing(now=now), broker.queue_length()))
    return generate_latest(registry)
