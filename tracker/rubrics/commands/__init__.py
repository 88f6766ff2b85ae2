"""The verbs of rubrics. Publishing over applicants is screening's, which sees them."""

from tracker.rubrics.commands.create import create_published_rubric, create_rubric
from tracker.rubrics.commands.edit import (
    add_criterion,
    discard_draft,
    move_criterion,
    remove_criterion,
    save_draft,
    start_draft,
)

__all__ = [
    "add_criterion",
    "create_published_rubric",
    "create_rubric",
    "discard_draft",
    "move_criterion",
    "remove_criterion",
    "save_draft",
    "start_draft",
]
