"""The verbs of people."""

from tracker.people.commands.first_admin import first_admin_token

__all__ = ["first_admin_token"]
