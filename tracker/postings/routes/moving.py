"""Publish, close, reopen: the buttons of the edit page that candidates notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings.commands import close_posting, publish_posting, reopen_posting
from tracker.postings.editing.page import edit_page
from tracker.postings.queries import opening_for
from tracker.postings.refusal import Refused
from tracker.postings.routes.blueprint import blueprint
from tracker.web.wording.translation import gettext as _

if TYPE_CHECKING:
    from tracker.postings.models import Posting


@blueprint.post("/openings/<opening>/posting/publish")
@allow(Permission.EDIT_POSTINGS)
def publish(opening: str) -> ResponseReturnValue:
    """Show the role to the public."""
    actor, now = current_actor(), clock.now()
    posting = opening_for(actor, opening)
    try:
        with transaction():
            publish_posting(posting, actor=actor.public_id, now=now)
    except Refused as refused:
        return _refused(posting, refused)
    flash(_("Published. Candidates can apply from now on."))
    return redirect(url_for("postings.edit", opening=opening), 303)


@blueprint.post("/openings/<opening>/posting/close")
@allow(Permission.EDIT_POSTINGS)
def close(opening: str) -> ResponseReturnValue:
    """Take no more applications."""
    actor, now = current_actor(), clock.now()
    posting = opening_for(actor, opening)
    with transaction():
        close_posting(posting, actor=actor.public_id, now=now)
    flash(_("Closed. Nobody can apply any more; who has applied keeps their page."))
    return redirect(url_for("postings.edit", opening=opening), 303)


@blueprint.post("/openings/<opening>/posting/reopen")
@allow(Permission.EDIT_POSTINGS)
def reopen(opening: str) -> ResponseReturnValue:
    """Take applications again."""
    actor, now = current_actor(), clock.now()
    posting = opening_for(actor, opening)
    try:
        with transaction():
            reopen_posting(posting, actor=actor.public_id, now=now)
    except Refused as refused:
        return _refused(posting, refused)
    flash(_("Open again, at the same address."))
    return redirect(url_for("postings.edit", opening=opening), 303)


def _refused(posting: Posting, refused: Refused) -> ResponseReturnValue:
    """The edit page, with what is missing on top."""
    page = edit_page(posting, now=clock.now(), problems=refused.problems)
    return render_template("postings/edit.html", **page), refused.status
