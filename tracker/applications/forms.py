"""The application form: fixed fields and the posting's questions. Shape only; every error says what to do."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
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
from wtforms.validators import AnyOf, InputRequired, Optional, ValidationError

from tracker.postings.lifecycle import YES_NO_WORDS, QuestionKind
from tracker.web.forms import Form, not_longer, options
from tracker.web.typed import lines_in, number_in

if TYPE_CHECKING:
    from tracker.postings.models import Question

RADIO_LIMIT = 6  # up to six options are shown as rows, above that as a select
LIMITS = {QuestionKind.SHORT: 200, QuestionKind.LONG: 1000}
LINK_LIMIT = 500
MOST_LINKS = 10
LARGEST_NUMBER = 999_999
LONGEST_FORM_KEY = 64  # as the tables keep it
ANSWER = "your answer"
PREFIX = "q_"
SEND = "send"  # the id of the button
_SPOKEN = re.compile(r"(?i)(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?\Z")  # code.example.org/ada
_WHOLE = re.compile(r"(?i)https?://[^\s/?#\\]\S*\Z")  # with a host
STALE = "Send it once more. This page was open for too long, or cookies are off."


class ApplyForm(Form):
    """The fields that every posting has. The posting's questions are added by ``form_for``."""

    form_key = HiddenField()
    resume = FileField("Résumé")
    name = StringField("Full name", [InputRequired("Enter your full name"), not_longer(200, ANSWER)])
    email = EmailField("E-mail", [InputRequired("Enter your e-mail address"), not_longer(254, ANSWER)])
    phone = TelField("Phone", [Optional(), not_longer(40, "the phone number")])
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
        """Web addresses, one a line, as many as somebody will open. One as people say it gets its https://."""
        lines = [f"https://{line}" if _SPOKEN.match(line) else line for line in lines_in(field.data)]
        if not all(_WHOLE.match(line) for line in lines):
            raise ValidationError("Enter web addresses, one a line, like https://example.org/work")
        if any(len(line) > LINK_LIMIT for line in lines):
            raise ValidationError(f"Give a shorter link. The limit is {LINK_LIMIT} characters.")
        if len(lines) > MOST_LINKS:
            raise ValidationError(f"Give up to {MOST_LINKS} links. There are {len(lines)}.")
        field.data = "\n".join(lines)

    def validate_website(self, field: Field) -> None:
        """A program that fills in every field is told so, like a person would be, who then sees the field."""
        if field.data:
            raise ValidationError("Leave the last field empty")

    def problems(self) -> list[tuple[str, str]]:
        """The same, with our words where the page was open for longer than its session."""
        return [(SEND, STALE) if id_ == "csrf_token" else (id_, said) for id_, said in super().problems()]

    @property
    def stale(self) -> bool:
        """True when the token of the page was not ours: nothing can be taken, and nothing need be typed again."""
        return bool(self.errors.get("csrf_token"))


class LinkForm(Form):
    """Asking for a new private link."""

    email = EmailField("Your e-mail", [InputRequired("Enter your e-mail address"), not_longer(254, ANSWER)])


def form_for(questions: Sequence[Question]) -> ApplyForm:
    """A bound form with a field for each question, named by its key."""
    form = _form_class(tuple(_Asked.of(question) for question in questions))()
    form.resume.flags.required = True  # judged when it arrives, so no validator says it
    if not form.form_key.data or len(form.form_key.data) > LONGEST_FORM_KEY:
        renew(form)
    return form


def renew(form: ApplyForm) -> None:
    """Give the form a key that nothing was sent under: sent from here, it makes an application of its own."""
    form.form_key.data = secrets.token_urlsafe(24)


def answers_in(form: ApplyForm, questions: Sequence[Question]) -> dict[str, str]:
    """Question key to the answer as text; unanswered ones are left out."""
    found = {}
    for question in questions:
        value = form[PREFIX + question.key].data
        if value not in (None, ""):
            found[question.key] = str(value)
    return found


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a field is made from: equal questions make equal forms, whichever request asks."""

    key: str
    label: str
    kind: QuestionKind
    required: bool
    choices: tuple[str, ...]

    @classmethod
    def of(cls, question: Question) -> _Asked:
        return cls(question.key, question.label, question.kind, question.required, tuple(question.choices))


@lru_cache(maxsize=256)
def _form_class(asked: tuple[_Asked, ...]) -> type[ApplyForm]:
    """The form of these questions. Making one costs WTForms ten times what filling it does."""
    fields = {PREFIX + question.key: _field_for(question) for question in asked}
    return type("PostingForm", (ApplyForm,), fields)


def _field_for(question: _Asked) -> Field:
    checks = [_required(question)] if question.required else [Optional()]
    if question.kind in (QuestionKind.SHORT, QuestionKind.LONG):
        field = StringField if question.kind is QuestionKind.SHORT else TextAreaField
        return field(question.label, [*checks, not_longer(LIMITS[question.kind], ANSWER)])
    if question.kind is QuestionKind.NUMBER:
        return WholeNumberField(question.label, checks)
    choices = list(YES_NO_WORDS.items()) if question.kind is QuestionKind.YES_NO else _pairs(question.choices)
    checks = [*checks, AnyOf([value for value, _ in choices], message="Choose one of the answers in the list")]
    if len(choices) > RADIO_LIMIT:
        return SelectField(
            question.label, checks, choices=options([("", "Choose one"), *choices]), validate_choice=False
        )
    return RadioField(question.label, checks, choices=options(choices), validate_choice=False)


class WholeNumberField(IntegerField):  # type: ignore[misc]
    """A whole number of up to six digits; anything else is answered with an example."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Digits, with or without separators between thousands. No question asks for less than nothing."""
        text = valuelist[0].strip() if valuelist else ""
        self.data = number_in(text)
        if text.startswith("-"):
            raise ValueError("Enter 0 or more, for example 3")
        if text and self.data is None:
            raise ValueError("Enter a whole number, for example 3")
        if self.data is not None and self.data > LARGEST_NUMBER:
            raise ValueError(f"Enter a number up to {LARGEST_NUMBER:,}")


def _required(question: _Asked) -> InputRequired:
    words = {
        QuestionKind.YES_NO: "Choose yes or no",
        QuestionKind.CHOICE: "Choose one of the answers",
        QuestionKind.NUMBER: "Enter a number",
    }
    return InputRequired(f"{words.get(question.kind, 'Write an answer')}: {question.label}")


def _pairs(choices: Sequence[str]) -> list[tuple[str, str]]:
    return [(choice, choice) for choice in choices]
