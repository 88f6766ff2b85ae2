from __future__ import annotations

from tests.demo.layouts.pdf_words import words_of
from tracker.demo.layouts.spaced import Spaced
from tracker.demo.sheet import Sheet


def test_all_words_stand_on_the_page(sample: Sheet) -> None:
    assert words_of(Spaced(sample).pdf(), sample) == []
