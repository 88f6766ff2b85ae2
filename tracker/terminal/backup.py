"""backup and restore: everything kept, in one file, and back."""

from __future__ import annotations

import argparse
from pathlib import Path

from sqlalchemy.exc import OperationalError

from tracker.app import create_app
from tracker.foundation import clock
from tracker.terminal.installed import installed
from tracker.terminal.output import CommandFailed, Commands, add_command
from tracker.upkeep.backup import BadArchive, NothingToSave, RestoreRefused, restore, save

SAVE = (
    "Write every row and every file of one moment to FILE, while the servers run. The archive shows a changed byte. "
    "It holds personal data and, on one machine, the secret: keep it as safe as the data itself. "
    "Exit code 1 when a file that a row names is not there."
)
RESTORE = (
    "Check FILE as a whole, then fill this installation from it and bring it to this version. SQLite and PostgreSQL "
    "take each other's backups. Stop the servers first. Existing data is refused without --replace."
)
AWAY = "The database does not answer. {so_far} Start it, or correct DATABASE_URL, then try again."


def add_to(commands: Commands) -> None:
    """Describe the commands."""
    backup = add_command(commands, "backup", _backup, SAVE)
    backup.add_argument("file", type=Path, metavar="FILE", help="the archive to write; an older one is replaced")
    back = add_command(commands, "restore", _restore, RESTORE)
    back.add_argument("file", type=Path, metavar="FILE", help="an archive that backup wrote")
    back.add_argument("--replace", action="store_true", help="delete the rows and files that are here now")


def _backup(options: argparse.Namespace) -> int:
    try:
        saved = save(installed("database"), options.file.resolve(), now=clock.now())
    except NothingToSave as reason:
        raise CommandFailed(str(reason)) from None
    except OperationalError:
        raise CommandFailed(AWAY.format(so_far="Nothing was left behind.")) from None
    except OSError as error:
        raise CommandFailed(f"{options.file} cannot be written ({error.strerror}). Nothing was left behind.") from None
    print(f"{saved.rows} rows and {saved.files} files in {options.file} ({saved.size / 1e6:.1f} MB).")
    if saved.missing:
        print(f"{len(saved.missing)} files are missing from their folder or changed. Look for them in older backups:")
        print("\n".join(saved.missing))
    return int(bool(saved.missing))


def _restore(options: argparse.Namespace) -> int:
    try:
        done = restore(create_app(), options.file, replace=options.replace, now=clock.now())
    except (BadArchive, RestoreRefused) as reason:
        raise CommandFailed(str(reason)) from None
    except OperationalError:
        raise CommandFailed(AWAY.format(so_far="Nothing was changed.")) from None
    print(f"{done.rows} rows and {done.files} files as they were on {done.made_at[:19].replace('T', ' ')} UTC.")
    if done.orphan_rows:
        print(f"{done.orphan_rows} rows name a file that was missing when the backup was made.")
    if done.broken_entry is not None:
        print(f"The audit trail does not fit from entry {done.broken_entry} on. It was so when the backup was made.")
    print("Run python3 -m tracker replay to compare every score.")
    return int(bool(done.orphan_rows) or done.broken_entry is not None)
