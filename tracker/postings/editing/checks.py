"""What may be typed, and what to say when it is something else. Empty is for ``Filled`` alone to refuse."""

from __future__ import annotations

from collections.abc import Callable

from babel.numbers import list_currencies
from wtforms import Field
from wtforms import Form as AnyForm
from wtforms.validators import InputRequired, StopValidation, ValidationError

from tracker.postings.countries import country_code
from tracker.web.typed import day_in, number_in
from tracker.web.wording.translation import gettext as _

Check = Callable[[AnyForm, Field], None]
LARGEST_PAY = 10**12


class Filled(InputRequired):  # type: ignore[misc]
    """Something must be there; the sentence is translated when it is needed."""

    def __call__(self, form: AnyForm, field: Field) -> None:
        """StopValidation with the sentence."""
        if not field.data:
            field.errors[:] = []
            raise StopValidation(_(self.message))


def whole_number(least: int, most: int) -> Check:
    """A whole number in range, with or without separators between thousands."""

    def check(_form: AnyForm, field: Field) -> None:
        if not field.data:
            return
        number = number_in(field.data)
        if number is None or not least <= number <= most:
            raise ValidationError(_("Enter a whole number from %(least)s to %(most)s", least=least, most=most))

    return check


def known_amount(_form: AnyForm, field: Field) -> None:
    """Whole units of the currency."""
    number = number_in(field.data or "")
    if field.data and (number is None or not 0 < number < LARGEST_PAY):
        raise ValidationError(_("Enter a whole amount, for example 48,000"))


def known_currency(_form: AnyForm, field: Field) -> None:
    """ISO 4217."""
    if field.data and field.data.upper() not in list_currencies():
        raise ValidationError(_("Enter a currency by its three letters, for example EUR"))


def known_country(_form: AnyForm, field: Field) -> None:
    """A name, or two letters."""
    if field.data and country_code(field.data) is None:
        raise ValidationError(_("Enter a country by its name or its two letters, for example Kenya or KE"))


def known_day(_form: AnyForm, field: Field) -> None:
    """ISO 8601, as date fields send it."""
    if field.data and day_in(field.data) is None:
        raise ValidationError(_("Enter a day as year-month-day, for example 2026-12-31"))
