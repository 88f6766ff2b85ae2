from __future__ import annotations

from flask import Flask
from markupsafe import Markup

from tests.factories.drafts import criterion, make_ad
from tracker.drafting.marking import LONGEST_SHOWN, Mark, marked, marks_of, source_of


def words(text: str) -> str:
    """The text without what the marks add."""
    return Markup(text).striptags()


def test_a_mark_leads_to_its_item_and_the_item_to_it() -> None:
    assert marked("Strong Python wanted", [Mark("i3", "3", 7, 13)]) == (
        'Strong <mark class="ev" data-item="i3">Python<sup>'
        '<a id="s-i3" href="#i3" aria-label="to draft item 3">3</a></sup></mark> wanted'
    )


def test_what_the_document_says_is_text_and_never_a_page() -> None:
    text = "<script>alert(1)</script> {{ 7 * 7 }} & more"
    found = marked(text, [Mark("i1", "1", 0, 8)])
    assert "<script>" not in found
    assert "{{ 7 * 7 }} &amp; more" in found


def test_words_of_two_items_name_both() -> None:
    found = marked("Python and SQL", [Mark("i1", "1", 0, 14), Mark("i2", "2", 11, 14)])
    assert 'data-item="i1">Python and </mark>' in found
    assert 'data-item="i1 i2">SQL<sup>' in found


def test_the_second_place_of_an_item_has_an_id_of_its_own() -> None:
    found = marked("SQL or SQL", [Mark("i1", "1", 0, 3), Mark("i1", "1", 7, 10)])
    assert (found.count('id="s-i1"'), found.count('id="s-i1-7"')) == (1, 1)


def test_a_warning_shows_over_the_item() -> None:
    found = marked("young", [Mark("i1", "1", 0, 5), Mark("w0", "!", 0, 5, "ev no")])
    assert '<mark class="ev no" data-item="i1 w0">' in found


def test_a_very_long_text_is_cut_and_marks_beyond_are_left_out() -> None:
    text = "a" * (LONGEST_SHOWN + 10)
    assert marked(text, [Mark("i1", "1", LONGEST_SHOWN, LONGEST_SHOWN + 5)]) == "a" * LONGEST_SHOWN


def test_every_mark_of_a_draft_holds_the_words_of_its_item(app: Flask) -> None:
    ad = make_ad(app)
    python = criterion(ad, "Python")
    spans = [(mark.start, mark.end) for mark in marks_of(ad) if mark.item == f"i{python.number}"]
    assert [ad.text[start:end] for start, end in spans] == [one["quote"] for one in python.sources]


def test_a_document_that_is_shown_in_part_says_that_it_goes_on(app: Flask) -> None:
    ad = make_ad(app)
    whole = source_of(ad, [])
    ad.text = "é" * (LONGEST_SHOWN + 1)
    assert (whole["cut"], source_of(ad, [])["cut"]) == (False, True)
