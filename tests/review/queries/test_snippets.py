"""The words that were searched for, where they stand in somebody's text; what people wrote stays text."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.applications import scored_application, txt
from tests.factories.postings import make_posting
from tracker.review.queries.snippets import snippets

BODY = "Wanja Marlow\nMends pumps <b>and</b> valves, writes Python & plays.\n" + "Grows beets of every colour. " * 20


@pytest.mark.parametrize(
    ("q", "shown"),
    [
        ("python", "writes <mark>Python</mark> &amp; plays. Grows beets"),
        ("VALVES mend", "<mark>Mend</mark>s pumps &lt;b&gt;and&lt;/b&gt; <mark>valves</mark>, writes"),
    ],
)
def test_found_words_are_marked_and_the_rest_is_escaped(app: Flask, q: str, shown: str) -> None:
    one = scored_application(app, make_posting(), resume=txt(BODY))
    assert shown in snippets([one.id], q)[one.id]


@pytest.mark.parametrize("q", ["", "  ", "ython", "(", "turnip"])
def test_nobody_is_shown_without_a_word_found_at_its_beginning(app: Flask, q: str) -> None:
    one = scored_application(app, make_posting(), resume=txt(BODY))
    assert snippets([one.id], q) == {}


def test_a_long_text_is_cut_on_both_sides_and_says_so(app: Flask) -> None:
    one = scored_application(app, make_posting(), resume=txt("Grows beets of every colour. " * 20, "Python", BODY))
    found = snippets([one.id], "python")[one.id]
    assert (found.startswith("… "), found.endswith(" …"), len(found) < 200) == (True, True, True)
