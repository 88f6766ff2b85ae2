from __future__ import annotations

import io

import docx

from tests.demo.layouts.docx_words import missing_in
from tracker.demo.layouts.word_textbox import WordTextbox
from tracker.demo.sheet import Sheet


def test_all_words_are_in_the_file(sample: Sheet) -> None:
    assert missing_in(WordTextbox(sample).docx(), sample) == []


def test_contact_and_skills_stand_in_the_box(sample: Sheet) -> None:
    body = docx.Document(io.BytesIO(WordTextbox(sample).docx())).element.body
    box = next(body.iter("{*}txbxContent"))
    assert [words in "".join(node.text or "" for node in box.iter("{*}t")) for words in ("Python", "Lumenfield")] == [
        True,
        False,
    ]
