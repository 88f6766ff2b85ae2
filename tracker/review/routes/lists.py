"""Openings, and the ranked list of one."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock
from tracker.postings.head import head
from tracker.postings.queries import opening_for
from tracker.review import listing, overview, unread
from tracker.review.queries import placing, ranked
from tracker.review.routes.blueprint import blueprint
from tracker.rubrics.queries import version_number
from tracker.web.paging import place_of


@blueprint.get("/staff")
@allow(Permission.SEE_OPENINGS)
def home() -> ResponseReturnValue:
    """Staff begin at the openings."""
    return redirect(url_for("review.openings"))


@blueprint.get("/openings")
@allow(Permission.SEE_OPENINGS)
def openings() -> ResponseReturnValue:
    """Which opening needs me now?"""
    view, q, sort = (
        request.args.get("view", "open"),
        request.args.get("q", "").strip()[:100],
        request.args.get("sort", ""),
    )
    shown = overview.context(current_actor(), view=view, q=q, sort=sort, now=clock.now())
    return render_template("review/openings.html", **shown)


@blueprint.get("/unread-files")
@allow(Permission.SEE_OPENINGS)
def unread_files() -> ResponseReturnValue:
    """Whose files could not be read, in all openings?"""
    return render_template("review/unread_files.html", **unread.context(current_actor()))


@blueprint.get("/openings/<opening>")
@allow(Permission.SEE_OPENINGS)
def ranked_list(opening: str) -> ResponseReturnValue:
    """Who next, and why?"""
    posting = opening_for(current_actor(), opening)
    top = head(posting)
    key = ranked.list_key(posting)
    if key is None:
        return render_template("review/ranked.html", **top, **listing.empty(posting))
    unfolded = request.args.get("outside") == "all"
    listed = listing.open_list(posting, key, listing.filters_in(request.args), unfolded=unfolded)
    place = place_of(request.args.get("at"))
    beside = request.args.get("beside")
    if beside:
        place = placing.page_with(key, listed.filters, listed.stage_ids, beside, listed.standings)
    page = ranked.page(key, listed.filters, listed.stage_ids, listed.standings, place=place)
    return render_template("review/ranked.html", **top, **listing.context(listed, page, current_actor()))


@blueprint.get("/openings/<opening>/progress")
@allow(Permission.SEE_OPENINGS)
def progress(opening: str) -> ResponseReturnValue:
    """How far is the re-scoring? The notice alone, as it stands now."""
    posting = opening_for(current_actor(), opening)
    filters = listing.filters_said(request.args.get("list"))
    shown = listing.incoming(posting, filters) or listing.arrived(posting, filters)
    version = version_number(posting.rubric.listed_version_id)
    return render_template("review/_progress.html", incoming=shown, version=version)
