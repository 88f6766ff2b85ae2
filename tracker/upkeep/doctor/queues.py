"""The broker. Rows hold the work, so its loss costs minutes and no application; eviction would cost them silently."""

from __future__ import annotations

from flask import Flask

from tracker.foundation import broker
from tracker.upkeep.doctor.findings import Finding, advice, danger, well

AWAY = "The broker does not answer, so that this cannot be told."
KEEPS = "noeviction"


def answers(_app: Flask) -> Finding:
    """It answers a ping."""
    if broker.answers():
        return well("The broker answers.")
    return advice(
        "The broker does not answer. Applications are accepted and wait for it. Start it, or correct REDIS_URL."
    )


def eviction(_app: Flask) -> Finding:
    """A queue is one key: any other policy may delete all of it without an error."""
    found = broker.set_up()
    if found is None:
        return advice(AWAY)
    if found.eviction is None:
        return advice("The broker does not tell its eviction policy. Make sure that it is noeviction.")
    if found.eviction != KEEPS:
        return danger(
            f"The broker deletes queues when its memory is full ({found.eviction}). "
            f"Start it with --maxmemory-policy {KEEPS}."
        )
    return well("The broker deletes nothing when its memory is full.")


def persistence(_app: Flask) -> Finding:
    """What it forgets, the sweeper sends again; that takes a while after each restart."""
    found = broker.set_up()
    if found is None:
        return advice(AWAY)
    if found.persists is None:
        return advice("The broker does not tell whether it keeps its queues. Make sure of appendonly yes.")
    if not found.persists:
        return advice(
            "The broker forgets its queues when it restarts; the sweeper sends them again, which takes minutes. "
            "Start it with --appendonly yes."
        )
    return well("The broker keeps its queues over a restart.")
