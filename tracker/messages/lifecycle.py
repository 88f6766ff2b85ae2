"""The states of a letter, and the only moves between them."""

from __future__ import annotations

from enum import Enum


class LetterStatus(Enum):
    HELD = "held"  # drafted; a person looks before it goes
    QUEUED = "queued"  # goes at ``send_after``
    SENT = "sent"
    FAILED = "failed"  # the server refused it; a person must act
    CANCELLED = "cancelled"


MOVES: dict[LetterStatus, frozenset[LetterStatus]] = {
    LetterStatus.HELD: frozenset({LetterStatus.QUEUED, LetterStatus.CANCELLED}),
    LetterStatus.QUEUED: frozenset({LetterStatus.SENT, LetterStatus.FAILED, LetterStatus.CANCELLED, LetterStatus.HELD}),
    LetterStatus.SENT: frozenset(),
    LetterStatus.FAILED: frozenset({LetterStatus.QUEUED, LetterStatus.CANCELLED}),
    LetterStatus.CANCELLED: frozenset(),
}
