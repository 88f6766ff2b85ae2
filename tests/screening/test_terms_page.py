"""The page of own words: the list in use until there is a draft, then the draft; a form filled with what is changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.conftest import NOW
from tests.factories.people import actor_for, make_user
from tracker.access import Role, use_actor
from tracker.foundation.database import transaction
from tracker.screening.terms_page import context, form_for
from tracker.terminology.commands import publish_terms, save_term
from tracker.terminology.forms import TermForm


@pytest.fixture(autouse=True)
def _asked_by_an_admin(app: Flask) -> Iterator[None]:
    with app.test_request_context("/terms"):
        use_actor(actor_for(make_user(Role.ADMIN)))
        yield


def add(label: str, edits: int) -> None:
    """A tool under Python, into the draft."""
    typed = {"label": label, "kind": "tool", "aliases": f"{label} 3", "broader": "Python", "near": "", "context": ""}
    form = TermForm(formdata=None, data=typed)
    with transaction():
        save_term(form.typed(), edits=edits, instead_of="", actor="an-id", now=NOW)


def test_without_own_words_there_is_a_blank_form() -> None:
    page = context(form_for(""), "")
    assert (page["rows"], page["is_draft"], page["in_use_since"], page["changed"]) == ([], False, None, "")
    assert (page["form"].label.data, page["form"].edits.data) == (None, 0)


def test_a_draft_is_shown_before_what_is_in_use() -> None:
    add("Loomweaver", 0)
    with transaction():
        publish_terms(edits=1, actor="an-id", now=NOW)
    in_use = context(form_for(""), "")
    add("Beetcounter", 0)
    drafted = context(form_for(""), "")
    assert ([row["label"] for row in in_use["rows"]], in_use["is_draft"]) == (["Loomweaver"], False)
    assert (sorted(row["label"] for row in drafted["rows"]), drafted["is_draft"]) == (
        ["Beetcounter", "Loomweaver"],
        True,
    )
    assert drafted["in_use_since"] == NOW


def test_the_form_of_a_term_holds_names_not_ids() -> None:
    add("Loomweaver", 0)
    form = form_for("own-loomweaver")
    assert (form.label.data, form.aliases.data, form.broader.data) == ("Loomweaver", "Loomweaver 3", "Python")
    page = context(form, "own-loomweaver")
    assert page["changed"] == "Loomweaver"
    assert page["save_to"] == "/terms?change=own-loomweaver"
