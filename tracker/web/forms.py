"""The base of every form: CSRF, stripped text, and errors worded by us."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field, FieldList, FormField, HiddenField, SelectChoice, StringField, TextAreaField
from wtforms.validators import Regexp, StopValidation
from wtforms.widgets import TextArea

from tracker.web.wording.numbers import number
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import plural

LINE = 80  # characters that stand on one line of a form, about
LINES = (0x09, 0x0A, 0x0D)
CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))  # these turn the words after them around
DROPPED = dict.fromkeys(code for code in (*CONTROLS, *DIRECTIONS) if code not in LINES)


def strip(value: object) -> object:
    """Text without white space around it, and without characters that nobody sees but that act on what stands near."""
    return value.translate(DROPPED).strip() if isinstance(value, str) else value


def one_line(value: object) -> object:
    """The same on one line: what a field of one line holds may stand in the header of a letter."""
    return " ".join(value.splitlines()).strip() if isinstance(value, str) else value


class Form(FlaskForm):  # type: ignore[misc]
    """Every form of the product. Fields the form does not name are ignored."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        def bind_field(self, form: Any, unbound_field: Any, options: dict[str, Any]) -> Field:  # noqa: ANN401 - WTForms' own shapes
            """Strip every text field unless it says otherwise. Lists and rows hold fields, and take no filters."""
            if issubclass(unbound_field.field_class, FieldList | FormField):
                return unbound_field.bind(form=form, **options)
            filters = unbound_field.kwargs.get("filters", [])
            if strip not in filters:
                filters = [strip, *_of_one_line(unbound_field.field_class), *filters]
            return unbound_field.bind(form=form, filters=filters, **options)

        def render_field(self, field: Field, render_kw: dict[str, Any]) -> str:
            """A browser that knows the limit cuts what is pasted, and says nothing: the answer says it instead."""
            drawn: str = super().render_field(field, {"maxlength": False, **render_kw})
            return drawn

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own shape
        """Validate what is left after stripping: spaces alone answer nothing, though a browser sent something."""
        for field in self:
            if isinstance(field, StringField) and isinstance(field.data, str):
                field.raw_data = [field.data]
        return bool(super().validate(extra_validators))

    def problems(self) -> list[tuple[str, str]]:
        """(id of the control, sentence) of each error, in the order of the form: for the summary on top."""
        return [(field.id, str(field.errors[0])) for field in self if field.errors]


def not_longer(limit: int, what: str = "this") -> Callable[[Any, Field], None]:
    """A check that says by how many characters ``what`` is too long; nothing typed is ever cut."""

    def check(_form: Any, field: Field) -> None:  # noqa: ANN401 - WTForms' own shape
        sentence = too_long(field.data or "", limit, what)
        if sentence:
            raise StopValidation(sentence)

    return check


def too_long(text: str, limit: int, what: str = "this") -> str:
    """By how many characters ``text`` is too long, as a sentence; empty when it fits."""
    over = len(text) - limit
    if over <= 0:
        return ""
    characters = plural("%(num)s character", "%(num)s characters", over) % {"num": number(over)}
    sentence = _("Make %(what)s %(characters)s shorter. The limit is %(limit)s.")
    return sentence % {"what": what, "characters": characters, "limit": number(limit)}


class _Growing(TextArea):  # type: ignore[misc]
    """A box as tall as its words, where the browser knows how; elsewhere about as tall."""

    def __call__(self, field: Field, **given: Any) -> str:  # noqa: ANN401 - WTForms' own shapes
        css = " ".join(part for part in (given.pop("class", ""), "line") if part)
        rows = 1 + len(field.data or "") // LINE
        drawn: str = super().__call__(field, **{"class": css, "rows": rows, **given})
        return drawn


class LineField(StringField):  # type: ignore[misc]
    """One line of words, often too long for the room that a control of one line has: nothing of it is cut from view."""

    widget = _Growing()


class Revision(HiddenField):  # type: ignore[misc]
    """The number of the state that a page was made from, carried by its form. Anything else asks to load it again."""

    def __init__(self, label: str = "", **given: Any) -> None:  # noqa: ANN401 - WTForms' own shapes
        super().__init__(label, [Regexp(r"[0-9]{1,9}\Z", message="Load the page again")], **given)


def options(pairs: Iterable[tuple[str, str]]) -> list[SelectChoice]:
    """What a field to choose from offers, from (value sent, words shown)."""
    return [SelectChoice(value, words) for value, words in pairs]


def _of_one_line(kind: type[Field]) -> list[Callable[[object], object]]:
    return [one_line] if issubclass(kind, StringField) and not issubclass(kind, TextAreaField) else []
