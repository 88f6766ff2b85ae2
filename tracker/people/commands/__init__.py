"""The verbs of people."""

from tracker.people.commands.account import save_account
from tracker.people.commands.first_admin import first_admin_token, make_first_admin
from tracker.people.commands.invite import invite, invite_again
from tracker.people.commands.password import ask_for_reset, change_password, change_password_by_link, send_reset
from tracker.people.commands.rights import change_role, disable, enable, sign_out_everywhere
from tracker.people.commands.sessions import (
    authenticate,
    note_failed_sign_in,
    sign_in,
    sign_in_by_link,
    sign_out,
)

__all__ = [
    "ask_for_reset",
    "authenticate",
    "change_password",
    "change_password_by_link",
    "change_role",
    "disable",
    "enable",
    "first_admin_token",
    "invite",
    "invite_again",
    "make_first_admin",
    "note_failed_sign_in",
    "save_account",
    "send_reset",
    "sign_in",
    "sign_in_by_link",
    "sign_out",
    "sign_out_everywhere",
]
