from __future__ import annotations

import pytest

from tracker.documents.reading.room import Room
from tracker.documents.reading.rtf_rooms import RoomMarks, with_word, without_marks


@pytest.mark.parametrize(
    ("words", "room"),
    [
        ((("sb", 120), ("sa", 60)), Room(above=6, below=3)),
        ((("sb", 120), ("pard", None)), Room()),
        ((("sb", 0), ("sbauto", 1), ("saauto", 0)), Room(above=14)),
        ((("outlinelevel", 1),), Room(heading=True)),
        ((("outlinelevel", 9),), Room()),
        ((("ls", 3), ("s", 15), ("contextualspace", None)), Room(listed=True, style="15", contextual=True)),
        ((("ls", 0), ("b", None)), Room()),
    ],
)
def test_control_words_say_how_much_room_a_paragraph_takes(words: tuple[tuple[str, int | None]], room: Room) -> None:
    found = Room()
    for word, number in words:
        found = with_word(found, word, number)
    assert found == room


def _line(marks: RoomMarks, words: str, room: Room) -> str:
    """What striprtf makes of a paragraph and its mark."""
    codes = [int(part.split("?")[0]) for part in marks.mark(room).split("\\u")[1:] if part[0] == "-"]
    return words + "".join(chr(code + 0x10000) for code in codes)


def test_rooms_are_known_again_by_their_marks_however_many_there_are() -> None:
    marks = RoomMarks()
    lines = [_line(marks, f"Line {number}", Room(above=number)) for number in range(40)]
    assert [without_marks(line) for line in lines] == [f"Line {number}" for number in range(40)]
    assert [marks.apart(line) for line in lines] == [number >= 6 for number in range(40)]


def test_no_room_needs_no_mark() -> None:
    assert RoomMarks().mark(Room()) == ""


def test_items_keep_together_and_empty_lines_part() -> None:
    marks = RoomMarks()
    lines = [_line(marks, words, Room(below=8)) for words in ("• Count", "• Order", "End")]
    assert [marks.apart(line) for line in (*lines, "", "More")] == [False, False, True, False, True]


def test_marks_that_nobody_set_are_no_room() -> None:
    marks = RoomMarks()
    assert [marks.apart("Clerk"), marks.apart("Tasks\ufdd9\ufdda")] == [False, False]
