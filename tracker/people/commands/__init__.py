"""The verbs of people."""

from tracker.people.commands.first_admin import first_admin_token, make_first_admin
from tracker.people.commands.password import ask_for_reset, change_password, change_password_by_link, mail_reset
from tracker.people.commands.sessions import (
    authenticate,
    end_sessions,
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
    "end_sessions",
    "first_admin_token",
    "mail_reset",
    "make_first_admin",
    "note_failed_sign_in",
    "sign_in",
    "sign_in_by_link",
    "sign_out",
]
