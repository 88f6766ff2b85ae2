"""What was typed into a form that cannot be taken stands on the page that says so."""

from __future__ import annotations

import pytest
from flask import Flask

from tracker.web.sent import words_sent

Fields = dict[str, str]


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({"note": "Strong on kilns, ask about shifts."}, [("Note", "Strong on kilns, ask about shifts.")]),
        ({"criteria-2-label": "Kiln maintenance"}, [("Criteria 2 label", "Kiln maintenance")]),
        ({"first_line": "two\nlines", "again": "two\nlines"}, [("First line", "two\nlines")]),
        ({"label": "Thermodynamics"}, [("Label", "Thermodynamics")]),
        ({"weight": "120", "importance": "must", "edits": "7", "key": "8d2f0c4417aa4c0b9e"}, []),
        ({"password": "four words of mine", "csrf_token": "a b c", "code": "123 456"}, []),
    ],
)
def test_words_that_were_written_are_shown_and_nothing_else(
    app: Flask, fields: Fields, written: list[tuple[str, str]]
) -> None:
    with app.test_request_context("/x", method="POST", data=fields):
        assert words_sent() == written


def test_a_page_that_was_only_asked_for_has_nothing_written(app: Flask) -> None:
    with app.test_request_context("/x?note=Strong+on+kilns"):
        assert words_sent() == []
