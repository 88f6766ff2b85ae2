"""Who did what, to what, and when: for admins."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow
from tracker.review.trail import context
from tracker.web.paging import place_of

blueprint = Blueprint("audit", __name__)


@blueprint.get("/audit-trail")
@allow(Permission.SEE_AUDIT_TRAIL)
def trail() -> ResponseReturnValue:
    """Everything that was done, or what was done about one thing."""
    about, place = request.args.get("about", ""), place_of(request.args.get("at"))
    return render_template("audit/trail.html", **context(about, place))
