"""The open roles for machines."""

from __future__ import annotations

from flask import Response
from flask.typing import ResponseReturnValue

from tracker.access import public
from tracker.foundation import clock
from tracker.postings.feeds import jobs_xml as job_board
from tracker.postings.feeds import rss, sitemap
from tracker.postings.queries import open_postings
from tracker.postings.routes.blueprint import blueprint


@blueprint.get("/jobs.rss")
@public("anybody may follow what is open")
def jobs_rss() -> ResponseReturnValue:
    """For feed readers."""
    now = clock.now()
    return Response(rss.rss(open_postings(now=now), now=now), mimetype="application/rss+xml")


@blueprint.get("/jobs.xml")
@public("job boards show what is open")
def jobs_xml() -> ResponseReturnValue:
    """For job boards."""
    now = clock.now()
    return Response(job_board.jobs_xml(open_postings(now=now), now=now), mimetype="application/xml")


@blueprint.get("/sitemap.xml")
@public("search engines read what is open")
def sitemap_xml() -> ResponseReturnValue:
    """For search engines."""
    return Response(sitemap.sitemap(open_postings(now=clock.now())), mimetype="application/xml")


@blueprint.get("/robots.txt")
@public("search engines ask first")
def robots_txt() -> ResponseReturnValue:
    """What search engines may read."""
    return Response(sitemap.robots(), mimetype="text/plain")
