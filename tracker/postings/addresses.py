"""Whole addresses of public pages, for what is read far from here: feeds, the site map, structured data."""

from __future__ import annotations

from flask import url_for

from tracker.postings.models import Posting
from tracker.web.settings import settings


def whole(endpoint: str) -> str:
    """The address of a page under the installation's public address."""
    return settings().public_url + url_for(endpoint)


def role_address(posting: Posting) -> str:
    """The public page of a role."""
    return settings().public_url + url_for("postings.job", slug=posting.slug)
