"""People and roles, for admins."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, Role, allow, current_actor
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.people import commands, pages
from tracker.people.addresses import invitation_link, reset_link
from tracker.people.finding import user_at
from tracker.people.forms import InviteForm, RoleForm
from tracker.people.routes.blueprint import blueprint
from tracker.web.errors import Conflict, DomainError
from tracker.web.wording.translation import gettext as _


@blueprint.get("/users")
@allow(Permission.MANAGE_PEOPLE)
def users() -> ResponseReturnValue:
    """Everybody who has an account."""
    return render_template("people/users.html", **pages.users_page())


@blueprint.route("/users/invite", methods=["GET", "POST"])
@allow(Permission.MANAGE_PEOPLE)
def invite() -> ResponseReturnValue:
    """Invite a colleague by mail."""
    form = InviteForm()
    if form.validate_on_submit():
        try:
            with transaction():
                user = commands.invite(
                    name=form.name.data,
                    email=form.email.data,
                    role=Role(form.role.data),
                    link_to=invitation_link,
                    actor=current_actor(),
                    now=clock.now(),
                )
            flash(_("%(name)s is invited. The letter is on its way.", name=user.name))
            return redirect(url_for("people.users"), 303)
        except Conflict as taken:
            form.email.errors = [str(taken)]
    page = render_template("people/invite.html", form=form, problems=form.problems())
    return page, 422 if form.errors else 200


@blueprint.get("/users/<user>")
@allow(Permission.MANAGE_PEOPLE)
def user(user: str) -> ResponseReturnValue:
    """One account: its role, where it is signed in, and whether it is open."""
    return render_template("people/user.html", **pages.user_page(user_at(user), current_actor()))


@blueprint.post("/users/<user>/invite-again")
@allow(Permission.MANAGE_PEOPLE)
def invite_again(user: str) -> ResponseReturnValue:
    """Send a new invitation; the old link ends."""
    found = user_at(user)
    with transaction():
        commands.invite_again(found, link_to=invitation_link, actor=current_actor(), now=clock.now())
    return _said(user, _("A new invitation is on its way to %(name)s.", name=found.name))


@blueprint.post("/users/<user>/password-link")
@allow(Permission.MANAGE_PEOPLE)
def send_password_link(user: str) -> ResponseReturnValue:
    """Mail the person a link that chooses a new password; the old one works until they do."""
    found = user_at(user)
    with transaction():
        commands.send_reset(found, link_to=reset_link, actor=current_actor(), now=clock.now())
    return _said(user, _("A link for a new password is on its way to %(name)s.", name=found.name))


@blueprint.post("/users/<user>/role")
@allow(Permission.MANAGE_PEOPLE)
def change_role(user: str) -> ResponseReturnValue:
    """Another role, from the next request on."""
    found, form = user_at(user), RoleForm()
    if not form.validate_on_submit():
        raise DomainError(form.problems()[0][1])
    with transaction():
        commands.change_role(found, Role(form.role.data), actor=current_actor(), now=clock.now())
    return _said(user, _("%(name)s has the new role, and has to sign in again.", name=found.name))


@blueprint.post("/users/<user>/disable")
@allow(Permission.MANAGE_PEOPLE)
def disable(user: str) -> ResponseReturnValue:
    """Shut the account, within one request, everywhere."""
    found = user_at(user)
    with transaction():
        commands.disable(found, actor=current_actor(), now=clock.now())
    return _said(user, _("%(name)s can no longer sign in. What they did stays.", name=found.name))


@blueprint.post("/users/<user>/enable")
@allow(Permission.MANAGE_PEOPLE)
def enable(user: str) -> ResponseReturnValue:
    """Open the account again."""
    found = user_at(user)
    with transaction():
        commands.enable(found, actor=current_actor(), now=clock.now())
    return _said(user, _("%(name)s can sign in again.", name=found.name))


@blueprint.post("/users/<user>/sign-out")
@allow(Permission.MANAGE_PEOPLE)
def sign_out_user(user: str) -> ResponseReturnValue:
    """End every session of the person."""
    found = user_at(user)
    with transaction():
        commands.sign_out_everywhere(found, actor=current_actor(), now=clock.now())
    return _said(user, _("%(name)s is signed out everywhere.", name=found.name))


def _said(user: str, sentence: str) -> ResponseReturnValue:
    flash(sentence)
    return redirect(url_for("people.user", user=user), 303)
