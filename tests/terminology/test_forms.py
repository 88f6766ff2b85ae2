"""The form of one term: what was typed, without its blanks, and a sentence for what cannot be."""

from __future__ import annotations

import pytest
from flask import Flask
from flask_babel import Babel

from tracker.terminology.forms import KINDS, ListForm, TermForm
from tracker.terminology.naming import Typed
from tracker.vocabulary import Kind

PAGES = Flask("pages")
PAGES.config["WTF_CSRF_ENABLED"] = False
Babel(PAGES)
LOOM = {"edits": "3", "label": " Loomweaver ", "kind": "tool", "aliases": "LW 3, Loom\nWeaver ", "near": "Python"}


def checked(sent: dict[str, str]) -> tuple[TermForm, list[tuple[str, str]]]:
    """(the form, its problems) of what was sent."""
    with PAGES.test_request_context(method="POST", data=sent):
        form = TermForm()
        form.validate()
        return form, [(name, str(sentence)) for name, sentence in form.problems()]


def test_what_was_typed_is_read_as_one_line_without_the_blanks_around_it() -> None:
    form, problems = checked(LOOM)
    assert (problems, form.edits.data) == ([], "3")
    assert form.typed() == Typed("Loomweaver", Kind.TOOL, aliases="LW 3, Loom Weaver", near="Python")


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"label": "  "}, "label", "Say what it is called"),
        ({"label": "x" * 81}, "label", "Make this 1 character shorter. The limit is 80."),
        ({"aliases": "x" * 603}, "aliases", "Make this 3 characters shorter. The limit is 600."),
        ({"context": "x" * 601}, "context", "Make this 1 character shorter. The limit is 600."),
    ],
)
def test_what_cannot_be_is_told_at_its_field(changes: dict[str, str], field: str, sentence: str) -> None:
    assert checked({**LOOM, **changes})[1] == [(field, sentence)]


def test_a_kind_that_nobody_offers_is_not_taken() -> None:
    assert [name for name, _sentence in checked({**LOOM, "kind": "degree"})[1]] == ["kind"]


def test_a_human_language_and_a_degree_are_what_one_does_not_add() -> None:
    assert {kind.value for kind in Kind} - {kind.value for kind, _words in KINDS} == {"human_language", "degree"}


@pytest.mark.parametrize(("edits", "is_valid"), [("2", True), ("", False), ("two", False)])
def test_a_button_over_the_whole_list_says_what_it_saw(edits: str, is_valid: bool) -> None:
    with PAGES.test_request_context(method="POST", data={"edits": edits}):
        assert ListForm().validate() is is_valid
