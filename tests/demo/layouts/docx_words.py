"""Which words of the sample a DOCX lacks, wherever they stand."""

from __future__ import annotations

import io

import docx

from tracker.demo.sheet import Sheet


def text_of(data: bytes) -> str:
    """The runs of the body, text boxes and tables included, joined as they come."""
    body = docx.Document(io.BytesIO(data)).element.body
    return "".join(node.text or "" for node in body.iter("{*}t"))


def missing_in(data: bytes, sheet: Sheet) -> list[str]:
    """The words of every kind of content of the sample that are not in the file."""
    text = text_of(data)
    said = ("Mar 2019 – May 2021", "Cut <half>.", "Python, C++", "Tested Builder (2024)")
    return [words for words in (sheet.name, *sheet.contact, *said) if words not in text]
