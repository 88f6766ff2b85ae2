from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from tracker.web.paging import cursor, place_of


def test_a_cursor_comes_back_as_the_place(app: Flask) -> None:
    assert place_of(cursor([0, -813, 42, "after"])) == [0, -813, 42, "after"]


@pytest.mark.parametrize("text", [None, "", "x", "WzBd.forged", "é", "." * 4000])
def test_what_is_not_ours_is_no_place(app: Flask, text: str | None) -> None:
    assert place_of(text) is None


def test_a_cursor_of_another_installation_is_no_place(app: Flask) -> None:
    made = cursor([0])
    app.extensions["tracker"] = replace(app.extensions["tracker"], secret_key="another key")
    assert place_of(made) is None
