"""The public pages: the careers list and each role."""

from __future__ import annotations

from flask import render_template, request
from flask.typing import ResponseReturnValue

from tracker.access import public
from tracker.foundation import clock
from tracker.postings import careers, pages, queries
from tracker.postings.routes.blueprint import blueprint
from tracker.web.errors import NotFound

NO_SUCH_ROLE = "There is no role at this address. It may have closed, or the link may be incomplete."


@blueprint.get("/")
@public("the front door leads to the careers list")
def home() -> ResponseReturnValue:
    """The careers list is the front page."""
    return jobs()


@blueprint.get("/jobs")
@public("anybody may see what is open")
def jobs() -> ResponseReturnValue:
    """Open roles, searched and filtered by the address alone."""
    filters = careers.Filters(**{name: request.args.get(name, "").strip()[:100] for name in careers.Filters.__slots__})
    postings = queries.open_postings(now=clock.now())
    meant = careers.understood(postings, filters)
    sort = request.args.get("sort", "newest")
    after = request.args.get("after", 0, type=int)
    page = pages.list_page(postings, meant, typed=filters.q, sort=sort, after=after)
    return render_template("postings/jobs.html", **page)


@blueprint.get("/jobs/<slug>")
@public("anybody may read an open role")
def job(slug: str) -> ResponseReturnValue:
    """One role: open, or 410 with three ways on when it has closed."""
    posting = queries.public_posting(slug)
    if posting is None:
        raise NotFound(NO_SUCH_ROLE)
    if not queries.is_open(posting, now=clock.now()):
        others = queries.open_postings(now=clock.now())
        return render_template("postings/closed.html", **pages.closed_page(posting, others)), 410
    return render_template("postings/job.html", **pages.role_page(posting, queries.listed_version(posting)))
