"""The failed-work page, gathered for its template. The strip on top says what the health endpoint says."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from flask import url_for

from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.foundation.jobs.standing import dead, standing
from tracker.foundation.jobs.states import MAX_ATTEMPTS
from tracker.screening.queries import people_behind
from tracker.web.health import look
from tracker.web.navigation import admin_tabs
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

WORK = {
    Job.READ: "Read a résumé",
    Job.SCORE: "Score an application",
    Job.DRAFT: "Draft from a job ad",
    Job.SEND: "Send a letter",
}


def context(*, now: datetime) -> dict[str, Any]:
    """What ``screening/dead_letters.html`` needs."""
    rows = dead()
    people = people_behind(rows)
    return {
        "tabs": admin_tabs(),
        "health": _health(now),
        "views": [],
        "rows": [_row(one, people.get(one.id)) for one in rows],
        "retry_all": url_for("screening.retry_all") if rows else None,
        "closed": 0,
        "pages": {"previous": None, "next": None, "summary": ngettext("%(num)s failed", "%(num)s failed", len(rows))},
    }


def _health(now: datetime) -> list[dict[str, Any]]:
    health, stands = look(now=now), standing(now=now)
    waiting = stands.count(JobStatus.PENDING) + stands.count(JobStatus.RUNNING)
    silent = health.sweeper_silent_seconds
    oldest = _("oldest %(n)s s", n=int(health.oldest_pending_seconds))
    return [
        _cell(_("Database"), health.database, _("answers"), _("does not answer")),
        _cell(_("Broker"), health.broker, _("answers"), _("does not answer")),
        _cell(_("Sweeper"), silent is not None and silent < 20, _("%(n)s s ago", n=int(silent or 0)), _("silent")),
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


def _row(one: JobRequest, person: tuple[str, str, str] | None) -> dict[str, Any]:
    name, opening, public_id = person or ("", "", "")
    return {
        "work": _(WORK[one.kind]),
        "title": name or one.key[:40],
        "note": opening,
        "href": url_for("review.person", application=public_id) if public_id else None,
        "sentence": _sentence(one.last_error or ""),
        "tried": [(one.finished_at, one.last_error)] if one.finished_at else [],
        "attempts": one.attempts,
        "of": MAX_ATTEMPTS,
        "at": one.finished_at,
        "retry": url_for("screening.retry", request_id=one.id),
        "close": None,
    }


def _sentence(error: str) -> str:
    """The words of an error, without the name that programmers call it by; that stands under what was tried."""
    return re.sub(r"^\w+(Error|Fault|Exception): ", "", error)
