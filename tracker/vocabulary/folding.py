"""Text made comparable, with the way back: case, accents, hyphens, widths, runs of blanks.

Everything that keeps its length costs nothing; only what grows or vanishes ("ﬁ", a zero-width blank, the second of two
blanks) is written down, so that a place in the folded text can be traced to the original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

_FOREIGN = re.compile(r"[\x80-\U0010ffff]")
_RUN = re.compile("  +")
_ASCII = {code: chr(code).lower() if code > 32 and code != 127 else " " for code in range(128)} | {ord("-"): " "}
_NO_DECOMPOSITION = {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "ß": "ss"}


@dataclass(slots=True)
class Shifts:
    """Where two texts of different length lie apart: from ``places[i]`` on, add ``deltas[i]`` to get back."""

    places: list[int] = field(default_factory=lambda: [0])
    deltas: list[int] = field(default_factory=lambda: [0])

    def add(self, place: int, origin: int) -> None:
        """From ``place`` of the new text on, the old text continues at ``origin``."""
        self.places.append(place)
        self.deltas.append(origin - place)

    def origin(self, place: int) -> int:
        """The index in the old text of the character at ``place`` in the new one."""
        return place + self.deltas[bisect_right(self.places, place) - 1]


@dataclass(frozen=True, slots=True)
class Folded:
    """``text`` for comparing. A paragraph break is "\\n"; single line breaks are blanks; hyphens are blanks."""

    text: str
    layers: tuple[Shifts, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's half-open span of the non-empty folded span ``start:end``."""
        if not self.layers:
            return start, end
        last = end - 1
        for layer in self.layers:
            start, last = layer.origin(start), layer.origin(last)
        return start, last + 1


def fold(text: str) -> Folded:
    """The comparable form of any text. Pure; linear in its length."""
    layers: list[Shifts] = []
    if not text.isascii():
        folded = {character: _character(character) for character in set(_FOREIGN.findall(text))}
        if all(len(plain) == 1 for plain in folded.values()):
            text = _FOREIGN.sub(lambda match: folded[match[0]], text)
        else:
            text, shifts = _latinised(text, folded)
            layers.append(shifts)
    even = text.translate(_ASCII)
    if "  " in even:
        even, shifts = _collapsed(even, text)
        layers.insert(0, shifts)
    return Folded(even, tuple(layers))


def _latinised(text: str, folded: dict[str, str]) -> tuple[str, Shifts]:
    """Every character beyond ASCII in its folded form, which for some is none or several characters."""
    shifts, done, place = Shifts(), 0, 0
    pieces: list[str] = []
    for foreign in _FOREIGN.finditer(text):
        origin, plain = foreign.start(), folded[foreign[0]]
        pieces += (text[done:origin], plain)
        place += origin - done
        if len(plain) != 1:
            _shift(shifts, place, len(plain), origin)
        place += len(plain)
        done = origin + 1
    pieces.append(text[done:])
    return "".join(pieces), shifts


def _shift(shifts: Shifts, place: int, length: int, origin: int) -> None:
    """Every folded character at ``place`` came from the one at ``origin``; after them the text goes on."""
    for offset in range(length):
        shifts.add(place + offset, origin)
    shifts.add(place + length, origin + 1)


def _collapsed(even: str, source: str) -> tuple[str, Shifts]:
    """Runs of blanks become one; a run that held an empty line becomes a break that no name reaches across."""
    shifts, pieces, done, place = Shifts(), [], 0, 0
    for run in _RUN.finditer(even):
        start, end = run.span()
        pieces.append(even[done:start])
        pieces.append("\n" if source.count("\n", start, end) > 1 else " ")
        place += start - done + 1
        shifts.add(place, end)
        done = end
    pieces.append(even[done:])
    return "".join(pieces), shifts


@lru_cache(maxsize=4096)
def _character(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cf", "Mn", "Me", "Cs", "Co"}:
        return ""
    if category == "Pd" or character == "−":
        return "-"
    if category[0] == "Z":
        return "\n" if category == "Zp" else " "
    if category in {"Pi", "Pf"}:
        return "'"
    plain = "".join(part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    plain = "".join(_NO_DECOMPOSITION.get(part, part) for part in plain.casefold())
    return plain if plain.isascii() or category[0] in "LN" else "|"
