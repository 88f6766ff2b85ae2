from __future__ import annotations

import io
from dataclasses import replace

import docx
from docx.shared import Pt

from tests.demo.layouts.docx_words import text_of
from tracker.demo.layouts.word import Word
from tracker.demo.sheet import Sheet


def test_all_words_are_in_the_file(sample: Sheet) -> None:
    text = text_of(Word(sample).docx())
    wanted = (
        sample.name,
        *sample.contact,
        "Mar 2019 – May 2021",
        "Cut <half>.",
        "Python, C++",
        "Tested Builder (2024)",
    )
    assert [words for words in wanted if words not in text] == []


def test_hidden_words_are_vanished_and_white(sample: Sheet) -> None:
    document = docx.Document(io.BytesIO(Word(replace(sample, hidden="secret", concealed="vanished")).docx()))
    vanished, white = document.paragraphs[-1].runs
    assert (vanished.text, vanished.font.hidden, white.text, white.font.size) == ("secret", True, "secret", Pt(1))
