"""Signing in and out."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker.access import public, signed_in
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.people import commands, passwords, session
from tracker.people.forms import PressForm, SignInForm
from tracker.people.landing import on_this_site
from tracker.people.links import Purpose
from tracker.people.queries import user_behind
from tracker.people.routes.blueprint import BrokenLink, blueprint
from tracker.people.routes.limits import FAILED, everybody, has_failed
from tracker.web.limits import SIGN_IN, SIGN_IN_BY_ALL, STATUS_LINK, limiter, typed_address
from tracker.web.wording.translation import gettext as _


@blueprint.route("/sign-in", methods=["GET", "POST"])
@public("nobody is signed in before signing in")
@limiter.limit(SIGN_IN, methods=["POST"], deduct_when=has_failed)
@limiter.limit(SIGN_IN, key_func=typed_address, methods=["POST"], deduct_when=has_failed)
@limiter.limit(SIGN_IN_BY_ALL, key_func=everybody, methods=["POST"], deduct_when=has_failed)
def sign_in() -> ResponseReturnValue:
    """The form, and what it opens."""
    form, now = SignInForm(), clock.now()
    target = on_this_site(request.args.get("next")) or url_for("review.openings")
    if request.method == "GET":
        return redirect(target) if signed_in() else render_template("people/sign_in.html", form=form, problems=[])
    user = commands.authenticate(form.email.data, form.password.data) if form.validate_on_submit() else None
    if user is None:
        with transaction():
            commands.note_failed_sign_in(form.email.data or "", now=now)
        problems = form.problems() or [("email", _("This address and this password do not open an account."))]
        return render_template("people/sign_in.html", form=form, problems=problems), FAILED
    renewed_hash = passwords.renewed(user.password, form.password.data)
    with transaction():
        key = commands.sign_in(user, by="password", now=now, renewed_hash=renewed_hash)
    session.remember(key, now=now)
    return redirect(target, 303)


@blueprint.post("/sign-out")
@public("ending a session needs no right, and works twice")
def sign_out() -> ResponseReturnValue:
    """End this browser's session: its cookie opens nothing any more, wherever it was copied to."""
    key = session.forget()
    if key is not None:
        with transaction():
            commands.sign_out(key)
    flash(_("You are signed out."))
    return redirect(url_for("people.sign_in"), 303)


@blueprint.route("/sign-in/<token>", methods=["GET", "POST"])
@public("the one-time link is the key")
@limiter.limit(STATUS_LINK)
def one_time_sign_in(token: str) -> ResponseReturnValue:
    """A button that signs in, once. Looking at the page does not use the link up."""
    form, now = PressForm(), clock.now()
    found = user_behind(token, Purpose.SIGN_IN, now=now)
    if found is None:
        raise BrokenLink("This link no longer works.")
    user, link = found
    if not form.validate_on_submit():
        return render_template("people/one_time_sign_in.html", form=form, user=user)
    with transaction():
        key = commands.sign_in_by_link(user, link, now=now)
    session.remember(key, now=now)
    return redirect(url_for("review.openings"), 303)
