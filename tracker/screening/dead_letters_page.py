"""The failed-work page, gathered for its template. The strip on top says what the health endpoint says."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import url_for

from tracker.foundation import broker
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.foundation.jobs.counting import tries
from tracker.foundation.jobs.standing import Standing, dead, standing
from tracker.foundation.jobs.states import MAX_ATTEMPTS
from tracker.screening.failed_work import advice_on, name_of, sentence_of
from tracker.screening.queries import people_behind
from tracker.web.health import is_silent, look
from tracker.web.navigation import admin_tabs
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

MOST_SHOWN = 100  # of what failed; the newest stands for the rest


def context(*, now: datetime) -> dict[str, Any]:
    """What ``screening/dead_letters.html`` needs."""
    rows, stands = dead(limit=MOST_SHOWN), standing(now=now)
    people = people_behind(rows)
    return {
        "tabs": admin_tabs(),
        "health": _health(stands, now),
        "figures": [_figures(kind, stands) for kind in Job],
        "queues": [broker.queue_length(queue) for queue in broker.QUEUES],
        "rows": [_row(one, people.get(one.id)) for one in rows],
        "retry_all": url_for("screening.retry_all") if rows else None,
        "summary": _summary(len(rows), stands.count(JobStatus.DEAD)),
    }


def _summary(shown: int, count: int) -> str:
    if count > shown:
        return _("The newest %(shown)s of %(count)s that failed", shown=shown, count=count)
    return ngettext("%(num)s failed", "%(num)s failed", count)


def _health(stands: Standing, now: datetime) -> list[dict[str, Any]]:
    health = look(now=now)
    waiting = stands.count(JobStatus.PENDING) + stands.count(JobStatus.RUNNING)
    silent = health.sweeper_silent_seconds
    oldest = _("oldest %(n)s s", n=int(health.oldest_pending_seconds))
    return [
        _cell(_("Database"), health.database, _("answers"), _("does not answer")),
        _cell(_("Broker"), health.broker, _("answers"), _("does not answer")),
        _cell(_("Sweeper"), not is_silent(silent), _("%(n)s s ago", n=int(silent or 0)), _("silent")),
        {"name": _("Waiting"), "css": "noev", "icon": "clock", "word": str(waiting), "note": oldest},
        {"name": _("Done"), "css": "met", "icon": "met", "word": str(stands.count(JobStatus.DONE)), "note": ""},
        _failed(stands.count(JobStatus.DEAD)),
    ]


def _cell(name: str, well: bool, good: str, bad: str) -> dict[str, Any]:
    css, icon = ("met", "met") if well else ("notmet", "alert-circle")
    return {
        "name": name,
        "css": css,
        "icon": icon,
        "word": _("Well") if well else _("Down"),
        "note": good if well else bad,
    }


def _failed(count: int) -> dict[str, Any]:
    """Red only when something did fail."""
    css, icon = ("notmet", "ban") if count else ("met", "met")
    return {"name": _("Failed"), "css": css, "icon": icon, "word": str(count), "note": ""}


def _figures(kind: Job, stands: Standing) -> dict[str, Any]:
    """One kind of work, as /metrics tells it: ``usual`` and ``slow`` are seconds that half and 95 % keep within."""
    tried = tries(kind)
    return {
        "work": name_of(kind),
        "waiting": stands.counts.get((kind, JobStatus.PENDING), 0),
        "running": stands.counts.get((kind, JobStatus.RUNNING), 0),
        "done": stands.counts.get((kind, JobStatus.DONE), 0),
        "failed": stands.counts.get((kind, JobStatus.DEAD), 0),
        "attempts": tried.done + tried.failed + tried.lost,
        "usual": tried.most_within(0.5),
        "slow": tried.most_within(0.95),
    }


def _row(one: JobRequest, person: tuple[str, str, str] | None) -> dict[str, Any]:
    name, opening, public_id = person or ("", "", "")
    return {
        "work": name_of(one.kind),
        "title": name or one.key[:40],
        "note": opening,
        "href": url_for("review.person", application=public_id) if public_id else None,
        "sentence": sentence_of(one),
        "advice": advice_on(one),
        "tried": [(one.finished_at, one.trace)] if one.finished_at and one.trace else [],
        "attempts": one.attempts,
        "of": MAX_ATTEMPTS,
        "at": one.finished_at,
        "retry": url_for("screening.retry", request_id=one.id),
    }
