"""What search engines may read: the site map, and robots.txt, which points to it."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from tracker.postings.addresses import role_address, whole
from tracker.postings.feeds.writing import add, written
from tracker.postings.models import Posting

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
READABLE = ("/$", "/jobs", "/your-data/", "/static/", "/sitemap.xml")


def sitemap(postings: Sequence[Posting]) -> bytes:
    """The careers list and every open role."""
    root = etree.Element("urlset", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
    add(add(root, "url"), "loc", whole("postings.jobs"))
    for posting in postings:
        url = add(root, "url")
        add(url, "loc", role_address(posting))
        add(url, "lastmod", posting.saved_at.date().isoformat())
    return written(root)


def robots() -> str:
    """Everything but the public pages is left out without being named."""
    lines = ["User-agent: *", *(f"Allow: {path}" for path in READABLE), "Disallow: /jobs/*/apply", "Disallow: /"]
    return "\n".join([*lines, "", f"Sitemap: {whole('postings.sitemap_xml')}", ""])
