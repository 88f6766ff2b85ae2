from __future__ import annotations

import io
from dataclasses import replace

import docx
from docx.shared import Pt

from tests.demo.layouts.docx_words import missing_in
from tracker.demo.layouts.word import Word
from tracker.demo.sheet import Sheet


def test_all_words_are_in_the_file(sample: Sheet) -> None:
    assert missing_in(Word(sample).docx(), sample) == []


def test_hidden_words_are_vanished_and_white(sample: Sheet) -> None:
    document = docx.Document(io.BytesIO(Word(replace(sample, hidden="secret", concealed="vanished")).docx()))
    vanished, white = document.paragraphs[-1].runs
    assert (vanished.text, vanished.font.hidden, white.text, white.font.size) == ("secret", True, "secret", Pt(1))
