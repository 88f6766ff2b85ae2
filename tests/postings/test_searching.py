from __future__ import annotations

import pytest

from tracker.postings.searching import corrected, says, searchable, words_of

ROLES = [
    searchable("Machine Learning Engineer", ["Lagos", "You write Python, C++ and R"]),
    searchable("Café Manager", ["Nairobi", "You know TypeScript"]),
]


def test_words_are_small_and_without_accents() -> None:
    assert words_of("Café, C++ & C#: R-2_d") == ["cafe", "c++", "c#", "r", "2", "d"]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("engineer", [True, False]),
        ("ml", [True, False]),
        ("MLE python", [True, False]),
        ("cafe", [False, True]),
        ("script", [False, True]),
        ("r", [True, False]),
        ("c++", [True, False]),
        ("", [True, True]),
    ],
)
def test_every_word_must_stand_in_a_role(q: str, found: list[bool]) -> None:
    assert [says(text, q) for text in ROLES] == found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("enginer", "engineer"),
        ("pyhton lagso", "python lagos"),
        ("machine lerning", "machine learning"),
        ("mangaer", "manager"),
        ("zeppelin", "zeppelin"),
        ("mk", "mk"),
    ],
)
def test_a_slip_is_taken_for_the_word_that_is_nearest(typed: str, meant: str) -> None:
    assert corrected(typed, ROLES) == meant
