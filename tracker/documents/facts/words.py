"""The word lists of ``data/``: one ``key: phrase, phrase`` a line, ``#`` for remarks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).with_name("data")


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """``data/<name>.txt`` as key -> phrases, both in the order of the file."""
    rows: dict[str, tuple[str, ...]] = {}
    for line in (DATA / f"{name}.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        key, _, phrases = line.partition(": ")
        rows[key] = tuple(phrase.strip() for phrase in phrases.split(", "))
    return rows


@cache
def key_of(name: str) -> dict[str, str]:
    """``data/<name>.txt`` turned round: phrase -> key. Of two keys with one phrase the first wins."""
    turned: dict[str, str] = {}
    for key, phrases in table(name).items():
        for phrase in phrases:
            turned.setdefault(phrase, key)
    return turned


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The phrases of one key, for asking whether one is among them."""
    return frozenset(table(name)[key])


def alternatives(phrases: Iterable[str]) -> str:
    """A regular expression that matches any of the phrases, the longest first, a space matching any blanks."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)


@lru_cache(maxsize=4)  # every step of a résumé asks for the same text
def same_length_lower(text: str) -> str:
    """``text`` in lower case, so that offsets fit both; as it is when a letter would change its length (a dotted İ)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text
