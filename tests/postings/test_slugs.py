from __future__ import annotations

import pytest

from tracker.postings.slugs import slug_of, unused


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Field Engineer (f/m)", "field-engineer-f-m"),
        ("Ingénieur·e réseau", "ingenieure-reseau"),
        ("  --  ", "role"),
        ("農業エンジニア", "role"),
        ("C++ developer, 80 %", "c-developer-80"),
    ],
)
def test_a_slug_is_plain_letters_figures_and_dashes(text: str, slug: str) -> None:
    assert slug_of(text, otherwise="role") == slug


def test_a_long_text_is_cut_between_words() -> None:
    assert slug_of("one two three four", otherwise="x", longest=10) == "one-two"
    assert slug_of("one two three", otherwise="x", longest=7) == "one-two"
    assert slug_of("a" * 30, otherwise="x", longest=10) == "a" * 10


def test_a_taken_slug_gets_the_first_free_number() -> None:
    assert unused("role", {"other"}) == "role"
    assert unused("role", {"role", "role-2", "role-4"}) == "role-3"
