"""What every format's reader hands over: pieces of text in reading order, and what is to be kept apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.documents.types import Box, HiddenSpan, Page


@dataclass(frozen=True, slots=True)
class Piece:
    """One line-to-be, not yet cleaned.

    ``joined`` says that the next piece continues its last word; ``gap``, that the document leaves room before it;
    ``resumed``, that it goes on with a paragraph which the end of a page cut in two.
    """

    text: str
    paragraph: int
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    heading: bool = False
    joined: bool = False
    gap: bool = False
    resumed: bool = False


@dataclass(slots=True)
class Reading:
    """Everything a format's reader found, before cleaning and before offsets exist."""

    kind: str
    pieces: list[Piece] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    hidden: list[HiddenSpan] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
