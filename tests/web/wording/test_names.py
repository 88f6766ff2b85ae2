from __future__ import annotations

import pytest

from tracker.web.wording.names import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Inès Carpentier", "IC"), ("Ruth", "R"), ("maria da silva", "MS"), ("  ", "·"), ("Łukasz Ó Dálaigh", "ŁD")],
)
def test_initials_are_the_first_letters_of_the_first_and_last_word(name: str, letters: str) -> None:
    assert initials(name) == letters
