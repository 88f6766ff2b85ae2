"""Programs that only write down how they were started, in place of those that a command starts."""

from __future__ import annotations

from pathlib import Path

SCRIPT = '#!/bin/sh\necho "$(basename "$0") $*" >> "{notes}"\n{then}\n'


def stand_in(folder: Path, name: str, *, then: str = "exit 0") -> Path:
    """A program of this name; ``then`` is what its shell does last. It notes a line in ``notes`` beside it."""
    program = folder / name
    program.write_text(SCRIPT.format(notes=folder / "notes", then=then))
    program.chmod(0o755)
    return program


def notes(folder: Path) -> list[str]:
    """How each was started: its name and its words, in the order of time."""
    return (folder / "notes").read_text().splitlines()
