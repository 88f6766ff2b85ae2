"""People are found by the beginning of a name or address; a slip of the finger finds them when nothing else does."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.review.queries.naming import distance_within, named


@pytest.mark.parametrize(
    ("q", "near", "found"),
    [
        ("ines", False, ["Inès Łuka"]),
        ("LUKA in", False, ["Inès Łuka"]),
        ("wanja@exa", False, ["Wanja Marlow"]),
        ("arlow", False, []),
        ("marlwo", False, []),
        ("marlwo", True, ["Wanja Marlow"]),
        ("m", True, []),
    ],
)
def test_words_find_names(app: Flask, q: str, near: bool, found: list[str]) -> None:
    posting = make_posting()
    people = {
        make_application(posting, name="Inès Łuka", email="someone@example.org").id: "Inès Łuka",
        make_application(posting, name="Wanja Marlow", email="wanja@example.org").id: "Wanja Marlow",
    }
    assert [people[one] for one in named(posting.id, q, near=near)] == found


@pytest.mark.parametrize(
    ("word", "name", "near"),
    [
        ("marlow", "marlow", True),
        ("marlwo", "marlow", True),
        ("marlo", "marlow", True),
        ("mralwo", "marlow", False),
        ("ana", "ann", False),
        ("featherstone", "fetherstome", True),
    ],
)
def test_a_letter_or_two_may_be_wrong(word: str, name: str, near: bool) -> None:
    assert distance_within(word, name) is near
