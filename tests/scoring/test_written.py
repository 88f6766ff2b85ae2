from collections.abc import Callable

import pytest

from tracker.scoring.reading import Place, Reading
from tracker.scoring.written import occurrences_of, partial_occurrences_of, stems_asked, weights

Read = Callable[[str], Reading]


def quoted(reading: Reading, asked: str) -> list[str]:
    return [reading.resume.text[one.start : one.end] for one in occurrences_of(reading, asked)]


@pytest.mark.parametrize(
    ("text", "asked", "words"),
    [
        ("Skills\nHydraulic presses", "hydraulic press", ["Hydraulic presses"]),
        ("Skills\nPresses of the hydraulic kind", "hydraulic press", ["Presses of the hydraulic"]),
        ("Skills\nHydraulic pumps\nPrinting presses", "hydraulic press", []),
        ("Skills\nExpress delivery", "press", []),
        ("Experience\nDirector of trade", "directing", []),
        ("Experience\nDirecting of plays", "direction", ["Directing"]),
        ("Skills\nPrint, press, sales, hydraulic lifts", "hydraulic press", []),
        ("Skills\nPress, hydraulic press", "hydraulic press", ["hydraulic press"]),
    ],
)
def test_a_phrase_is_found_where_its_words_stand_together(
    reading_of: Read, text: str, asked: str, words: list[str]
) -> None:
    assert quoted(reading_of(text), asked) == words


def test_a_wish_in_front_takes_the_phrase_back(reading_of: Read) -> None:
    found = occurrences_of(reading_of("Summary\nEager to learn hydraulic presses."), "hydraulic press")
    assert [one.place for one in found] == [Place.WISHED]


def test_a_thing_that_never_fails_takes_nothing_back(reading_of: Read) -> None:
    text = "Summary\nBuilt a queue that never loses messages for hydraulic presses."
    assert [one.place for one in occurrences_of(reading_of(text), "hydraulic press")] == [Place.LISTED]


def test_most_of_a_long_phrase_is_a_part(reading_of: Read) -> None:
    reading = reading_of("Skills\nHydraulic press operation")
    assert len(partial_occurrences_of(reading, "hydraulic press welding")) == 1
    assert partial_occurrences_of(reading, "pneumatic drill welding") == []


def test_words_far_apart_or_of_several_items_are_no_part(reading_of: Read) -> None:
    items = "Press cuttings, cold storage of apples and pears, hydraulic lifts"
    far = "Presses flowers that grow wild beside the long road to the old hydraulic mill"
    for line in (items, far):
        assert partial_occurrences_of(reading_of(f"Skills\n{line}"), "hydraulic press welding") == []


def test_words_that_say_nothing_are_not_asked_for() -> None:
    assert stems_asked("experience with the kiln") == ("kiln",)
    assert stems_asked("experience") == ("exper",)


def test_everyday_words_weigh_less() -> None:
    assert (weights()["team"], weights()["the"], "kiln" in weights()) == (1, 0, False)
