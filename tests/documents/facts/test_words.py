import re

import pytest

from tracker.documents import SECTIONS, DegreeLevel
from tracker.documents.facts.words import DATA, alternatives, key_of, table, words


@pytest.mark.parametrize("name", sorted(path.stem for path in DATA.glob("*.txt")))
def test_every_list_can_be_read(name: str) -> None:
    assert all(phrase and phrase == phrase.strip() for phrases in table(name).values() for phrase in phrases)


def test_headings_name_sections() -> None:
    assert {key.partition("/")[0] for key in table("headings")} == set(SECTIONS)


def test_degrees_name_levels() -> None:
    assert [name.upper() for name in table("degrees")] == [level.name for level in DegreeLevel]


def test_a_list_turns_round() -> None:
    assert (key_of("months")["märz"], key_of("months")["aug"]) == ("3", "8")


def test_a_key_has_its_words() -> None:
    assert "engineer" in words("titles", "noun")


def test_the_longest_alternative_is_tried_first() -> None:
    assert re.findall(alternatives(["a", "a b", "c."]), "a  b c. a") == ["a  b", "c.", "a"]
