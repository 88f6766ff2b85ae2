"""The verbs of drafting."""

from tracker.drafting.commands.acting import undo_last
from tracker.drafting.commands.bring import (
    Brought,
    bring_document,
    discard_document,
    read_again,
    split_document,
)
from tracker.drafting.commands.change import leave_change, take_change
from tracker.drafting.commands.create import create_opening
from tracker.drafting.commands.decide import accept_rest, decide, leave_rest
from tracker.drafting.commands.edit import (
    ChangedMeanwhile,
    add_criterion,
    add_field,
    merge_criteria,
    place_words,
    save_criterion,
    save_fields,
    use_words,
)
from tracker.drafting.commands.read import draft_document
from tracker.drafting.models import PASTED

__all__ = [
    "PASTED",
    "Brought",
    "ChangedMeanwhile",
    "accept_rest",
    "add_criterion",
    "add_field",
    "bring_document",
    "create_opening",
    "decide",
    "discard_document",
    "draft_document",
    "leave_change",
    "leave_rest",
    "merge_criteria",
    "place_words",
    "read_again",
    "save_criterion",
    "save_fields",
    "split_document",
    "take_change",
    "undo_last",
    "use_words",
]
