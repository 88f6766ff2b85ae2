"""Protected attributes, proxies, exclusionary wording, and what a résumé cannot show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tracker.requirements.ad import Ad
from tracker.requirements.tables import any_of, rows
from tracker.requirements.types import DraftWarning, WarningKind, Words

_A_PROMISE = 3  # attributes listed in one sentence
_AROUND = 80  # characters


def find(ad: Ad, places: dict[str, tuple[Words, ...]]) -> Iterator[DraftWarning]:
    """One warning for each word, once, beside the criterion whose words hold it. ``places`` as Draft.merged.

    Words that only say what the employer does not do ("regardless of age") are no warning.
    """
    seen: set[tuple[str, str]] = set()
    starts = _starts(ad.small)
    for kind, sentence, instead, pattern in _rows():
        for found in _all(pattern, ad.plain, starts):
            said = (kind.value, found[0].lower())
            if said in seen or _excused(ad.plain, found.start()) or _innocent(ad.plain, *found.span()):
                continue
            words = ad.words(found.start(), found.end())
            criterion = _criterion(words, places)
            if kind is WarningKind.NOT_ON_RESUME and criterion is None:
                continue
            seen.add(said)
            yield DraftWarning(kind, f"“{words.quote}”: {sentence}", words, criterion, instead)


@cache
def _rows() -> tuple[tuple[WarningKind, str, str, re.Pattern[str]], ...]:
    return tuple(
        (WarningKind(kind), sentence, instead, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE))
        for kind, sentence, instead, words in rows("wording")
    )


@cache
def _any() -> re.Pattern[str]:
    words = "|".join(row[3] for row in rows("wording"))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


def _starts(small: str) -> list[int]:
    """Where the words of any row begin: one reading of the text is cheaper than one for each row."""
    starts, found = [], _any().search(small)
    while found:
        starts.append(found.start())
        found = _any().search(small, found.start() + 1)
    return starts


def _all(pattern: re.Pattern[str], plain: str, starts: list[int]) -> Iterator[re.Match[str]]:
    """What ``pattern`` finds at ``starts``, none inside another."""
    end = 0
    for start in starts:
        found = pattern.match(plain, start) if start >= end else None
        if found:
            end = found.end()
            yield found


def _excused(plain: str, start: int) -> bool:
    """Whether the sentence promises not to discriminate, or lists so many attributes that it can only do that."""
    before = re.split(r"[.!?\n]", plain[max(0, start - 420) : start])[-1]
    after = re.split(r"[.!?\n]", plain[start : start + 420], maxsplit=1)[0]
    listed = {found.lower() for found in any_of("excuses", "listed").findall(before + after)}
    return len(listed) >= _A_PROMISE or any_of("excuses", "before").search(before[-220:]) is not None


def _innocent(plain: str, start: int, end: int) -> bool:
    """Whether the words around make it speak of something else: an attractive salary, young patients, a firm."""
    at, pattern = max(0, start - _AROUND), any_of("excuses", "innocent")
    while (around := pattern.search(plain, at, end + _AROUND)) and around.start() < end:
        if start < around.end():
            return True
        at = around.start() + 1
    return False


def _criterion(words: Words, places: dict[str, tuple[Words, ...]]) -> str | None:
    for key, spans in places.items():
        if any(one.start <= words.start and words.end <= one.end for one in spans):
            return key
    return None
