"""Noun phrases of ads: what is left of them without praise, articles and tails."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tracker.requirements.tables import any_of, column, opening

_EDGES = " .,;:!-/\"'()[]"
_SPACE = re.compile(r"\s+")
JOINTS = re.compile(r"\s*,\s*(?:and |or )?|\s+(?:and/or|and|or|&)\s+|\s*/\s*")  # of a list in running text


def noun_phrase(text: str, longest: int = 7) -> str:
    """The head of ``text`` without praise in front and clauses behind, at most ``longest`` words; may be empty."""
    text = without_praise(text)
    text = text[: _end(text)]
    words = _SPACE.sub(" ", text).strip(_EDGES).split(" ")
    words = words[:longest]
    while words and opening("phrases", "dangling").fullmatch(words[-1]):
        words.pop()
    return " ".join(words).strip(_EDGES)


def _end(text: str) -> int:
    """Where the phrase ends: at the first tail, but not at a comma between two adjectives ("large, messy files")."""
    for tail in opening("phrases", "tail").finditer(text):
        if not (tail[0].strip() == "," and any_of("phrases", "adjective").search(text[: tail.start()])):
            return tail.start()
    return len(text)


@lru_cache(maxsize=1024)  # asked several times of each clause
def without_praise(text: str) -> str:
    """``text`` without leading articles, adjectives of praise and degree ("a strong", "proven hands-on")."""
    praise = _praise()
    while True:
        shorter = praise.sub("", text, count=1)
        if shorter == text:
            return text
        text = shorter


@cache
def _praise() -> re.Pattern[str]:
    return re.compile(r"^\W*(?:" + "|".join(column("phrases", "praise")) + r")(?![\w-])\s*", re.IGNORECASE)


def leads(text: str) -> re.Match[str] | None:
    """The words that announce a competence at the front of ``text`` ("knowledge of", "experience with")."""
    return opening("phrases", "lead").match(text)
