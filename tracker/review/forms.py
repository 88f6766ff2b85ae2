"""The forms of the review page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wtforms import BooleanField, DateTimeLocalField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

from tracker.postings.lifecycle import StageKind
from tracker.web.forms import Form, Revision

if TYPE_CHECKING:
    from tracker.postings.models import Stage

NO_REASON = ("", "Choose a reason")
# Codes for reports. None of them is about the person; all are about what was asked and what was shown.
REASONS = (
    ("must_have", "A must-have is not shown"),
    ("less_experience", "Others show more of what the role needs"),
    ("place_or_time", "Place, hours or start date do not fit"),
    ("permit", "No permission to work there"),
    ("pay", "Pay expectations do not fit"),
    ("filled", "The role is filled"),
    ("duplicate", "Applied twice for the same role"),
    ("other", "Another reason, see the note"),
)
SKIPPED = (StageKind.REJECTED, StageKind.WITHDRAWN)


class MoveForm(Form):
    """Move to a stage. ``revision`` is the application's version that the page was made from."""

    stage = SelectField("Move to", [InputRequired("Choose a stage")], choices=[])
    revision = Revision()

    @staticmethod
    def for_stages(stages: Sequence[Stage]) -> MoveForm:
        """The form with the opening's own stages; rejecting has a form of its own."""
        form = MoveForm()
        form.stage.choices = [(stage.key, stage.name) for stage in stages if stage.kind not in SKIPPED]
        return form


class RejectForm(Form):
    """Reject with a reason; a letter is drafted unless it is switched off."""

    reason = SelectField("Reason, for reports", [InputRequired("Choose a reason")], choices=[NO_REASON, *REASONS])
    letter = BooleanField("Draft a letter to the candidate", default=True)
    body = TextAreaField("What the letter says", [Optional(), Length(max=5000)])
    revision = Revision()


class NoteForm(Form):
    """A note for colleagues."""

    body = TextAreaField("Note", [InputRequired("Write a note"), Length(max=5000)])


class LetterForm(Form):
    """A held letter, to be edited and sent."""

    subject = StringField("Subject", [InputRequired("Write a subject"), Length(max=300)])
    body = TextAreaField("Text", [InputRequired("Write the letter"), Length(max=20000)])
    send_after = DateTimeLocalField("Send at (UTC); empty sends now", [Optional()], format="%Y-%m-%dT%H:%M")
