"""What kind of text this is: a job advertisement in a résumé's place, a language other than English."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tracker.documents.facts.words import alternatives, table, words

AD = "looks like a job advertisement, not a résumé: no facts were taken from it"
FOREIGN = "not written in English: read only in part"
_AD_PHRASES = 4
_SAMPLE = 4000  # characters that show the language
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('genre')['ad'])})(?!\w)")


def is_advertisement(text: str) -> bool:
    """Whether four different phrases of an advertisement occur. Ask only when no dated job was found."""
    seen: set[str] = set()
    for match in _phrases().finditer(text.lower()):
        seen.add(match[0])
        if len(seen) >= _AD_PHRASES:
            return True
    return False


def is_foreign(text: str) -> bool:
    """Whether the small words are another language's, or the letters are not Latin ones."""
    sample = text[:_SAMPLE]
    letters = sum(character.isalpha() for character in sample)
    latin = sum(character.isalpha() and character < "\u0250" for character in sample)
    if letters > 40 and latin < 0.6 * letters:
        return True
    counts = Counter(_WORD.findall(sample.lower()))
    scores = {language: sum(counts[word] for word in words("stopwords", language)) for language in table("stopwords")}
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    return best != "en" and scores[best] >= 8 and scores[best] > 1.5 * scores["en"]
