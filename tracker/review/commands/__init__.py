"""The verbs of review. Each is a person's act, with a name and a time."""

from tracker.review.commands.decide import Answer, move_application, reject_application
from tracker.review.commands.note import write_note
from tracker.review.commands.open import record_opening
from tracker.review.commands.undo import undo_move

__all__ = ["Answer", "move_application", "record_opening", "reject_application", "undo_move", "write_note"]
