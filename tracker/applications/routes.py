"""The candidate's screens: the form, the receipt, the private page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from flask import Blueprint, Flask, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from tracker.access import public
from tracker.applications import pages
from tracker.applications.arriving import arrived_upload, kept_upload, submission_in
from tracker.applications.commands import (
    SentAlready,
    keep_upload,
    receipt_for,
    send_links_again,
    submit_application,
    withdraw_application,
)
from tracker.applications.finding import (
    BrokenLink,
    ClosedRole,
    application_behind,
    link_to,
    posting_to_apply_for,
    token_of,
)
from tracker.applications.forms import ApplyForm, LinkForm, form_for, renew
from tracker.applications.uploads import Upload
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.people.pace import no_faster_than
from tracker.postings.pages import closed_page
from tracker.postings.queries import open_postings
from tracker.web.errors import NoRoom, csrf, told_when_full
from tracker.web.limits import RESET, STATUS_LINK, apply_limit, limiter, opened_nothing, typed_address
from tracker.web.settings import settings

if TYPE_CHECKING:
    from tracker.postings.models import Posting

LINKS_TAKE = 0.1  # seconds; writing five letters takes half of it
blueprint = Blueprint("applications", __name__)


def register(app: Flask) -> None:
    """Add the candidate's screens."""
    app.register_blueprint(blueprint)
    app.register_error_handler(BrokenLink, _broken_link)
    app.register_error_handler(ClosedRole, _closed_role)
    csrf.exempt(f"{send.__module__}.{send.__name__}")  # its form checks the token: a stale one loses nothing typed


@blueprint.get("/jobs/<slug>/apply")
@public("candidates need no account")
def apply(slug: str) -> ResponseReturnValue:
    """The form."""
    posting = posting_to_apply_for(slug)
    form = form_for(posting.questions)
    return render_template("applications/apply.html", **pages.form_page(posting, form))


@blueprint.post("/jobs/<slug>/apply")
@public("candidates need no account")
@limiter.limit(apply_limit)
def send(slug: str) -> ResponseReturnValue:
    """Take the form. An error keeps everything typed and the file; sending twice makes one application.

    On a full disk the file cannot be kept; what was typed comes back, and says when to try again.
    """
    posting = posting_to_apply_for(slug)
    form = form_for(posting.questions)
    try:
        with told_when_full():
            return _taken(posting, form)
    except NoRoom as full:
        page = pages.form_page(posting, form, kept=kept_upload(form, posting), not_kept=True)
        return render_template("applications/apply.html", **page), full.status, {"Retry-After": str(full.wait)}


@blueprint.get("/applications/<token>/receipt")
@public("the private link is the key")
@limiter.limit(STATUS_LINK, deduct_when=opened_nothing)
def receipt(token: str) -> ResponseReturnValue:
    """What was received, and what happens next."""
    application = application_behind(token)
    return render_template("applications/receipt.html", **pages.receipt_page(application, link_to(application)))


@blueprint.get("/applications/<token>")
@public("the private link is the key")
@limiter.limit(STATUS_LINK, deduct_when=opened_nothing)
def status(token: str) -> ResponseReturnValue:
    """The candidate's own page."""
    application = application_behind(token)
    return render_template("applications/status.html", **pages.status_page(application, token))


@blueprint.post("/applications/<token>/withdraw")
@public("the private link is the key")
@limiter.limit(STATUS_LINK, deduct_when=opened_nothing)
def withdraw(token: str) -> ResponseReturnValue:
    """Withdraw, and show the page as it is now."""
    application = application_behind(token)
    with transaction():
        withdraw_application(application, now=clock.now())
    return redirect(url_for("applications.status", token=token), 303)


@blueprint.route("/your-link", methods=["GET", "POST"])
@public("somebody who lost the link has no other key; the answer is the same for every address")
@limiter.limit(STATUS_LINK, methods=["POST"])
@limiter.limit(RESET, key_func=typed_address, methods=["POST"])
def lost_link() -> ResponseReturnValue:
    """Ask for a new private link."""
    form = LinkForm()
    sent = form.validate_on_submit()
    if sent:
        with no_faster_than(LINKS_TAKE), transaction():
            send_links_again(form.email.data, link_to=link_to, now=clock.now())
    page = render_template("applications/expired.html", form=form, problems=form.problems(), sent=sent)
    return page, 422 if form.errors else 200


@blueprint.get("/your-data/<version>")
@public("the notice is for everybody, before and after applying")
def notice(version: str) -> ResponseReturnValue:
    """One version of a text that people were shown."""
    return render_template("applications/notice.html", notice=pages.notice_text(version))


def _broken_link(error: BrokenLink) -> ResponseReturnValue:
    """The same page for a link that is wrong, revoked or too old, with the ways on."""
    return render_template("applications/expired.html", form=LinkForm(), problems=[], sent=False), error.status


def _closed_role(error: ClosedRole) -> ResponseReturnValue:
    """The role's own page, which says since when, and what is open close to it."""
    others = open_postings(now=clock.now())
    return render_template("postings/closed.html", **closed_page(error.posting, others)), error.status


def _taken(posting: Posting, form: ApplyForm) -> ResponseReturnValue:
    """The application made, or the form once more with what stands against it."""
    upload = arrived_upload(form, posting, settings())
    if not form.validate_on_submit() or upload is None:
        return _once_more(posting, form, upload), 400 if form.stale else 422
    try:
        with transaction():
            application, is_new = submit_application(posting, submission_in(form, posting, upload), now=clock.now())
            if is_new:
                receipt_for(application, link=link_to(application), now=clock.now())
    except SentAlready as before:
        renew(form)
        return _once_more(posting, form, upload, sent_before=before.at), before.status
    return redirect(url_for("applications.receipt", token=token_of(application)), 303)


def _once_more(posting: Posting, form: ApplyForm, upload: Upload | None, *, sent_before: datetime | None = None) -> str:
    """The form as it was sent. A file that could not be taken leaves the one before it in place."""
    if upload is not None:
        with transaction():
            keep_upload(form.form_key.data, posting, upload, now=clock.now())
    page = pages.form_page(posting, form, kept=upload or kept_upload(form, posting), sent_before=sent_before)
    return render_template("applications/apply.html", **page)
