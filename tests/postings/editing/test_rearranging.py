from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.postings import make_posting
from tests.postings.typed import typed
from tracker.postings.editing.form import PostingForm
from tracker.postings.editing.rearranging import rearranged
from tracker.web.errors import DomainError

TEXTS = [{"was": "0", "text": "One"}, {"was": "", "text": "Two"}, {"was": "1", "text": ""}]


def after(do: str, name: str = "benefits", field: str = "text", **changes: object) -> tuple[list[str], str]:
    """(what the rows say after the button, the control that has the focus)."""
    changes = changes or {"benefits": TEXTS}
    form, focus = rearranged(PostingForm(formdata=typed(make_posting(), **changes)), do)
    return [entry.form[field].data for entry in form[name].entries], focus


@pytest.mark.parametrize(
    ("do", "texts", "focus"),
    [
        ("add:benefits", ["One", "Two", "", None], "benefits-3-text"),
        ("up:benefits:1", ["Two", "One", ""], "benefits-0-up"),
        ("down:benefits:1", ["One", "", "Two"], "benefits-2-down"),
        ("up:benefits:0", ["One", "Two", ""], "benefits-0-up"),
        ("down:benefits:2", ["One", "Two", ""], "benefits-2-down"),
        ("remove:benefits:0", ["Two", ""], "benefits-add"),
    ],
)
def test_a_button_changes_the_rows_and_says_where_to_go_on(app: Flask, do: str, texts: list[str], focus: str) -> None:
    assert after(do) == (texts, focus)


def test_what_was_typed_elsewhere_stays_even_when_it_is_wrong(app: Flask) -> None:
    form = PostingForm(formdata=typed(make_posting(), title="", answer_within_days="soon", benefits=TEXTS))
    moved, _focus = rearranged(form, "up:benefits:2")
    assert (moved.title.data, moved.answer_within_days.data) == ("", "soon")
    assert [entry.form.was.data for entry in moved.benefits.entries] == ["0", "1", ""]


def test_a_new_stage_stands_after_the_active_ones(app: Flask) -> None:
    names, focus = after("add:stages", "stages", "was", title="x")
    assert names[:6] == ["applied", "review", "phone-screen", "interview", None, "offer"]
    assert focus == "stages-4-name"


@pytest.mark.parametrize("do", ["up:stages:1", "down:stages:3", "down:stages:0", "remove:stages:0", "up:stages:5"])
def test_the_stages_that_every_opening_has_stay_where_they_are(app: Flask, do: str) -> None:
    names, _focus = after(do, "stages", "was", title="x")
    assert names[:5] == ["applied", "review", "phone-screen", "interview", "offer"]


@pytest.mark.parametrize(
    "do", ["", "fly:benefits:0", "up:title:0", "up:benefits:7", "up:benefits:x", "add:edits", "remove:benefits"]
)
def test_a_button_that_no_page_has_is_refused(app: Flask, do: str) -> None:
    with pytest.raises(DomainError, match="There is no such button"):
        after(do)
