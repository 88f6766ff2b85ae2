"""The forms of the review page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wtforms import DateTimeLocalField, RadioField, SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from tracker.review.lifecycle import OUT
from tracker.review.rejecting import REASONS
from tracker.web.forms import Form, Revision, not_longer, options

if TYPE_CHECKING:
    from tracker.postings.models import Stage

MOMENT = "%Y-%m-%dT%H:%M"
NOTE_LIMIT = 5000
LETTER_LIMIT = 5000
MORNING, HELD, NONE = "morning", "held", "none"
NO_REASON = SelectChoice("", "Choose a reason")


class MoveForm(Form):
    """Move to a stage. ``revision`` is the application's version that the page was made from."""

    stage = SelectField("Move to", [InputRequired("Choose a stage")], choices=[])
    revision = Revision()

    @staticmethod
    def for_stages(stages: Sequence[Stage]) -> MoveForm:
        """The form with the opening's own stages; rejecting has a form of its own."""
        form = MoveForm()
        form.stage.choices = options((stage.key, stage.name) for stage in stages if stage.kind not in OUT)
        return form


class RejectForm(Form):
    """Reject with a reason; a letter goes in the morning unless somebody says otherwise."""

    reason = SelectField(
        "Reason, for reports",
        [InputRequired("Choose a reason")],
        choices=[NO_REASON, *(SelectChoice(one.code, one.label, {"data-says": one.sentence}) for one in REASONS)],
    )
    letter = RadioField(
        "Letter to the candidate",
        [InputRequired("Choose what happens with the letter")],
        choices=options(((MORNING, "Tomorrow at 9:00"), (HELD, "Held until someone sends it"), (NONE, "No letter"))),
        default=MORNING,
    )
    body = TextAreaField("What the letter says", [Optional(), not_longer(LETTER_LIMIT, "the letter")])
    revision = Revision()

    def for_zone(self, zone: str) -> RejectForm:
        """The same form; it says whose nine o'clock is meant."""
        morning = SelectChoice(MORNING, f"Tomorrow at 9:00 ({zone})")
        self.letter.choices = [morning, *self.letter.choices[1:]]
        return self


class NoteForm(Form):
    """A note for colleagues."""

    body = TextAreaField("Note", [InputRequired("Write a note"), not_longer(NOTE_LIMIT, "the note")])


class UndoForm(Form):
    """Take the newest move back; ``revision`` as in MoveForm."""

    revision = Revision()


class LetterForm(Form):
    """A held letter, to be edited and sent."""

    subject = StringField("Subject", [InputRequired("Write a subject"), not_longer(300, "the subject")])
    body = TextAreaField("Text", [InputRequired("Write the letter"), not_longer(20_000, "the letter")])
    send_after = DateTimeLocalField("Send at", [Optional()], format=MOMENT)
