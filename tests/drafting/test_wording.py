from __future__ import annotations

import pytest

from tracker.drafting.lifecycle import Part
from tracker.drafting.models import DraftItem
from tracker.drafting.wording import done, name_of


@pytest.mark.parametrize(
    ("do", "sentence"),
    [
        ("accept", "Accepted: Python."),
        ("must", "Python is a must."),
        ("heavier", "Python weighs 4."),
        ("anything", "Saved."),
    ],
)
def test_an_act_is_a_sentence(do: str, sentence: str) -> None:
    item = DraftItem(part=Part.CRITERION, content={"label": "Python", "weight": 4})
    assert done(item, do) == sentence


def test_words_that_were_left_out_are_quoted() -> None:
    item = DraftItem(part=Part.UNPLACED, content={"value": "The hall is blue."})
    assert done(item, "drop") == "Left out: “The hall is blue.”."


def test_a_long_name_is_cut() -> None:
    assert name_of(DraftItem(content={"value": "x" * 80})) == "x" * 59 + "…"
