"""Work that failed three times: what it was, who is waiting, and what to do."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from tracker import audit
from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock, jobs
from tracker.foundation.database import transaction
from tracker.foundation.jobs.standing import dead, dead_by_id
from tracker.messages.commands import queue_again
from tracker.screening import dead_letters_page
from tracker.web.errors import NotFound
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

blueprint = Blueprint("screening", __name__)
AT_ONCE = 5000


@blueprint.get("/failed-work")
@allow(Permission.SEE_FAILED_WORK)
def dead_letters() -> ResponseReturnValue:
    """What failed, is anyone hurt, what can I do?"""
    return render_template("screening/dead_letters.html", **dead_letters_page.context(now=clock.now()))


@blueprint.post("/failed-work/<int(max=2147483647):request_id>/retry")
@allow(Permission.SEE_FAILED_WORK)
def retry(request_id: int) -> ResponseReturnValue:
    """Try one again, from the start."""
    found = dead_by_id(request_id)
    if found is None:
        raise NotFound("This is no longer among the failed work. Someone may have tried it again.")
    _try_again([found])
    flash(_("It is being tried again."))
    return redirect(url_for("screening.dead_letters"), 303)


@blueprint.post("/failed-work/retry-all")
@allow(Permission.SEE_FAILED_WORK)
def retry_all() -> ResponseReturnValue:
    """Try everything again."""
    found = dead(limit=AT_ONCE)
    _try_again(found)
    flash(ngettext("%(num)s is being tried again", "%(num)s are being tried again", len(found)))
    return redirect(url_for("screening.dead_letters"), 303)


def _try_again(found: list[jobs.JobRequest]) -> None:
    actor, now = current_actor(), clock.now()
    with transaction():
        for one in found:
            jobs.ask_again(one.kind, one.key, now=now)
            if one.kind is jobs.Job.SEND:
                queue_again(one.key)
            audit.record("job.retry", object_kind="job", object_id=str(one.id), actor=actor.public_id, at=now)
