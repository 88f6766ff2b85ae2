"""Words and their stems, as light as matching one's own words needs: English endings, irregular forms from a file."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

_WORD = re.compile(r"[^\W_]+[+#]*")
_SIBILANT = ("s", "x", "z", "ch", "sh")
_UNDOUBLED = frozenset("bdfgkmnprt")
# Endings that leave what a word is about, longest first within a family, with the fewest letters that must remain.
_ENDINGS = (
    ("abilities", 4), ("ability", 4), ("ibilities", 4), ("ibility", 4), ("able", 4), ("ible", 4),
    ("ments", 4), ("ment", 4), ("ness", 4), ("ally", 4), ("ances", 4), ("ance", 4), ("ences", 4), ("ence", 4),
    ("ancy", 4), ("ency", 4), ("ities", 4), ("ity", 4), ("ings", 3), ("ing", 3), ("ied", 3), ("ies", 3),
    ("ed", 3), ("ers", 4), ("er", 4), ("ors", 4), ("or", 4), ("als", 4), ("al", 4), ("ly", 4),
)  # fmt: skip

_INFLECTED = frozenset({"ed", "ing", "ings"})


def words(text: str) -> list[str]:
    """The words of a text in order, in lower case; "C++" and "C#" keep their signs."""
    return _WORD.findall(text.lower())


def stems_in(text: str) -> set[str]:
    """The stems of a text, for asking whether one is there."""
    return set(map(stem, _WORD.findall(text.lower())))


def word_spans(text: str) -> list[tuple[str, int, int]]:
    """Every word in lower case with its half-open span."""
    return [(found[0].lower(), found.start(), found.end()) for found in _WORD.finditer(text)]


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What is left of a lower-case English word without its endings: "deployments" and "deployed" give "deploy"."""
    return irregular().get(word) or _regular(word)


def _regular(word: str) -> str:
    if len(word) <= 3 or not word.isalpha() or not word.isascii():
        return word
    return _levelled(_without_ending(_singular(word)))


@lru_cache(maxsize=1)
def irregular() -> dict[str, str]:
    """Words of ``data/irregular.txt``, each with the stem of its line."""
    found: dict[str, str] = {}
    for line in lines_of("irregular.txt"):
        first, *others = line.split()
        whole = first.startswith("=")
        found |= dict.fromkeys((first, *others), first[1:] if whole else _regular(first))
    return found


@lru_cache(maxsize=1)
def pasts() -> frozenset[str]:
    """Words that are verbs wherever they stand: "led", "wrote"."""
    return frozenset(word for line in lines_of("past.txt") for word in line.split())


def lines_of(name: str) -> list[str]:
    """The lines of one of our data files, without comments and blank ones."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _singular(word: str) -> str:
    if word.endswith("es") and word[:-2].endswith(_SIBILANT) and len(word) > 5:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "ies")):
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    if word.endswith("eed"):
        return word
    for ending, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            rest = word[: -len(ending)]
            if ending in _INFLECTED and rest.endswith(("er", "or")):
                return _without_ending(rest)  # "monitored" as "monitors"
            doubled = len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] in _UNDOUBLED
            return rest[:-1] if doubled else rest
    return word


def _levelled(rest: str) -> str:
    """One stem for a verb and its noun: "operation", "operate"; "optimise", "optimization"; "supply", "supplies"."""
    if rest.endswith(("tion", "sion")) and len(rest) > 6:
        rest = rest[:-3]
    if len(rest) > 3 and rest[-1] in "eyi":
        rest = rest[:-1]
    if rest.endswith("at") and len(rest) >= 8:
        rest = rest[:-2]
    if rest.endswith("is") and len(rest) >= 6:
        rest = rest[:-2] + "iz"
    return rest
