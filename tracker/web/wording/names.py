"""People's names. Never taken apart into first and last: only the first letters are used."""

from __future__ import annotations


def initials(name: str) -> str:
    """The first letters of the first and the last word: ``IC`` for ``Inès Carpentier``; a dot when there is no name."""
    words = name.split()
    if not words:
        return "·"
    ends = words if len(words) == 1 else (words[0], words[-1])
    return "".join(word[0].upper() for word in ends)
