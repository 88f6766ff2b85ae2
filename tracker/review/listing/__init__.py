"""The ranked list as its page shows it, gathered for the template."""

from __future__ import annotations

from typing import Any

from flask import url_for

from tracker.access import Actor
from tracker.foundation import tallies
from tracker.postings.counted import UNOPENED, opening_scope, present, withdrawn
from tracker.postings.models import Posting
from tracker.review.listing import outside, rail, rows
from tracker.review.listing.asked import List, address, filters_in, filters_said, open_list, said
from tracker.review.listing.incoming import arrived, incoming
from tracker.review.listing.reasons import musts, parts, weighed
from tracker.review.queries import counting, placing, ranked, unranked
from tracker.screening.facets import with_outcome
from tracker.screening.models import Outcome

__all__ = [
    "List",
    "address",
    "arrived",
    "context",
    "empty",
    "filters_in",
    "filters_said",
    "incoming",
    "musts",
    "open_list",
    "parts",
    "said",
    "weighed",
]


def context(listed: List, page: ranked.Page, actor: Actor) -> dict[str, Any]:
    """What ``review/ranked.html`` needs besides the opening's head."""
    posting_counts = tallies.read(opening_scope(listed.posting.id))
    gone, people = withdrawn(listed.posting, posting_counts), present(listed.posting, posting_counts)
    scored, unreadable = (listed.facets.get(with_outcome(one), 0) for one in (Outcome.SCORED, Outcome.UNREADABLE))
    matching = counting.count(listed.key, listed.filters, listed.stage_ids) if listed.filters.any() else scored
    first = _first(listed, page) if scored else None
    return {
        "review_href": url_for("review.person", application=first) if first else None,
        "version": listed.number,
        "incoming": incoming(listed.posting, listed.filters),
        "q": listed.filters.q,
        "views": rail.views(listed, people, posting_counts.get(UNOPENED, 0), gone),
        "criteria": rail.criteria_filter(listed),
        "stages": rail.stage_filter(listed, posting_counts),
        "chosen": rail.chosen(listed, counted=not matching),
        "people": people,
        "ranked_people": scored,
        "matching": matching,
        "groups": rows.groups(listed, page.rows, actor),
        "pages": rows.pages(listed, page),
        "waiting": outside.waiting(listed, people - scored - unreadable),
        "unreadable": outside.unreadable(listed, unreadable),
    }


def empty(posting: Posting) -> dict[str, Any]:
    """The context before the first rubric is published: everybody waits."""
    people = present(posting, tallies.read(opening_scope(posting.id)))
    rows_waiting = unranked.waiting(posting.id, None, limit=unranked.SHOWN_AT_MOST)
    return {
        "review_href": None,
        "version": None,
        "incoming": None,
        "q": "",
        "views": [],
        "criteria": [],
        "stages": [],
        "chosen": [],
        "people": people,
        "ranked_people": 0,
        "matching": 0,
        "groups": [],
        "pages": {"previous": None, "next": None, "summary": "", "next_text": ""},
        "waiting": {"people": people, "rows": [outside.unranked_row(row) for row in rows_waiting], "more_href": None},
        "unreadable": {"people": 0, "rows": [], "more_href": None},
    }


def _first(listed: List, page: ranked.Page) -> str | None:
    """The first person of all: the first of this page, when it is the first page of everybody."""
    if page.rows and not page.has_previous and not listed.filters.any():
        return page.rows[0].public_id
    return placing.first(listed.key)
