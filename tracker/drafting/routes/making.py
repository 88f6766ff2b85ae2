"""The last button of a draft."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor, may
from tracker.drafting.commands import create_opening
from tracker.drafting.pages.screen import draft_page
from tracker.drafting.queries import ad_at
from tracker.drafting.routes.blueprint import blueprint
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings.refusal import Refused
from tracker.web.wording.translation import gettext as _


@blueprint.post("/drafts/<ad>/opening")
@allow(Permission.EDIT_POSTINGS)
def make(ad: str) -> ResponseReturnValue:
    """Make the opening: a draft posting with its rubric. Nothing is public until that posting is published."""
    found, actor = ad_at(ad), current_actor()
    publishes = may(actor, Permission.EDIT_RUBRICS)
    try:
        with transaction():
            posting = create_opening(found, publish_rubric=publishes, actor=actor.public_id, now=clock.now())
    except Refused as refused:
        page = draft_page(ad_at(ad), actor, problems=refused.problems)
        return render_template("drafting/draft.html", **page), refused.status
    flash(
        _("Opening and rubric v1 made. Nobody but staff sees it until you publish it here.")
        if publishes
        else _("Opening made, its rubric as a draft. An admin publishes the rubric, then you can publish the opening.")
    )
    return redirect(url_for("postings.edit", opening=posting.public_id), 303)
