"""RSS 2.0 of the open roles, for feed readers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime

from lxml import etree

from tracker.postings.addresses import role_address, whole
from tracker.postings.careers import place_phrase
from tracker.postings.feeds.description import description
from tracker.postings.feeds.writing import Element, add, written
from tracker.postings.models import Posting
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _

ATOM = "http://www.w3.org/2005/Atom"


def rss(postings: Sequence[Posting], *, now: datetime) -> bytes:
    """The document. A role keeps its guid for good, so that readers show it once."""
    root = etree.Element("rss", {"version": "2.0"}, nsmap={"atom": ATOM})
    channel = add(root, "channel")
    add(channel, "title", _("Open roles at %(name)s", name=settings().organisation))
    add(channel, "link", whole("postings.jobs"))
    add(channel, "description", settings().tagline or _("Open roles"))
    add(channel, f"{{{ATOM}}}link", href=whole("postings.jobs_rss"), rel="self", type="application/rss+xml")
    add(channel, "lastBuildDate", format_datetime(last_change(postings, now=now)))
    for posting in postings:
        _add_item(channel, posting)
    return written(root)


def last_change(postings: Sequence[Posting], *, now: datetime) -> datetime:
    """When one of them was saved or opened last; ``now`` when there is none."""
    return max((moment for one in postings for moment in (one.saved_at, one.opened_at) if moment), default=now)


def _add_item(channel: Element, posting: Posting) -> None:
    item = add(channel, "item")
    add(item, "title", f"{posting.title} – {place_phrase(posting)}")
    add(item, "link", role_address(posting))
    add(item, "guid", posting.public_id, isPermaLink="false")
    if posting.opened_at:
        add(item, "pubDate", format_datetime(posting.opened_at))
    if posting.team:
        add(item, "category", posting.team)
    add(item, "description", description(posting), marked=True)
