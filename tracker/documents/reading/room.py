"""Where a document leaves room between two paragraphs: empty ones, headings, space above and below."""

from __future__ import annotations

from dataclasses import dataclass

AUTOMATIC = 14.0  # points, where the space is left to the program, which does as a browser does
CLEAR = 5.5  # points; programs offer 6, and a length that was turned into inches and back loses a little


@dataclass(frozen=True, slots=True)
class Room:
    """The space that a paragraph asks for ``above`` and ``below`` itself, in points.

    ``listed``: it is an item of a list or a row of a table, which keep together. ``contextual``: it asks for none
    beside a paragraph of the same ``style``.
    """

    above: float = 0.0
    below: float = 0.0
    heading: bool = False
    listed: bool = False
    contextual: bool = False
    style: str = ""


NO_ROOM = Room()


class Rooms:
    """Tells of one paragraph after another whether there is room before it."""

    def __init__(self) -> None:
        self._last: Room | None = None
        self._empty = False

    def leave(self) -> None:
        """An empty paragraph stands here, or something else that parts what is before from what follows."""
        self._empty = True

    def before(self, room: Room) -> bool:
        """Whether there is room before this paragraph, which is the next one that says something."""
        apart = self._last is not None and (self._empty or _apart(self._last, room))
        self._last, self._empty = room, False
        return apart


def _apart(before: Room, after: Room) -> bool:
    if after.heading:
        return True
    if before.listed and after.listed:
        return False
    same = before.style == after.style
    below = 0.0 if same and before.contextual else before.below
    above = 0.0 if same and after.contextual else after.above
    return max(below, above) >= CLEAR
