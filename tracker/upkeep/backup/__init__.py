"""Rows and files of one moment in one archive, taken while everybody works, and brought back on either database.

save()     writes the archive; Saved says what is in it
restore()  fills an empty installation from it; Restored says what was checked
"""

from tracker.upkeep.backup.archive import BadArchive
from tracker.upkeep.backup.restoring import Restored, RestoreRefused, restore
from tracker.upkeep.backup.saving import NothingToSave, Saved, save

__all__ = ["BadArchive", "NothingToSave", "RestoreRefused", "Restored", "Saved", "restore", "save"]
