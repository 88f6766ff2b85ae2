"""The candidate's screens: the form, the receipt, the private page."""

from __future__ import annotations

from flask import Blueprint, Flask, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from tracker.access import public
from tracker.applications import pages
from tracker.applications.arriving import arrived_upload, submission_in
from tracker.applications.commands import (
    keep_upload,
    receipt_for,
    send_links_again,
    submit_application,
    withdraw_application,
)
from tracker.applications.finding import BrokenLink, application_behind, link_to, posting_to_apply_for, token_of
from tracker.applications.forms import LinkForm, form_for
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.web.limits import RESET, STATUS_LINK, apply_limit, limiter, opened_nothing, typed_address
from tracker.web.settings import settings

blueprint = Blueprint("applications", __name__)


def register(app: Flask) -> None:
    """Add the candidate's screens."""
    app.register_blueprint(blueprint)
    app.register_error_handler(BrokenLink, _broken_link)


@blueprint.get("/jobs/<slug>/apply")
@public("candidates need no account")
def apply(slug: str) -> ResponseReturnValue:
    """The form."""
    posting = posting_to_apply_for(slug)
    form = form_for(posting.questions)
    return render_template("applications/apply.html", **pages.form_page(posting, form, kept=None))


@blueprint.post("/jobs/<slug>/apply")
@public("candidates need no account")
@limiter.limit(apply_limit)
def send(slug: str) -> ResponseReturnValue:
    """Take the form. An error keeps everything typed and the file; sending twice makes one application."""
    posting = posting_to_apply_for(slug)
    form = form_for(posting.questions)
    upload = arrived_upload(form, settings())
    if not form.validate_on_submit() or upload is None:
        if upload is not None:
            with transaction():
                keep_upload(form.form_key.data, posting, upload, now=clock.now())
        return render_template("applications/apply.html", **pages.form_page(posting, form, kept=upload)), 422
    with transaction():
        application, is_new = submit_application(posting, submission_in(form, posting, upload), now=clock.now())
        if is_new:
            receipt_for(application, link=link_to(application), now=clock.now())
    return redirect(url_for("applications.receipt", token=token_of(application)), 303)


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
        with transaction():
            send_links_again(form.email.data, link_to=link_to, now=clock.now())
    return render_template("applications/expired.html", form=form, problems=form.problems(), sent=sent)


@blueprint.get("/your-data/<version>")
@public("the notice is for everybody, before and after applying")
def notice(version: str) -> ResponseReturnValue:
    """One version of a text that people were shown."""
    return render_template("applications/notice.html", notice=pages.notice_text(version))


def _broken_link(error: BrokenLink) -> ResponseReturnValue:
    """The same page for a link that is wrong, revoked or too old, with the ways on."""
    return render_template("applications/expired.html", form=LinkForm(), problems=[], sent=False), error.status
