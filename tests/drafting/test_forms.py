from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.drafts import make_ad
from tracker.drafting.forms import fields_in, in_question, seen_in
from tracker.drafting.lifecycle import Part
from tracker.drafting.models import JobAd
from tracker.drafting.queries import items_in


def name(ad: JobAd, part: Part) -> str:
    """The name of the first control of a part."""
    return f"f{items_in(ad, part)[0].number}"


def test_pay_is_read_with_its_separators(app: Flask) -> None:
    ad = make_ad(app)
    pay = name(ad, Part.PAY)
    sent = {f"{pay}-low": "1,200", f"{pay}-high": "", f"{pay}-currency": "kes", f"{pay}-period": "month"}
    typed, problems = fields_in(ad, sent)
    assert problems == []
    assert typed == {int(pay[1:]): {"low": 1200, "high": 1200, "currency": "KES", "period": "month", "region": ""}}


@pytest.mark.parametrize(
    ("low", "high", "currency", "sentence"),
    [
        ("lots", "", "EUR", "Enter a whole amount, for example 48,000"),
        ("900", "100", "EUR", "The higher figure comes second"),
        ("900", "", "ABC", "Enter a currency by its three letters, for example EUR"),
    ],
)
def test_pay_that_makes_no_sense_is_said(app: Flask, low: str, high: str, currency: str, sentence: str) -> None:
    ad = make_ad(app)
    pay = name(ad, Part.PAY)
    sent = {f"{pay}-low": low, f"{pay}-high": high, f"{pay}-currency": currency}
    assert fields_in(ad, sent) == ({}, [(pay, sentence)])


def test_a_code_that_there_is_not_says_nothing(app: Flask) -> None:
    ad = make_ad(app)
    level = name(ad, Part.LEVEL)
    assert fields_in(ad, {level: "wizard"}) == ({int(level[1:]): {"value": ""}}, [])


def test_a_text_has_a_limit(app: Flask) -> None:
    ad = make_ad(app)
    title = name(ad, Part.TITLE)
    assert fields_in(ad, {title: "x" * 203})[1] == [(title, "Make this 3 characters shorter. The limit is 200.")]


def test_marks_are_read_by_their_fields_number() -> None:
    assert seen_in({"seen3": "14", "seenx": "2", "seen4": "none", "f3": "Pump person"}) == {3: 14}


def test_only_fields_that_were_not_saved_are_shown_as_typed() -> None:
    sent = {"f1": "a", "seen1": "10", "f2-low": "lots", "f2-high": "", "seen2": "20", "f3": "c", "seen3": "30"}
    assert in_question(sent, ["f2"], [3]) == {"f2-low": "lots", "f2-high": "", "seen2": "20", "f3": "c"}
