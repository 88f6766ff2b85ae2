"""Texts that are no single job ad: empty, a résumé, a recipe, another language, an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tracker.requirements.ad import LONGEST, Ad
from tracker.requirements.headings import Section
from tracker.requirements.sections import Placed
from tracker.requirements.tables import any_of, any_small, column
from tracker.requirements.types import DraftWarning, WarningKind

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"\S+@\S+\.\w+|\+?\d[\d ()-]{8,}\d")
_ENOUGH_WORDS = 12
_SIGNS, _SURELY_AD, _DEEDS, _ARTICLE_LINES = 3, 6, 2, 5
_TOP = 300  # characters


def not_an_ad(ad: Ad, places: tuple[Placed, ...], asked: int) -> Iterator[DraftWarning]:
    """What the text seems to be instead of a job ad; nothing for an ad."""
    sentence = _instead(ad, places, asked)
    if sentence:
        yield DraftWarning(WarningKind.NOT_AN_AD, sentence)
    rest = ad.unread()
    if rest is not None:
        yield DraftWarning(
            WarningKind.NOT_AN_AD, f"The text is very long; only its first {LONGEST:,} characters were read.", rest
        )


def _instead(ad: Ad, places: tuple[Placed, ...], asked: int) -> str:
    words = [word.lower() for word in _WORD.findall(ad.plain[:20_000])]
    if not words:
        return "There is no text to read."
    if len(words) >= _ENOUGH_WORDS and not _english(words):
        return "This seems not to be English; the draft holds only what names and figures tell."
    head = ad.plain[:20_000]
    small = ad.small[:20_000]
    says_ad = len(set(any_small("not_ad", "ad").findall(small)))
    if says_ad < _SURELY_AD and _resume(head) >= max(_SIGNS, 2 * says_ad + 1):
        return "This reads like a résumé rather than a job ad."
    if len(any_small("not_ad", "recipe").findall(small)) >= max(_SIGNS, 3 * says_ad + 1):
        return "This reads like a recipe or a how-to rather than a job ad."
    if not asked and says_ad:
        return "No requirement was found; add what the work asks for."
    if not asked:
        return "No requirement was found; this may not be a job ad."
    articles = sum(place.section in (Section.NOISE, Section.PATH) for place in places)
    phrases = set(any_small("not_ad", "article").findall(ad.small))
    if phrases and (articles > _ARTICLE_LINES or len(phrases) >= _SIGNS):
        return "This reads like an article about a profession; the draft takes from it what such a post asks for."
    return ""


def _resume(text: str) -> int:
    """How many signs of a résumé the text bears: spans of years and the like, headings, deeds, an address on top."""
    rows = [line.strip(" :*#•-") for line in text.split("\n")]
    headings = sum(any_of("not_ad", "resume_heading").fullmatch(row) is not None for row in rows)
    deeds = sum(any_of("not_ad", "resume_deed").match(part) is not None for row in rows for part in row.split(". "))
    signs = (headings >= _SIGNS, deeds >= _DEEDS, _ADDRESS.search(text[:_TOP]) is not None)
    return len(any_of("not_ad", "resume").findall(text)) + sum(signs)


def _english(words: list[str]) -> bool:
    some = words[:600]
    hits = sum(word in _small_words("english") for word in some)
    other = sum(word in _small_words("foreign") for word in some)
    return hits * 14 >= len(some) and hits >= other


@cache
def _small_words(key: str) -> frozenset[str]:
    return frozenset(column("not_ad", key)[0].split("|"))
