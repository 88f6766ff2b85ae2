"""The verbs of applications."""

from tracker.applications.commands.tidy import sweep_files

__all__ = ["sweep_files"]
