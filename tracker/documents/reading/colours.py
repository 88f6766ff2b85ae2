"""Whether ink can be told from paper."""

from __future__ import annotations

from functools import lru_cache

WHITE = (255, 255, 255)
Colour = tuple[int, int, int]
# Paper that the file does not spell out (a gradient, a picture, a theme's fill): any ink may show on it.
UNKNOWN = (-1, -1, -1)

# WCAG calls 4.5 readable; below 1.25 nobody sees that there is text at all.
UNSEEN = 1.25


def from_hex(value: str | None) -> Colour | None:
    """ "#FFF", "FFFFFF" or a CSS name of black or white as a colour; None for "auto" and everything else."""
    text = (value or "").strip().lstrip("#").casefold()
    text = {"white": "ffffff", "black": "000000"}.get(text, text)
    if len(text) == 3:
        text = "".join(char * 2 for char in text)
    try:
        red, green, blue = bytes.fromhex(text[:6])
    except ValueError:
        return None
    return red, green, blue


@lru_cache(maxsize=1024)
def contrast(ink: Colour, paper: Colour) -> float:
    """WCAG 2 contrast ratio, 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def unseen(ink: Colour | None, paper: Colour | None) -> str | None:
    """ "white" or "near_white" when ink cannot be told from paper, else None. No colour means black on white."""
    if ink is None or paper == UNKNOWN or contrast(ink, paper or WHITE) >= UNSEEN:
        return None
    return "white" if ink == (paper or WHITE) else "near_white"


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
