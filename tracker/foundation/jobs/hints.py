"""Hints to the workers, by task name. A hint may be lost, late or doubled; the row tells the truth.

The producing end of Celery; with ``reasons``, which knows its time limit, all of tracker that imports it.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

import structlog
from celery import Celery
from kombu import Queue
from kombu.exceptions import OperationalError

from tracker.config import Settings
from tracker.foundation import broker
from tracker.foundation.jobs.kinds import Job

BATCH = 50  # hints at a time when many requests are made at once; the sweeper sends the rest
PAUSE_SECONDS = 2.0  # after a refused connection: do not make every candidate wait for a dead broker
ALWAYS: dict[str, object] = {
    "task_ignore_result": True,
    "task_store_errors_even_if_ignored": False,
    "task_serializer": "json",
    "accept_content": ["json"],
    "task_default_queue": broker.QUEUE,
    "worker_prefetch_multiplier": 1,
    "worker_max_tasks_per_child": 500,
    "worker_max_memory_per_child": 400_000,
    "worker_hijack_root_logger": False,
    "worker_redirect_stdouts": False,  # our lines are lines already
    "worker_send_task_events": False,
    "worker_enable_remote_control": False,
    "broker_connection_retry_on_startup": True,
    "broker_connection_max_retries": None,
}
TRANSPORT: dict[str, object] = {
    "queue_order_strategy": "round_robin",  # whoever has just come is next but one, however many wait
    "socket_timeout": 1.0,
    "socket_connect_timeout": 1.0,
    "socket_keepalive": True,
    "retry_on_timeout": False,
    "max_retries": 0,
}

log = structlog.get_logger()


class _Publisher:
    """The producing end of the queue, made once a process."""

    def __init__(self) -> None:
        self.celery: Celery | None = None
        self.pause_until = 0.0

    def send(self, kind: Job, ids: Sequence[int], queue: str) -> bool:
        """True when all hints left; False when the broker could not be reached."""
        if self.celery is None or time.monotonic() < self.pause_until:
            return False
        try:
            for request_id in ids:
                self.celery.send_task(kind.value, args=[request_id], queue=queue, retry=False)
        except (OperationalError, OSError) as error:
            self.pause_until = time.monotonic() + PAUSE_SECONDS
            log.warning("hint_not_sent", kind=kind.value, requests=len(ids), error=type(error).__name__)
            return False
        return True


_publisher = _Publisher()


def connect(settings: Settings) -> Celery:
    """The Celery application with the settings of reliability.md; tracker produces, workers consume."""
    celery = Celery("tracker", broker=settings.redis_url)
    celery.conf.update(celery_settings(settings))
    _publisher.celery = celery
    return celery


def queue_of(kind: Job, *, in_bulk: bool = False) -> str:
    """The queue that hints of this kind go to."""
    if kind is Job.SEND:
        return broker.MAIL_QUEUE
    return broker.BULK_QUEUE if in_bulk else broker.QUEUE


def publish(kind: Job, ids: Sequence[int], *, in_bulk: bool = False) -> bool:
    """Send a hint for each id; never raises, never waits long. False when the broker is away."""
    return _publisher.send(kind, ids, queue_of(kind, in_bulk=in_bulk))


def celery_settings(settings: Settings) -> dict[str, object]:
    """No results, JSON only, one message at a time, nothing waits for ever; the lease does the work of the ack."""
    limits = settings.timings
    return {
        **ALWAYS,
        "task_queues": tuple(Queue(name, routing_key=name) for name in broker.QUEUES),
        "task_time_limit": limits.task_hard_limit,
        "task_soft_time_limit": limits.task_soft_limit,
        "broker_transport_options": {**TRANSPORT, "visibility_timeout": limits.visibility},
    }
