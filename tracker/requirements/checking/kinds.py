"""Texts that are no single job ad: empty, a résumé, a recipe, another language, two ads in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.requirements.ad import LONGEST, Ad
from tracker.requirements.headings import Section
from tracker.requirements.sections import Placed
from tracker.requirements.tables import any_of
from tracker.requirements.types import DraftWarning, WarningKind

_WORD = re.compile(r"[^\W\d_]+")
_FIELD = re.compile(r"(?im)^[ *#•-]*(?:job title|position(?: title)?|vacancy)\s*[:-]\s*[^\n]{3,80}$")
_ENOUGH_WORDS = 12


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
    if len(any_of("not_ad", "resume").findall(ad.plain[:20_000])) >= 3:
        return "This reads like a résumé rather than a job ad."
    if len(any_of("not_ad", "recipe").findall(ad.plain[:20_000])) >= 3:
        return "This reads like a recipe or a how-to rather than a job ad."
    if not asked:
        return "No requirement was found; this may not be a job ad."
    articles = sum(place.section in (Section.NOISE, Section.PATH) for place in places)
    if articles > 5 and any_of("not_ad", "article").search(ad.plain):
        return "This reads like an article about a profession; the draft takes from it what such a post asks for."
    return ""


def _english(words: list[str]) -> bool:
    common = any_of("not_ad", "english")
    hits = sum(common.fullmatch(word) is not None for word in words[:600])
    return hits * 14 >= len(words[:600])


def two_ads(ad: Ad, places: tuple[Placed, ...]) -> Iterator[DraftWarning]:
    """Where a second ad begins: a second title field, or duties and requirements once more."""
    start = _second_title(ad) or _second_round(places)
    if start is not None:
        end = ad.plain.find("\n", start)
        words = ad.words(start, end if end > 0 else len(ad.plain))
        yield DraftWarning(
            WarningKind.TWO_ADS,
            f"A second ad seems to begin at character {words.start}.",
            words,
            None,
            "Split it there",
        )


def _second_title(ad: Ad) -> int | None:
    fields = list(_FIELD.finditer(ad.plain))
    values = [found[0].split(":")[-1].strip().lower() for found in fields]
    for found, value in zip(fields[1:], values[1:], strict=True):
        if value != values[0] and found.start() - fields[0].start() > 150:
            return found.start() + len(found[0]) - len(found[0].lstrip())
    return None


def _second_round(places: tuple[Placed, ...]) -> int | None:
    """Duties and requirements twice each, in turn, with an opening between: two whole ads."""
    turns: list[tuple[str, int]] = []
    for place in places:
        name = _ROUND.get(place.section)
        if name and (not turns or turns[-1][0] != name):
            turns.append((name, place.line.start))
    names = [name for name, _ in turns]
    if names[:4] not in (["duties", "asks", "duties", "asks"], ["asks", "duties", "asks", "duties"]):
        return None
    return _opening_before(places, turns[1][1], turns[2][1])


def _opening_before(places: tuple[Placed, ...], after: int, before: int) -> int | None:
    between = [
        place
        for place in places
        if after < place.line.start < before and place.section in (Section.OTHER, Section.ROLE, Section.COMPANY)
    ]
    return between[0].line.start if between else None


_ROUND = {Section.DUTIES: "duties", Section.ASK: "asks", Section.MUST: "asks"}
