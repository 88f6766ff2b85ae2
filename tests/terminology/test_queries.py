"""Which list of own words is in use, and which is being changed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import NOW
from tests.factories.terms import publish_rows, term_row
from tracker.foundation.database import db, transaction
from tracker.terminology.lifecycle import ListStatus
from tracker.terminology.models import TermList
from tracker.terminology.queries import draft, published

pytestmark = pytest.mark.usefixtures("app")


def begin_draft(*rows: dict[str, Any]) -> None:
    """Somebody begins to change the list."""
    with transaction():
        db.session.add(TermList(terms=list(rows), status=ListStatus.DRAFT, created_by="ada", created_at=NOW))


def labels(found: TermList | None) -> list[str] | None:
    """The names on a list; None for no list."""
    return None if found is None else [row["label"] for row in found.terms]


def test_without_words_of_our_own_there_is_neither() -> None:
    assert (draft(), published()) == (None, None)


def test_what_was_put_in_use_last_is_in_use_beside_the_draft_that_follows_it() -> None:
    publish_rows(term_row("Loomweaver"))
    publish_rows(term_row("Beetcounter"))
    assert (labels(published()), draft()) == (["Beetcounter"], None)
    begin_draft(term_row("Abacusser"), term_row("Beetcounter"))
    assert (labels(published()), labels(draft())) == (["Beetcounter"], ["Abacusser", "Beetcounter"])
