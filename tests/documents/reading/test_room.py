from __future__ import annotations

import pytest

from tracker.documents.reading.room import Room, Rooms

PLAIN = Room()
ITEM = Room(above=8, below=8, listed=True)


@pytest.mark.parametrize(
    ("before", "after", "apart"),
    [
        (PLAIN, PLAIN, False),
        (PLAIN, Room(above=6), True),
        (Room(below=6), PLAIN, True),
        (Room(below=4), Room(above=4), False),
        (PLAIN, Room(heading=True), True),
        (Room(heading=True), PLAIN, False),
        (ITEM, ITEM, False),
        (PLAIN, ITEM, True),
        (ITEM, PLAIN, True),
        (Room(below=8, contextual=True), PLAIN, False),
        (PLAIN, Room(above=8, contextual=True), False),
        (Room(below=8, contextual=True, style="Item"), PLAIN, True),
    ],
)
def test_there_is_room_where_space_or_a_heading_makes_it(before: Room, after: Room, apart: bool) -> None:
    rooms = Rooms()
    assert [rooms.before(before), rooms.before(after)] == [False, apart]


def test_an_empty_paragraph_parts_what_stands_around_it_and_nothing_else() -> None:
    rooms = Rooms()
    rooms.leave()
    first = rooms.before(ITEM)
    rooms.leave()
    assert [first, rooms.before(ITEM), rooms.before(ITEM)] == [False, True, False]
