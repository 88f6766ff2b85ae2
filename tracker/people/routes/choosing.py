"""Choosing a password: as the first admin, as somebody invited, as somebody who forgot theirs."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from tracker.access import public
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.people import commands, passwords, session
from tracker.people.addresses import reset_link
from tracker.people.forms import FirstAdminForm, ForgottenForm, NewPassword
from tracker.people.links import Purpose, find_link
from tracker.people.pace import no_faster_than
from tracker.people.queries import has_admin, user_behind
from tracker.people.routes.blueprint import BrokenLink, blueprint
from tracker.web.limits import RESET, RESET_BY_VISITOR, STATUS_LINK, limiter, typed_address
from tracker.web.settings import settings

RESET_TAKES = 0.05  # seconds; writing a letter takes a tenth to a quarter of it


@blueprint.route("/first-admin/<token>", methods=["GET", "POST"])
@public("there is no account yet; the link from the terminal is the key")
@limiter.limit(STATUS_LINK)
def first_admin(token: str) -> ResponseReturnValue:
    """Make the account that begins an installation."""
    form, now = FirstAdminForm(), clock.now()
    link = find_link(token, Purpose.FIRST_ADMIN, now=now)
    if link is None or has_admin():
        raise BrokenLink("This link no longer works.")
    form.about = (form.name.data or "", form.email.data or "", settings().organisation)
    if not form.validate_on_submit():
        page = render_template("people/first_admin.html", form=form, problems=form.problems())
        return page, 422 if form.is_submitted() else 200
    password_hash = passwords.hashed(form.password.data)
    with transaction():
        user = commands.make_first_admin(
            link, name=form.name.data, email=form.email.data, password_hash=password_hash, now=now
        )
        key = commands.sign_in(user, by=link.purpose, now=now)
    session.remember(key, now=now)
    return redirect(url_for("review.openings"), 303)


@blueprint.route("/password-reset", methods=["GET", "POST"])
@public("who forgot a password cannot sign in; the answer is the same for every address")
@limiter.limit(RESET_BY_VISITOR, methods=["POST"])
@limiter.limit(RESET, key_func=typed_address, methods=["POST"])
def forgot_password() -> ResponseReturnValue:
    """Ask for a link that chooses a new password."""
    form = ForgottenForm()
    sent = form.validate_on_submit()
    if sent:
        with no_faster_than(RESET_TAKES), transaction():
            commands.ask_for_reset(form.email.data, link_to=reset_link, now=clock.now())
    page = render_template("people/forgot_password.html", form=form, problems=form.problems(), sent=sent)
    return page, 422 if form.errors else 200


@blueprint.route("/password-reset/<token>", methods=["GET", "POST"])
@public("the link in the mail is the key")
@limiter.limit(STATUS_LINK)
def choose_password(token: str) -> ResponseReturnValue:
    """A new password in place of a forgotten one."""
    return _choose(token, Purpose.PASSWORD_RESET)


@blueprint.route("/invitation/<token>", methods=["GET", "POST"])
@public("the link in the mail is the key")
@limiter.limit(STATUS_LINK)
def accept_invitation(token: str) -> ResponseReturnValue:
    """The first password of somebody invited."""
    return _choose(token, Purpose.INVITATION)


def _choose(token: str, purpose: Purpose) -> ResponseReturnValue:
    now = clock.now()
    found = user_behind(token, purpose, now=now)
    if found is None:
        raise BrokenLink("This link no longer works.")
    user, link = found
    form = NewPassword()
    form.about = (user.name, user.email, settings().organisation)
    if not form.validate_on_submit():
        context = {"form": form, "problems": form.problems(), "user": user, "is_new": purpose is Purpose.INVITATION}
        return render_template("people/choose_password.html", **context), 422 if form.is_submitted() else 200
    password_hash = passwords.hashed(form.password.data)
    with transaction():
        commands.change_password_by_link(user, link, password_hash, now=now)
        key = commands.sign_in(user, by=purpose.value, now=now)
    session.remember(key, now=now)
    return redirect(url_for("review.openings"), 303)
