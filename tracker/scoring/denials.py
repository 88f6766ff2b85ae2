"""Whether a statement says that something was not done: "Not carried out: …", "Planned a move (not carried out)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tracker.scoring.text import lines_of

_HINTS = ("not", "Not", "NOT", "never", "Never", "NEVER", "n't", "n’t", "N'T", "N’T")


def hints(text: str) -> Iterator[int]:
    """Where the letters stand without which no statement is denied: a search that costs next to nothing."""
    for letters in _HINTS:
        at = text.find(letters)
        while at >= 0:
            yield at
            at = text.find(letters, at + 1)


@lru_cache(maxsize=4096)
def denied(statement: str) -> bool:
    """Whether the words deny the whole of it, by how they open or by a bracket at their end."""
    opening, closing, _ = _patterns()
    plain = statement.lower().replace("’", "'")
    return opening.match(plain) is not None or closing.search(plain) is not None


@lru_cache(maxsize=4096)
def without_praise(words: str) -> str:
    """The words without a "not" that denies a failure, or tells of the thing: "a store that never closes"."""
    return _patterns()[2].sub(" ", words.lower().replace("’", "'"))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    opens, unless, closes, failures = ("|".join(map(re.escape, line.split("|"))) for line in lines_of("denials.txt"))
    opening = re.compile(rf"\W*(?:(?:i|we)\s+)?(?:{opens})\b(?!\s+(?:{unless}|{failures})\b)")
    thing = r"\b(?:that|which)\s+(?:(?:has|have|had)\s+)?never\b"
    praise = re.compile(rf"{thing}|(?:\bnever|\b(?:has|have|had) not|n't)\s+(?:{failures})\b")
    return opening, re.compile(rf"[(\[](?:[^()\[\]]*\W)?(?:{closes})\W*$"), praise
