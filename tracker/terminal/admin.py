"""admin: a one-time link to make the first admin account."""

from __future__ import annotations

import argparse

from tracker.serve.first_start import first_admin_link
from tracker.terminal.installed import installed
from tracker.terminal.output import Commands, add_command


def add_to(commands: Commands) -> None:
    """Describe the command."""
    add_command(commands, "admin", act, "Print a one-time link to make the first admin account.")


def act(_options: argparse.Namespace) -> int:
    """Print the link, or say that there is an admin."""
    link = first_admin_link(installed("database", "migrations"))
    print(link or "There is an admin already. They can invite others, and reset passwords, under Admin.")
    return 0
