"""What kind of text this is: a job advertisement in a résumé's place, a language other than English."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tracker.documents.facts.words import alternatives, table, words

AD = "looks like a job advertisement, not a résumé: no facts were taken from it"
FOREIGN = "not written in English: read only in part"
_AD_PHRASES = 4
_AD_HEADINGS = 3
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u024f]")
_MANY, _SOME, _KINDS = 8, 5, 4  # small words of another language, and how many different ones
_SAMPLE = 2000  # characters that show the language


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('genre')['ad'])})(?!\w)")


def is_advertisement(text: str) -> bool:
    """Whether three headings of an advertisement occur, or four of its phrases and headings together.

    Ask only when no dated job was found.
    """
    lower = text.lower()
    headings = {line.strip(" :*#•\t") for line in lower.splitlines()} & words("genre", "heading")
    phrases = {match[0] for match in _phrases().finditer(lower)}
    return len(headings) >= _AD_HEADINGS or len(headings | phrases) >= _AD_PHRASES


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
    if best == "en" or scores[best] <= 1.5 * scores["en"]:
        return False
    # A résumé of bare lines has few small words: then several different ones must speak, and hardly any English ones.
    different = len(counts.keys() & words("stopwords", best))
    return scores[best] >= _MANY or (scores[best] >= _SOME and different >= _KINDS and scores["en"] <= 1)
