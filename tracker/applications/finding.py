"""From an address to what it names: an open posting, or the application behind a private link."""

from __future__ import annotations

from flask import url_for

from tracker.applications import links
from tracker.applications.models import Application
from tracker.applications.queries import application_by_id
from tracker.foundation import clock
from tracker.postings.models import Posting
from tracker.postings.queries import is_open, public_posting
from tracker.web.errors import Gone, NotFound
from tracker.web.settings import settings

NO_SUCH_ROLE = "There is no role at this address. It may have closed, or the link may be incomplete."


class BrokenLink(NotFound):
    """A private link that opens nothing: wrong, revoked or expired; the same answer for all."""


class ClosedRole(Gone):
    """The role takes no more applications; its page says so, and names others."""

    def __init__(self, posting: Posting) -> None:
        super().__init__("This role takes no more applications.")
        self.posting = posting


def posting_to_apply_for(slug: str) -> Posting:
    """The open posting at ``slug``. NotFound when there never was one, ClosedRole when it has closed."""
    posting = public_posting(slug)
    if posting is None:
        raise NotFound(NO_SUCH_ROLE)
    if not is_open(posting, now=clock.now()):
        raise ClosedRole(posting)
    return posting


def application_behind(token: str) -> Application:
    """The application that a private link opens. BrokenLink for any other token."""
    secret = settings().secret_key
    public_id = links.public_id_in(token)
    application = application_by_id(public_id) if public_id else None
    if application is None:
        links.fits(token, "-", 0, secret=secret)  # a wrong id takes as long as a wrong key
        raise BrokenLink("This link no longer works.")
    if not links.fits(token, application.public_id, application.link_revision, secret=secret):
        raise BrokenLink("This link no longer works.")
    if links.expires_at(application.submitted_at) <= clock.now():
        raise BrokenLink("This link no longer works.")
    return application


def token_of(application: Application) -> str:
    """The token of an application's private link as it is now."""
    return links.token_for(application.public_id, application.link_revision, secret=settings().secret_key)


def link_to(application: Application) -> str:
    """The private link, absolute, for a mail."""
    return settings().public_url + url_for("applications.status", token=token_of(application))
