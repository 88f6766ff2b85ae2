from __future__ import annotations

import pytest
from flask import Flask
from wtforms import Form, StringField

from tracker.postings.editing.checks import (
    Check,
    Filled,
    known_amount,
    known_country,
    known_currency,
    known_day,
    whole_number,
)


def said(check: Check | Filled, text: str) -> str:
    """What is said about a text; empty when it may stay."""
    form = type("OneField", (Form,), {"field": StringField(validators=[check])})(data={"field": text})
    form.validate()
    return "".join(form.field.errors)


@pytest.mark.parametrize(
    ("check", "right", "wrong", "sentence"),
    [
        (Filled("Name it"), "x", "", "Name it"),
        (whole_number(1, 365), "30", "0", "Enter a whole number from 1 to 365"),
        (whole_number(1, 365), "", "three", "Enter a whole number from 1 to 365"),
        (known_amount, "48,000", "48k", "Enter a whole amount, for example 48,000"),
        (known_currency, "eur", "EURO", "Enter a currency by its three letters, for example EUR"),
        (known_country, "Kenya", "Kenia", "Enter a country by its name or its two letters, for example Kenya or KE"),
        (known_day, "2026-12-31", "31.12.2026", "Enter a day as year-month-day, for example 2026-12-31"),
    ],
)
def test_a_check_says_what_to_type(app: Flask, check: Check, right: str, wrong: str, sentence: str) -> None:
    assert (said(check, right), said(check, wrong)) == ("", sentence)
