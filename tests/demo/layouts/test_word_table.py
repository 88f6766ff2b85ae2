from __future__ import annotations

from tests.demo.layouts.docx_words import missing_in
from tracker.demo.layouts.word_table import WordTable
from tracker.demo.sheet import Sheet


def test_all_words_are_in_the_file(sample: Sheet) -> None:
    assert missing_in(WordTable(sample).docx(), sample) == []
