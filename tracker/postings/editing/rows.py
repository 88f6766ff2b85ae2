"""The rows of the edit page's lists. ``was`` says which saved entry a row shows; it is empty for a new one.

A row in which nothing is typed says nothing: it passes every check and is left out when the posting is saved.
"""

from __future__ import annotations

from wtforms import BooleanField, Field, HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import ValidationError

from tracker.postings.editing.checks import (
    Filled,
    known_amount,
    known_country,
    known_currency,
    whole_number,
)
from tracker.postings.lifecycle import YES_NO_WORDS, QuestionKind, StageKind
from tracker.web.forms import Form, LineField, not_longer, options
from tracker.web.typed import lines_in, number_in
from tracker.web.wording.translation import gettext as _

TEXT = 600
PERIODS = (("year", "a year"), ("month", "a month"), ("week", "a week"), ("day", "a day"), ("hour", "an hour"))
PAY_KINDS = (("range", "A range"), ("average", "An average"))
IMPORTANCE = (("must", "Must"), ("plus", "Plus"))
QUESTION_KINDS = (
    (QuestionKind.SHORT.value, "Short answer"),
    (QuestionKind.LONG.value, "Long answer"),
    (QuestionKind.YES_NO.value, "Yes or no"),
    (QuestionKind.CHOICE.value, "Choice from a list"),
    (QuestionKind.NUMBER.value, "Whole number"),
)
CAN_RULE_OUT = (QuestionKind.YES_NO.value, QuestionKind.CHOICE.value)


class Row(Form):
    """One entry of a list."""

    class Meta(Form.Meta):
        csrf = False  # the form around the rows carries the token

    was = HiddenField()

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for field in self:
            if isinstance(field, SelectField):
                field.choices = options((one.value, _(one.label)) for one in field.choices)

    @property
    def blank(self) -> bool:
        """True when nothing is typed."""
        typed = [field for field in self if isinstance(field, StringField) and not isinstance(field, HiddenField)]
        return not any(field.data for field in typed)

    def validate(self, extra_validators: object = None) -> bool:
        """A blank row is right as it is."""
        return self.blank or bool(super().validate(extra_validators))


class PlaceRow(Row):
    city = StringField("City", [Filled("Name the city"), not_longer(120)])
    region = StringField("State or region", [not_longer(120)])
    country = StringField("Country", [known_country])


class PayRow(Row):
    kind = SelectField("Kind of figure", choices=options(PAY_KINDS), default="range")
    low = StringField("From", [Filled("Enter an amount, for example 48,000"), known_amount])
    high = StringField("To", [known_amount])
    currency = StringField("Currency", [Filled("Enter the currency, for example EUR"), known_currency])
    period = SelectField("For", choices=options(PERIODS), default="year")
    region = StringField("Where it applies", [not_longer(120)])

    def validate_high(self, field: Field) -> None:
        """A range has two ends, in order; an average has one figure."""
        low, high = number_in(self.low.data or ""), number_in(field.data or "")
        if self.kind.data == "average":
            if high is not None and high != low:
                raise ValidationError(_("An average is one figure: leave this empty"))
        elif not field.data:
            raise ValidationError(_("Enter the other end of the range, or choose an average"))
        elif low is not None and high is not None and high < low:
            raise ValidationError(_("The higher figure comes second"))


class TextRow(Row):
    text = TextAreaField("Text", [Filled("Write it, or remove the row"), not_longer(TEXT)])


class RequirementRow(TextRow):
    importance = SelectField("Importance", choices=options(IMPORTANCE), default="must")


class StepRow(Row):
    title = StringField("Step", [Filled("Name the step"), not_longer(120)])
    text = LineField("What happens", [not_longer(TEXT)])
    days = StringField("Days after closing", [whole_number(0, 365)])


class StageRow(Row):
    """``kind`` is a StageKind's code: only an active stage can move or go. The saved row has the last word on it."""

    kind = HiddenField(default=StageKind.ACTIVE.value)
    name = StringField("Name", [Filled("Name the stage, or remove it"), not_longer(80)])

    @property
    def blank(self) -> bool:
        """A saved stage without a name is a mistake, not a wish."""
        return not self.was.data and not self.name.data


class QuestionRow(Row):
    label = LineField("Question", [Filled("Write the question"), not_longer(300)])
    hint = LineField("Hint", [not_longer(TEXT)])
    kind = SelectField("Kind of answer", choices=options(QUESTION_KINDS), default=QuestionKind.SHORT.value)
    required = BooleanField("Must be answered")
    choices = TextAreaField("Answers to choose from, one a line", [not_longer(4000)])
    accept = TextAreaField("Only these answers can go on, one a line", [not_longer(4000)])
    says = LineField("What everybody else is told, before sending", [not_longer(TEXT)])

    def validate_choices(self, field: Field) -> None:
        """A choice needs something to choose from."""
        lines = lines_in(field.data)
        if self.kind.data == QuestionKind.CHOICE.value and len(lines) < 2:
            raise ValidationError(_("Write at least two answers, one a line"))
        if len(set(lines)) != len(lines):
            raise ValidationError(_("Two of the answers are the same"))

    def validate_accept(self, field: Field) -> None:
        """Accepted answers are answers that can be given, and leave one that cannot."""
        accepted = lines_in(field.data)
        if not accepted:
            return
        if self.kind.data not in CAN_RULE_OUT:
            raise ValidationError(_("Only a yes or no, or a choice, can rule somebody out: change the kind of answer"))
        possible = self.answers()
        unknown = [answer for answer in self.accepted() if answer not in possible]
        if unknown:
            raise ValidationError(_("“%(answer)s” is not among the answers", answer=unknown[0]))
        if set(possible) <= set(self.accepted()):
            raise ValidationError(_("Every answer is accepted: leave this empty instead"))

    def validate_says(self, field: Field) -> None:
        """Nobody is ruled out without a word, and no word stands there without a rule."""
        if lines_in(self.accept.data) and not field.data:
            raise ValidationError(_("Say what other answers mean: candidates read it before they send"))
        if field.data and not lines_in(self.accept.data):
            raise ValidationError(_("Say which answers can go on, or empty this sentence"))

    def answers(self) -> list[str]:
        """Every answer that can be given, as it is stored; empty where anything can be written."""
        if self.kind.data == QuestionKind.YES_NO.value:
            return list(YES_NO_WORDS)
        return lines_in(self.choices.data) if self.kind.data == QuestionKind.CHOICE.value else []

    def accepted(self) -> list[str]:
        """The accepted answers as they are stored: ``yes`` for a typed ``Yes``."""
        lines = lines_in(self.accept.data)
        return [line.casefold() for line in lines] if self.kind.data == QuestionKind.YES_NO.value else lines
