from __future__ import annotations

import pytest

from tracker.drafting.lifecycle import Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.wording import document_in, done, name_of


@pytest.mark.parametrize(
    ("do", "sentence"),
    [
        ("accept", "Accepted: Python."),
        ("must", "Python is a must."),
        ("heavier", "Python weighs 4."),
        ("edit", "Saved: Python."),
        ("anything", "Saved."),
    ],
)
def test_an_act_is_a_sentence(do: str, sentence: str) -> None:
    item = DraftItem(part=Part.CRITERION, content={"label": "Python", "weight": 4})
    assert done(item, do) == sentence


def test_words_that_were_left_out_are_quoted() -> None:
    item = DraftItem(part=Part.UNPLACED, content={"value": "The hall is blue."})
    assert done(item, "drop") == "Left out: “The hall is blue.”."


@pytest.mark.parametrize(
    ("low", "sentence"), [(48000, "Dropped: EUR 48,000 to 60,000 a year."), (0, "Dropped: an empty entry.")]
)
def test_pay_is_named_by_its_figures(low: int, sentence: str) -> None:
    content = {"low": low, "high": 60000 if low else 0, "currency": "EUR", "period": "year", "region": ""}
    assert done(DraftItem(part=Part.PAY, content=content), "drop") == sentence


def test_an_entry_that_says_nothing_is_named_so() -> None:
    assert done(DraftItem(part=Part.DUTY, content={"value": ""}), "drop") == "Dropped: an empty entry."


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [("pasted", "Pasted text", "pasted text"), ("pdf", "Ad.pdf", "Ad.pdf")],
)
def test_pasted_text_is_no_name_in_a_sentence(kind: str, name: str, said: str) -> None:
    assert document_in(JobAd(kind=kind, name=name)) == said


def test_a_long_name_is_cut() -> None:
    assert name_of(DraftItem(content={"value": "x" * 80})) == "x" * 59 + "…"
