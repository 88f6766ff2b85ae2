"""One's own account."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.people import commands, pages, passwords, session
from tracker.people.finding import own_account
from tracker.people.forms import AccountForm, ChangePasswordForm
from tracker.people.routes.blueprint import blueprint
from tracker.people.routes.limits import FAILED, has_failed, own_id
from tracker.web.limits import SIGN_IN, limiter
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _


@blueprint.route("/account", methods=["GET", "POST"])
@allow(Permission.USE_OWN_ACCOUNT)
def account() -> ResponseReturnValue:
    """My name, and whether single keys work."""
    user = own_account()
    form = AccountForm(obj=user)
    if not form.validate_on_submit():
        context = pages.account_page(user, form, ChangePasswordForm(formdata=None))
        return render_template("people/account.html", **context), FAILED if form.is_submitted() else 200
    with transaction():
        commands.save_account(
            user, name=form.name.data, shortcuts=form.shortcuts.data, actor=current_actor(), now=clock.now()
        )
    flash(_("Saved."))
    return redirect(url_for("people.account"), 303)


@blueprint.post("/account/password")
@allow(Permission.USE_OWN_ACCOUNT)
@limiter.limit(SIGN_IN, key_func=own_id, deduct_when=has_failed)
def change_password() -> ResponseReturnValue:
    """A new password, with the present one; every other browser is signed out."""
    user, form, now = own_account(), ChangePasswordForm(), clock.now()
    form.about = (user.name, user.email, settings().organisation)
    if form.validate_on_submit() and not passwords.fits(user.password, form.present.data):
        form.present.errors = [_("This is not your present password")]
    if form.errors:
        context = pages.account_page(user, AccountForm(formdata=None, obj=user), form)
        return render_template("people/account.html", **context), FAILED
    password_hash = passwords.hashed(form.password.data)
    with transaction():
        commands.change_password(user, password_hash, by="account", now=now)
        key = commands.sign_in(user, by="password", now=now)
    session.remember(key, now=now)
    flash(_("The new password is kept. Every other browser is signed out."))
    return redirect(url_for("people.account"), 303)


@blueprint.post("/account/sign-out")
@allow(Permission.USE_OWN_ACCOUNT)
def sign_out_everywhere() -> ResponseReturnValue:
    """End every session of mine, this one too."""
    user = own_account()
    with transaction():
        commands.sign_out_everywhere(user, actor=current_actor(), now=clock.now())
    session.forget()
    flash(_("You are signed out everywhere."))
    return redirect(url_for("people.sign_in"), 303)
