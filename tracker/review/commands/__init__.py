"""The verbs of review. Each is a person's act, with a name and a time."""

from tracker.review.commands.decide import move_application, reject_application
from tracker.review.commands.note import write_note
from tracker.review.commands.open import record_opening

__all__ = ["move_application", "record_opening", "reject_application", "write_note"]
