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


def test_gaps_are_empty_lines_where_they_are_wanted_and_spans_stay_right() -> None:
    pieces = [Piece("Ewa", 0, gap=True), Piece("Clerk", 1, gap=True), Piece("Delft", 2)]
    document = assemble(Reading("txt", pieces), gaps=True)
    assert document.text == "Ewa\n\nClerk\nDelft"
    assert [line.span for line in document.lines] == [Span(0, 3), Span(5, 10), Span(11, 16)]
    assert assemble(Reading("txt", pieces)).text == "Ewa\nClerk\nDelft"


def test_a_piece_that_says_nothing_is_a_gap_itself() -> None:
    assert (
        assemble(Reading("docx", [Piece("Ewa", 0), Piece(" ", 1), Piece("Clerk", 2)]), gaps=True).text == "Ewa\n\nClerk"
    )


def test_a_paragraph_is_one_line_where_gaps_are_kept() -> None:
    pieces = [
        Piece("Counts the cold store and", 0),
        Piece("orders respon", 0, joined=True),
        Piece("sibly", 0, gap=True),
    ]
    document = assemble(Reading("pdf", pieces), gaps=True)
    assert document.text == "Counts the cold store and orders responsibly"
    assert [line.span for line in document.lines] == [Span(0, 25), Span(26, 39), Span(39, 44)]


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    reading = Reading("pdf", [Piece("Counts the cold store and", 0), Piece("orders", 1, resumed=True)])
    assert assemble(reading, gaps=True).text == "Counts the cold store and orders"
    assert assemble(reading).text == "Counts the cold store and\norders"
