"""Hyphens at the end of a line: "respon-sible" was broken there, "well-known" has its own."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from importlib.resources import files

from tracker.documents.reading.pieces import Reading

_LAST = re.compile(r"[^\s/(]+$")
_FIRST = re.compile(r"[^\W_]+")


def keep_hyphens(reading: Reading) -> None:
    """Put back the hyphen that belongs to the word, where a piece goes on in the next one."""
    if not any(piece.joined for piece in reading.pieces):
        return
    whole = " ".join(piece.text for piece in reading.pieces).casefold()
    for position, piece in enumerate(reading.pieces[:-1]):
        following = reading.pieces[position + 1].text
        if piece.joined and _belongs(piece.text, following, whole):
            reading.pieces[position] = replace(piece, text=piece.text + "-")


def _belongs(before: str, after: str, whole: str) -> bool:
    """By the rest of the document first, then by what compounds look like."""
    last, first = _LAST.search(before), _FIRST.match(after)
    if last is None or first is None:
        return True
    start, end = last[0].casefold(), first[0].casefold()
    if re.search(rf"(?<!\w){re.escape(start)}-{re.escape(end)}", whole):
        return True
    if re.search(rf"(?<!\w){re.escape(start)}{re.escape(end)}(?!\w)", whole):
        return False
    chained = "-" in start or after[first.end() : first.end() + 1] == "-"
    if chained or not first[0][0].islower() or not start[-1].isalpha():
        return True
    return start in _words("compound_starts.txt") and end not in _words("word_endings.txt")


@cache
def _words(name: str) -> frozenset[str]:
    rows = files("tracker.documents").joinpath(f"data/{name}").read_text(encoding="utf-8").splitlines()
    return frozenset(word for row in rows if not row.startswith("#") for word in row.split())
