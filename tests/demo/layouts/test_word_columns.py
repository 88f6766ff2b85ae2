from __future__ import annotations

from tests.demo.layouts.docx_words import text_of
from tracker.demo.layouts.word_columns import WordColumns
from tracker.demo.sheet import Sheet


def test_all_words_are_in_the_file(sample: Sheet) -> None:
    text = text_of(WordColumns(sample).docx())
    wanted = (
        sample.name,
        *sample.contact,
        "Mar 2019 – May 2021",
        "Cut <half>.",
        "Python, C++",
        "Tested Builder (2024)",
    )
    assert [words for words in wanted if words not in text] == []
