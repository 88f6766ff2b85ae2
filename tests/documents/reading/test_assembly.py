from __future__ import annotations

import pytest

from tracker.documents import Line, Span, Unreadable, UnreadableDocument
from tracker.documents.reading.assembly import assemble
from tracker.documents.reading.pieces import Piece, Reading


def test_pieces_become_lines_joined_by_newlines_with_spans() -> None:
    document = assemble(Reading("txt", [Piece("Ewa  Nowak", 0, size=12, bold=True), Piece(" ", 1), Piece("Clerk", 2)]))
    assert document.text == "Ewa Nowak\nClerk"
    assert document.lines == (Line(Span(0, 9), 0, size=12, bold=True), Line(Span(10, 15), 1))


def test_a_broken_word_is_closed_and_its_spans_touch() -> None:
    document = assemble(Reading("pdf", [Piece("was respon", 0, joined=True), Piece("sible", 0)]))
    assert document.text == "was responsible"
    assert [line.span for line in document.lines] == [Span(0, 10), Span(10, 15)]


def test_flags_are_kept_once_and_in_order() -> None:
    assert assemble(Reading("pdf", [Piece("Ewa", 0)], flags=["ocr", "truncated", "ocr"])).flags == ("ocr", "truncated")


def test_nothing_visible_is_an_empty_file() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        assemble(Reading("docx", [Piece("\u200b \t", 0)]))
    assert (caught.value.reason, str(caught.value)) == (
        Unreadable.EMPTY,
        "The file holds no text. Send a résumé that contains text.",
    )
