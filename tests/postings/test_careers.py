from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.postings import make_posting
from tracker.postings.careers import Filters, matching, options, place_phrase, understood
from tracker.postings.lifecycle import JobLevel, Remote
from tracker.postings.models import Place, Posting


def roles() -> list[Posting]:
    return [
        make_posting(title="Beekeeper", level=JobLevel.SENIOR),
        make_posting(title="Ploughman", remote=Remote.REMOTE, level=None),
        make_posting(title="Miller", places=[Place(position=0, city="Portland", region="Oregon")]),
    ]


@pytest.mark.parametrize(
    ("filters", "titles"),
    [
        (Filters(), ["Beekeeper", "Ploughman", "Miller"]),
        (Filters(q="keeper BEE"), ["Beekeeper"]),
        (Filters(q="python oregon"), ["Miller"]),
        (Filters(place="remote"), ["Ploughman"]),
        (Filters(place="Nairobi", level="senior"), ["Beekeeper"]),
        (Filters(type="contract"), []),
    ],
)
def test_every_chosen_filter_lets_a_role_through(app: Flask, filters: Filters, titles: list[str]) -> None:
    assert [posting.title for posting in matching(roles(), filters)] == titles


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("beekeper", "beekeeper"), ("Orgeon", "oregon"), ("bee", "bee"), ("Python", "Python"), ("zeppelin", "zeppelin")],
)
def test_a_word_that_no_role_says_is_taken_for_a_similar_one(app: Flask, typed: str, meant: str) -> None:
    assert understood(roles(), Filters(q=typed, level="senior")) == Filters(q=meant, level="senior")


def test_a_count_ignores_its_own_filter_and_heeds_the_others(app: Flask) -> None:
    found = options(roles(), Filters(place="Portland", level="senior"), "place")
    assert found == [("Nairobi", "Nairobi", 1), ("Portland", "Portland", 0), ("remote", "Remote", 0)]


def test_a_place_is_one_phrase(app: Flask) -> None:
    assert [place_phrase(posting) for posting in roles()] == ["Nairobi", "Remote, from Nairobi", "Portland, Oregon"]
    assert place_phrase(make_posting(places=[])) == "To be agreed"
    assert place_phrase(make_posting(places=[], remote=Remote.REMOTE)) == "Remote"
