from tests.documents.facts.plain import document_of, rows
from tracker.documents import Document, Line, Span
from tracker.documents.facts.rows import refreshed, rows_of, sentences_of


def test_rows_lose_blanks_and_bullet_signs() -> None:
    found = rows("  Skills\n• Python\n- SQL\n1. Docker\n* Rust")
    assert [(row.text, row.bullet) for row in found] == [
        ("Skills", False),
        ("Python", True),
        ("SQL", True),
        ("Docker", True),
        ("Rust", True),
    ]


def test_a_row_quotes_its_text() -> None:
    text = "One\n\n   • Two  \nThree"
    assert [text[row.start : row.end] for row in rows(text)] == ["One", "Two", "Three"]


def test_rules_and_page_numbers_are_no_rows() -> None:
    assert [row.text for row in rows("-----\nPage 1 of 2\n1/2\nWork\n=====")] == ["Work"]


def test_a_line_that_holds_line_breaks_is_several_rows() -> None:
    assert [row.text for row in rows_of(Document("a b\nc", "txt", (Line(Span(0, 5), 0),)))] == ["a b", "c"]


def test_a_page_without_line_breaks_is_cut_at_its_bullets() -> None:
    text = "Worked on many things for years " * 8 + "• Built one thing • Built another thing"
    assert [row.text for row in rows(text)][1:] == ["Built one thing", "Built another thing"]


def test_the_second_line_of_a_bullet_is_wrapped() -> None:
    text = "• Built a\nthing"
    document = Document(text, "pdf", (Line(Span(0, 9), 0), Line(Span(10, 15), 0)))
    assert [row.wrapped for row in rows_of(document)] == [False, True]


def test_refreshed_rows_follow_the_blanked_text() -> None:
    text = "Ann Lee, clerk\nAnn Lee"
    assert [row.text for row in refreshed(rows(text), text.replace("Ann Lee", " " * 7))] == [", clerk"]


def test_a_paragraph_falls_into_its_sentences() -> None:
    (row,) = rows("Worked as a cook (2010-2012). Was a baker, then a waiter for St. Anna.")
    assert [sentence.text for sentence in sentences_of(row)] == [
        "Worked as a cook (2010-2012).",
        "Was a baker,",
        "then a waiter for St. Anna.",
    ]


def test_an_empty_document_has_no_rows() -> None:
    assert rows_of(document_of("")) == []


def test_a_footer_with_its_page_is_no_row() -> None:
    assert [row.text for row in rows("Work\nEwa Nowak · page 2\nPage 3\nTurned a page 2 times")] == [
        "Work",
        "Turned a page 2 times",
    ]
