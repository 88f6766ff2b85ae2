"""The blueprint that every route file of people adds to."""

from __future__ import annotations

from flask import Blueprint, Response, render_template

from tracker.web.errors import NotFound

blueprint = Blueprint("people", __name__)


class BrokenLink(NotFound):
    """A one-time link that opens nothing: wrong, used or expired; the same answer for all."""


@blueprint.errorhandler(BrokenLink)
def _broken_link(error: BrokenLink) -> tuple[str, int]:
    return render_template("people/broken_link.html"), error.status


@blueprint.after_request
def _keep_out_of_caches(response: Response) -> Response:
    """Addresses with tokens, and pages about people, are for one browser and one moment."""
    response.headers["Cache-Control"] = "no-store"
    return response
