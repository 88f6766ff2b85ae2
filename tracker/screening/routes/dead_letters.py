"""Work that failed three times: what it was, who is waiting, and what to do."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.foundation.jobs.standing import dead
from tracker.screening import dead_letters_page
from tracker.screening.commands import retry_work
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
    if _try_again([request_id]) == 0:
        raise NotFound("This is no longer among the failed work. Someone may have tried it again.")
    flash(_("It is being tried again."))
    return redirect(url_for("screening.dead_letters"), 303)


@blueprint.post("/failed-work/retry-all")
@allow(Permission.SEE_FAILED_WORK)
def retry_all() -> ResponseReturnValue:
    """Try everything again."""
    begun = _try_again([one.id for one in dead(limit=AT_ONCE)])
    flash(ngettext("%(num)s is being tried again", "%(num)s are being tried again", begun))
    return redirect(url_for("screening.dead_letters"), 303)


def _try_again(request_ids: list[int]) -> int:
    with transaction():
        return retry_work(request_ids, actor=current_actor().public_id, now=clock.now())
