from __future__ import annotations

from array import array

import pytest

from tracker.documents.reading.pdf.characters import Characters
from tracker.documents.reading.pdf.strips import Strip, strips_of


def characters(text: str, width: float = 5.0, gaps: dict[int, float] | None = None) -> Characters:
    """Characters of one width on one line; ``gaps`` are points to leave before a character."""
    lefts: list[float] = []
    x = 50.0
    for index in range(len(text)):
        x += (gaps or {}).get(index, 0.0)
        lefts.append(x)
        x += width
    size = len(text)
    return Characters(
        text, array("f", lefts), array("f", [712.0] * size), array("f", [left + width for left in lefts]),
        array("f", [700.0] * size), 800.0,
    )  # fmt: skip


def texts(page: Characters) -> list[str]:
    return [strip.text for strip in strips_of(page)]


def test_words_of_a_line_are_one_strip_with_its_edges() -> None:
    assert strips_of(characters("Led the night")) == [Strip("Led the night", 50, 88, 115, 100, 0, 0)]


def test_lines_are_rows() -> None:
    assert [(strip.text, strip.row) for strip in strips_of(characters("Led\r\nthe night"))] == [
        ("Led", 0),
        ("the night", 1),
    ]


def test_a_space_that_the_file_leaves_out_is_put_in() -> None:
    assert texts(characters("dailymeal", gaps={5: 1.6})) == ["daily meal"]


def test_kerning_inside_a_word_is_no_space() -> None:
    assert texts(characters("Toyota", gaps={1: 0.6, 3: 0.5})) == ["Toyota"]


def test_after_a_letter_that_always_overhangs_a_small_gap_is_a_space() -> None:
    assert texts(characters("ofmyofmy", gaps={2: -2.4, 6: 0.5})) == ["ofmyof my"]
    assert texts(characters("ofmyofmy", gaps={2: -0.5, 6: 0.5})) == ["ofmyofmy"]


@pytest.mark.parametrize("text", ["Harbour 2016", "Harbour   2016", "Harbour2016"])
def test_a_wide_gap_begins_a_new_strip_on_the_same_row(text: str) -> None:
    found = strips_of(characters(text, gaps={text.index("2"): 40.0}))
    assert [(strip.text, strip.row) for strip in found] == [("Harbour", 0), ("2016", 0)]


@pytest.mark.parametrize("lead", ["•", "12.", "3)", "o", "–"])
def test_a_bullet_stays_with_its_words(lead: str) -> None:
    text = f"{lead} Counted"
    assert texts(characters(text, gaps={text.index("C"): 30.0})) == [text]


def test_a_hyphen_at_the_end_of_a_line_is_remembered() -> None:
    assert [(strip.text, strip.hyphen) for strip in strips_of(characters("respon\ufffesible"))] == [
        ("respon", True), ("sible", False),
    ]  # fmt: skip


def test_an_empty_page_has_no_strips() -> None:
    assert strips_of(characters("")) == []
    assert strips_of(characters(" \r\n ")) == []
