"""The room of every RTF paragraph, written into the source so that it travels through striprtf, and read back."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.documents.reading.cleaning import starts_with_bullet
from tracker.documents.reading.room import AUTOMATIC, NO_ROOM, Room, Rooms

# Sixteen codes that Unicode keeps free for a program's own use: no document holds them, so that they serve as digits.
_FIRST = 0xFDD0
_DIGITS = re.compile("[\ufdd0-\ufddf]+")
_TWIPS = 20  # of a point
_BODY_TEXT = 9  # outline levels below stand for headings


class RoomMarks:
    """Numbers the different rooms of a document: ``mark`` for the source, ``apart`` for the lines that come of it."""

    def __init__(self) -> None:
        self._known = [NO_ROOM]
        self._numbers = {NO_ROOM: 0}
        self._rooms = Rooms()

    def mark(self, room: Room) -> str:
        """What to write at the end of a paragraph; nothing where it asks for no room."""
        number = self._numbers.setdefault(room, len(self._known))
        if number == len(self._known):
            self._known.append(room)
        digits = "".join(f"\\u{_FIRST + int(digit, 16) - 0x10000}?" for digit in f"{number:x}")
        return f"{{\\uc1{digits}}}" if number else ""

    def apart(self, line: str) -> bool:
        """Whether there is room before this line, which is the next one that came out."""
        said = without_marks(line)
        if not said.strip():
            self._rooms.leave()
            return False
        marks = _DIGITS.findall(line)
        number = int("".join(f"{ord(digit) - _FIRST:x}" for digit in marks[-1]), 16) if marks else 0
        room = self._known[number if number < len(self._known) else 0]
        return self._rooms.before(replace(room, listed=True) if starts_with_bullet(said) else room)


def without_marks(text: str) -> str:
    """``text`` as it would be without this module."""
    return _DIGITS.sub("", text)


def with_word(room: Room, word: str, number: int | None) -> Room:
    """``room`` after a control word of the source."""
    if word == "pard":
        return NO_ROOM
    if word in {"sbauto", "saauto"} and number:
        return replace(room, above=AUTOMATIC) if word == "sbauto" else replace(room, below=AUTOMATIC)
    if word in {"sb", "sa"}:
        points = (number or 0) / _TWIPS
        return replace(room, above=points) if word == "sb" else replace(room, below=points)
    if word == "outlinelevel":
        return replace(room, heading=number is not None and number < _BODY_TEXT)
    if word == "ls":
        return replace(room, listed=bool(number))
    if word == "contextualspace":
        return replace(room, contextual=True)
    return replace(room, style=str(number)) if word == "s" else room
