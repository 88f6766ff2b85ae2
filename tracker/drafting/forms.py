"""The form that takes a document, and what was typed into the fields of a draft."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from babel.numbers import list_currencies
from flask_wtf.file import FileField
from wtforms import TextAreaField

from tracker.drafting.lifecycle import SEVERAL, SINGLE, Part
from tracker.postings.lifecycle import EmploymentType, JobLevel, Remote
from tracker.web.forms import Form, one_line, strip, too_long
from tracker.web.typed import number_in
from tracker.web.wording.translation import gettext as _

if TYPE_CHECKING:
    from tracker.drafting.models import DraftItem, JobAd

LONGEST = {Part.TITLE: 200, Part.TEAM: 120, Part.REPORTS_TO: 200, Part.SUMMARY: 2000, Part.STEP: 120}
LONGEST_TEXT = 600
LARGEST_PAY = 10**12
CODES = {Part.LEVEL: JobLevel, Part.EMPLOYMENT: EmploymentType, Part.REMOTE: Remote}
PERIODS = ("year", "month", "week", "day", "hour")
BLANK_PAY = {"low": 0, "high": 0, "currency": "", "period": "year", "region": ""}
Typed = dict[int, dict[str, Any]]
Problems = list[tuple[str, str]]


class ImportForm(Form):
    """A file, or the text itself."""

    document = FileField("A file: PDF, Word (DOCX), web page (HTML) or text")
    text = TextAreaField("Or the text of the ad, pasted")


def fields_in(ad: JobAd, sent: Mapping[str, str]) -> tuple[Typed, Problems]:
    """(number to content as typed, (control, sentence) of what cannot be kept). A field that was not sent stays.

    So does every other than the one that ``only`` names: the page saves a field when it is left.
    """
    typed: Typed = {}
    problems: Problems = []
    there = {name.split("-")[0] for name in sent}
    asked = {sent["only"]} & there if sent.get("only") else there
    for item in ad.items:
        if item.part not in (*SINGLE, *SEVERAL) or f"f{item.number}" not in asked:
            continue
        try:
            typed[item.number] = _pay(item, sent) if item.part is Part.PAY else _value(item, sent)
        except ValueError as error:
            problems.append((f"f{item.number}", str(error)))
    return typed, problems


def seen_in(sent: Mapping[str, str]) -> dict[int, int]:
    """Number of a field to ``seen_as`` of what the form was made from; what is no such number is left out."""
    names = [name for name in sent if name.startswith("seen")]
    marks = ((number_in(name.removeprefix("seen")), number_in(sent[name])) for name in names)
    return {number: mark for number, mark in marks if number is not None and mark is not None}


def in_question(sent: Mapping[str, str], wrong: Collection[str], contested: Collection[int]) -> dict[str, str]:
    """What was sent for the fields that were not saved: the others are shown as they are now.

    ``wrong`` are the controls with a sentence; the ``contested`` lose their mark, so that the next save counts.
    """
    fields = {*wrong, *(f"f{number}" for number in contested)}
    marks = {f"seen{name[1:]}" for name in wrong}
    return {name: value for name, value in sent.items() if name.split("-")[0] in fields or name in marks}


def _value(item: DraftItem, sent: Mapping[str, str]) -> dict[str, Any]:
    text = str(strip(sent[f"f{item.number}"]))
    codes = CODES.get(item.part)
    if codes is not None:
        return {"value": text if text in {one.value for one in codes} else ""}
    text = text if item.part is Part.SUMMARY else str(one_line(text))
    sentence = too_long(text, LONGEST.get(item.part, LONGEST_TEXT))
    if sentence:
        raise ValueError(sentence)
    return {"value": text}


def _pay(item: DraftItem, sent: Mapping[str, str]) -> dict[str, Any]:
    given = {name: str(strip(sent.get(f"f{item.number}-{name}", ""))) for name in BLANK_PAY}
    low = _amount(given["low"])
    high = _amount(given["high"]) or low
    currency = given["currency"].upper()
    if high < low:
        raise ValueError(_("The higher figure comes second"))
    if low and currency not in list_currencies():
        raise ValueError(_("Enter a currency by its three letters, for example EUR"))
    period = given["period"] if given["period"] in PERIODS else "year"
    return {"low": low, "high": high, "currency": currency, "period": period, "region": given["region"][:120]}


def _amount(text: str) -> int:
    if not text:
        return 0
    amount = number_in(text)
    if amount is None or amount >= LARGEST_PAY:
        raise ValueError(_("Enter a whole amount, for example 48,000"))
    return amount
