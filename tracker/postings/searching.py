"""Words searched for on the careers list, and what is probably meant by a word that no role says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

SHORTEST_GUESSED = 4  # letters; shorter words are too close to too many others
ALIKE = 0.75  # difflib's ratio: one slip in four letters, two in eight
LONGEST_INITIALS = 4
_WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters and without accents; ``c++`` and ``c#`` are words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


def searchable(title: str, others: Iterable[str]) -> str:
    """What a role can be found by: its words, and the initials of its title (``ml``, ``mle``)."""
    named = words_of(title)
    return " ".join([*named, *_initials(named), *words_of(" ".join(others))])


def says(text: str, q: str) -> bool:
    """True when every word of ``q`` stands in a ``searchable`` text: whole, or as a part from three letters on."""
    whole = set(text.split())
    return all(word in whole or (len(word) > 2 and word in text) for word in words_of(q))


def corrected(q: str, texts: Sequence[str]) -> str:
    """``q`` with each word that no text says replaced by the most similar one that some text says, if there is any."""
    known = sorted({word for text in texts for word in text.split()})
    return " ".join(_meant(word, texts, known) for word in words_of(q))


def _meant(word: str, texts: Sequence[str], known: list[str]) -> str:
    if len(word) < SHORTEST_GUESSED or any(says(text, word) for text in texts):
        return word
    return next(iter(get_close_matches(word, known, n=1, cutoff=ALIKE)), word)


def _initials(words: list[str]) -> list[str]:
    """The initials of every two to four words in a row."""
    firsts = "".join(word[0] for word in words)
    starts = range(len(firsts))
    return [firsts[at : at + n] for n in range(2, LONGEST_INITIALS + 1) for at in starts if at + n <= len(firsts)]
