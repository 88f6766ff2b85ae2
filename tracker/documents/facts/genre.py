"""What kind of text this is: a job advertisement in a résumé's place, a language other than English."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tracker.documents.facts.words import alternatives, table, words

AD = "looks like a job advertisement, not a résumé: no facts were taken from it"
FOREIGN = "not written in English: read only in part"
_AD_PHRASES = 4
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u024f]")
_SAMPLE = 2000  # characters that show the language


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
    sample = text[:_SAMPLE].lower()
    strange = 0 if sample.isascii() else len(_NOT_LATIN.findall(sample))
    if strange > 20 and strange > 0.3 * len(sample.replace(" ", "")):
        return True
    counts = Counter(sample.split())
    scores = {
        language: sum(counts[word] for word in counts.keys() & words("stopwords", language))
        for language in table("stopwords")
    }
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    return best != "en" and scores[best] >= 8 and scores[best] > 1.5 * scores["en"]
