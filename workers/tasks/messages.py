"""Sending letters."""

from __future__ import annotations

from tracker.foundation import jobs
from tracker.messages.commands import send_letter
from workers.celery_app import celery
from workers.doing import do


@celery.task(name=jobs.Job.SEND.value)
def send(request_id: int) -> None:
    """Send one letter."""
    do(request_id, send_letter)
