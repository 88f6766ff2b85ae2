"""The application form: fixed fields and the posting's questions. Shape only; every error says what to do."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from email_validator import EmailNotValidError, validate_email
from flask_wtf.file import FileField
from wtforms import (
    BooleanField,
    EmailField,
    Field,
    HiddenField,
    IntegerField,
    RadioField,
    SelectField,
    StringField,
    TelField,
    TextAreaField,
)
from wtforms.validators import AnyOf, InputRequired, Length, Optional, StopValidation, ValidationError

from tracker.postings.lifecycle import QuestionKind
from tracker.web.forms import Form

if TYPE_CHECKING:
    from tracker.postings.models import Question

RADIO_LIMIT = 6  # up to six options are shown as rows, above that as a select
LIMITS = {QuestionKind.SHORT: 200, QuestionKind.LONG: 1000}
FORM_KEY_LENGTH = 32
PREFIX = "q_"

Check = Callable[[Form, Field], None]


def not_longer(limit: int) -> Check:
    """A check that says by how much a text is too long; nothing typed is ever cut."""

    def check(_form: Form, field: Field) -> None:
        over = len(field.data or "") - limit
        if over > 0:
            characters = "1 character" if over == 1 else f"{over:,} characters"
            raise StopValidation(f"Make your answer {characters} shorter. The limit is {limit:,}.")

    return check


class ApplyForm(Form):
    """The fields that every posting has. The posting's questions are added by ``form_for``."""

    form_key = HiddenField()
    resume = FileField("Résumé")
    name = StringField("Full name", [InputRequired("Enter your full name"), not_longer(200)])
    email = EmailField("E-mail", [InputRequired("Enter your e-mail address"), not_longer(254)])
    phone = TelField("Phone", [Optional(), Length(max=40, message="Make the phone number shorter. The limit is 40.")])
    links = TextAreaField("Links", [Optional()])
    no_scoring = BooleanField("Do not score my application with software")
    talent_pool = BooleanField("Keep my application for one year and tell me about other roles")
    website = StringField("Leave this field empty")  # people do not see it; programs fill it in
    file_problem = ""  # what is wrong with the file; set before validation, because the file is stored first

    def validate_resume(self, field: Field) -> None:
        """The file was judged when it arrived."""
        if self.file_problem:
            raise ValidationError(self.file_problem)

    def validate_email(self, field: Field) -> None:
        """An address that every mail server could take; nothing is asked over the network."""
        try:
            validate_email(field.data, check_deliverability=False, allow_smtputf8=False)
        except EmailNotValidError:
            raise ValidationError("Enter an e-mail address with an ending, like name@example.org") from None

    def validate_name(self, field: Field) -> None:
        """One line."""
        field.data = " ".join(field.data.split())

    def validate_links(self, field: Field) -> None:
        """Web addresses, one a line."""
        for line in lines_of(field.data):
            if not line.startswith(("https://", "http://")) or " " in line or len(line) > 500:
                raise ValidationError("Start every link with https://, one link a line")

    def validate_website(self, field: Field) -> None:
        """A program that fills in every field is told so, like a person would be."""
        if field.data:
            raise ValidationError("Leave the last field empty")


class LinkForm(Form):
    """Asking for a new private link."""

    email = EmailField("Your e-mail", [InputRequired("Enter your e-mail address"), Length(max=254)])


def form_for(questions: Sequence[Question]) -> ApplyForm:
    """A bound form with a field for each question, named by its key."""
    fields = {PREFIX + question.key: _field_for(question) for question in questions}
    form: ApplyForm = type("PostingForm", (ApplyForm,), fields)()
    form.resume.flags.required = True  # judged when it arrives, so no validator says it
    if not form.form_key.data or len(form.form_key.data) > 64:
        form.form_key.data = secrets.token_urlsafe(24)
    return form


def answers_in(form: ApplyForm, questions: Sequence[Question]) -> dict[str, str]:
    """Question key to the answer as text; unanswered ones are left out."""
    found = {}
    for question in questions:
        value = form[PREFIX + question.key].data
        if value not in (None, ""):
            found[question.key] = str(value)
    return found


def lines_of(text: str | None) -> list[str]:
    """The lines that say something."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _field_for(question: Question) -> Field:
    checks = [_required(question)] if question.required else [Optional()]
    if question.kind in (QuestionKind.SHORT, QuestionKind.LONG):
        field = StringField if question.kind is QuestionKind.SHORT else TextAreaField
        return field(question.label, [*checks, not_longer(LIMITS[question.kind])])
    if question.kind is QuestionKind.NUMBER:
        return WholeNumberField(question.label, checks)
    choices = [("yes", "Yes"), ("no", "No")] if question.kind is QuestionKind.YES_NO else _pairs(question.choices)
    checks = [*checks, AnyOf([value for value, _ in choices], message="Choose one of the answers in the list")]
    if len(choices) > RADIO_LIMIT:
        return SelectField(question.label, checks, choices=[("", "Choose one"), *choices], validate_choice=False)
    return RadioField(question.label, checks, choices=choices, validate_choice=False)


class WholeNumberField(IntegerField):  # type: ignore[misc]
    """A whole number; anything else is answered with an example."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Digits only."""
        text = valuelist[0].strip() if valuelist else ""
        self.data = None
        if text:
            try:
                self.data = int(text)
            except ValueError:
                raise ValueError("Enter a whole number, for example 3") from None


def _required(question: Question) -> InputRequired:
    short = question.label.rstrip("?").strip()
    words = {
        QuestionKind.YES_NO: "Choose yes or no",
        QuestionKind.CHOICE: "Choose one of the answers",
        QuestionKind.NUMBER: "Enter a number",
    }
    return InputRequired(f"{words.get(question.kind, 'Write an answer')}: {short}")


def _pairs(choices: Sequence[str]) -> list[tuple[str, str]]:
    return [(choice, choice) for choice in choices]
