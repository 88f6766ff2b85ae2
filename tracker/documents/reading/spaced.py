"""Closing up letter-spaced words: "E X P E R I E N C E" is one word to its reader."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_LETTERS = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r" [^\W\d_] [^\W\d_] ")  # every run holds this; a search that begins with a blank is quick
_RUN = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")


_APART = re.compile(r"(?:[^\W\d_] ){2,}[^\W\d_](?:[ \t]{2,}(?:[^\W\d_] ){0,30}[^\W\d_]){1,5}")


@cache
def _heading_words() -> tuple[str, ...]:
    rows = files("tracker.documents").joinpath("data/heading_words.txt").read_text(encoding="utf-8").splitlines()
    words = (row.strip().casefold() for row in rows if row and not row.startswith("#"))
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def close_up(text: str) -> str:
    """``text`` with runs of four or more single letters joined to words."""
    if not _INSIDE.search(text):
        return text
    return _RUN.sub(lambda match: split_words(match[0].replace(" ", "")), text)


def close_words(text: str) -> str:
    """A line of letter-spaced words with wider gaps between them, "A N N   L E E", closed up; else as is."""
    if not _APART.fullmatch(text.strip()):
        return text
    return " ".join(word.replace(" ", "") for word in re.split(r"[ \t]{2,}", text.strip()))


def split_words(joined: str) -> str:
    """ "WORKEXPERIENCE" as "WORK EXPERIENCE", when it is made of heading words only; otherwise unchanged."""
    parts = _parts(joined.casefold())
    if not parts:
        return joined
    words: list[str] = []
    offset = 0
    for part in parts:
        words.append(joined[offset : offset + len(part)])
        offset += len(part)
    return " ".join(words)


def is_heading_word(text: str) -> bool:
    """Whether a line consists of heading words only ("Work Experience", "SKILLS & TOOLS:")."""
    words = _LETTERS.findall(text.casefold())
    return 0 < len(words) <= 4 and all(word in _heading_set() for word in words)


@cache
def _heading_set() -> frozenset[str]:
    return frozenset(_heading_words())


def _parts(joined: str) -> list[str]:
    if not joined:
        return []
    for word in _heading_words():
        if joined == word:
            return [word]
        rest = _parts(joined[len(word) :]) if joined.startswith(word) else []
        if rest:
            return [word, *rest]
    return []
