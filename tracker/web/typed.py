"""What was typed into a field, as values."""

from __future__ import annotations

from datetime import date

MOST_DIGITS = 18  # what both databases keep in one column


def lines_in(text: str | None) -> list[str]:
    """The lines that say something."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def parts_in(text: str) -> list[str]:
    """The names that commas part, each on one line, without blank ones."""
    pieces = (" ".join(piece.split()) for piece in text.split(","))
    return [piece for piece in pieces if piece]


def number_in(text: str) -> int | None:
    """12000 for ``12,000`` or ``12 000``; None for what is no whole number from 0 to 10^18 - 1."""
    plain = "".join(letter for letter in text if letter not in ",'’" and not letter.isspace())
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= MOST_DIGITS else None


def day_in(text: str) -> date | None:
    """The day as date fields send it, ISO 8601; None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
