"""Health that tells the truth: by progress, never by asking a worker whether it feels well."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest

from flask import Flask, Response, abort, jsonify, request
from flask.typing import ResponseReturnValue
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from tracker.access import public
from tracker.config import Settings
from tracker.foundation import broker, clock
from tracker.foundation.database import db
from tracker.foundation.jobs.standing import bulk_idle_seconds, oldest_pending_seconds
from tracker.foundation.jobs.sweeping import last_beat
from tracker.web.metrics import exposition
from tracker.web.settings import settings

SWEEPER_SILENT_SECONDS = 20.0
WORK_LATE_SECONDS = 60.0
LOOPBACK = ("127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Health:
    """``problems`` are sentences; empty means ready."""

    database: bool
    broker: bool
    oldest_pending_seconds: float
    sweeper_silent_seconds: float | None
    problems: tuple[str, ...]


def register(app: Flask) -> None:
    """/health/live, /health/ready, /metrics."""
    app.add_url_rule("/health/live", view_func=live)
    app.add_url_rule("/health/ready", view_func=ready)
    app.add_url_rule("/metrics", view_func=metrics)


@public("a load balancer asks without an account; the answer holds no data")
def live() -> ResponseReturnValue:
    """The process answers."""
    return jsonify(status="live")


@public("a load balancer asks without an account; counts and ages only")
def ready() -> ResponseReturnValue:
    """200 when all is well, 503 with the reasons when not."""
    health = look(now=clock.now())
    body = {
        "status": "degraded" if health.problems else "ready",
        "database": health.database,
        "broker": health.broker,
        "oldest_pending_seconds": round(health.oldest_pending_seconds, 1),
        "sweeper_silent_seconds": health.sweeper_silent_seconds,
        "problems": list(health.problems),
    }
    return jsonify(body), 503 if health.problems else 200


@public("scraped from the loopback, or with the token of the settings")
def metrics() -> ResponseReturnValue:
    """Prometheus text."""
    if not _may_scrape(settings()):
        abort(404)
    return Response(exposition(now=clock.now()), mimetype="text/plain; version=0.0.4")


def _may_scrape(config: Settings) -> bool:
    """With the token; without one the loopback, but not in production, where a proxy there speaks for everybody."""
    if not config.metrics_token:
        return not config.production and request.remote_addr in LOOPBACK
    given = request.headers.get("Authorization", "").encode()
    return compare_digest(given, b"Bearer " + config.metrics_token.encode())


def look(*, now: datetime) -> Health:
    """How things stand at ``now``."""
    try:
        db.session.execute(text("SELECT 1"))
        oldest, idle, silent = oldest_pending_seconds(now=now), bulk_idle_seconds(now=now), _silence(now)
    except SQLAlchemyError:
        return Health(False, broker.answers(), 0.0, None, ("The database does not answer.",))
    broker_up = broker.answers()
    problems = _problems(broker_up=broker_up, oldest=oldest, idle=idle, silent=silent)
    return Health(True, broker_up, oldest, silent, problems)


def trouble() -> str:
    """One sentence for the banner on staff pages; empty when all is well."""
    now = clock.now()
    silent = _silence(now)
    if is_silent(silent):
        return _sweeper_sentence(silent)
    late = _late_sentences(oldest_pending_seconds(now=now), bulk_idle_seconds(now=now))
    return late[0] if late else ""


def is_silent(seconds: float | None) -> bool:
    """True when the sweeper has not come round for longer than it may, or never."""
    return seconds is None or seconds > SWEEPER_SILENT_SECONDS


def _problems(*, broker_up: bool, oldest: float, idle: float, silent: float | None) -> tuple[str, ...]:
    found = []
    if not broker_up:
        found.append("The broker does not answer. Applications are accepted; scoring waits for it.")
    if is_silent(silent):
        found.append(_sweeper_sentence(silent))
    return (*found, *_late_sentences(oldest, idle))


def _silence(now: datetime) -> float | None:
    beat = last_beat()
    return None if beat is None else max(0.0, round((now - beat).total_seconds(), 1))


def _sweeper_sentence(silent: float | None) -> str:
    if silent is None:
        return "The sweeper has not started. Lost work is not found until it does."
    return f"The sweeper has been silent for {int(silent)} seconds. Lost work is not found until it is back."


def _late_sentences(oldest: float, idle: float) -> list[str]:
    found = []
    if oldest > WORK_LATE_SECONDS:
        found.append(
            f"Scoring is behind: the oldest application has waited {int(oldest)} seconds. Lists may be incomplete."
        )
    if idle > WORK_LATE_SECONDS:
        found.append(
            f"Scoring everybody anew has stood still for {int(idle)} seconds. Lists stay as they were until it goes on."
        )
    return found
