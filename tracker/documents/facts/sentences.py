"""A title and a firm told in a sentence: "Worked as a carpenter at …", "Staff Nurse Cared for …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from tracker.documents.facts.marks import RANK, is_plural, is_title
from tracker.documents.facts.pieces import Header
from tracker.documents.facts.rows import Row
from tracker.documents.facts.words import words
from tracker.documents.types import Span

_AS = re.compile(
    r"\b(?:[Aa]s|[Bb]ecame|(?:[Rr]ole|[Pp]osition|[Tt]itle) of|[Rr]ole|[Pp]osition)\s+"
    r"(?:an?\s+|the\s+)?(?P<title>\.?[^,.;:()\n]{3,70}?)"
    r"(?=\s+(?:at|for|with|in|from|between|during|since|where|on|to)\b|[,.;:(\n]|$)"
)
_WITH = re.compile(
    r"\b(?:at|for|with)\s+(?:the\s+)?(?P<org>[A-Z][\w&.'’ -]{1,50}?)"
    r"(?=\s+(?:as|from|in|since|between|where|to)\b|[,.;(\n]|$)"
)
_QUOTES = "\"'“”‘’"
_TOKEN = re.compile(r"\S+")
_MOST_WORDS = 10  # up to the occupation that a sentence begins with
_MOST_SMALL = 4  # the same where all is written small


def read_sentence(row: Row, dates: Sequence[Span]) -> Header | None:
    """ "Worked as a carpenter at Holz AG from 2016 to 2018": title and organisation, or None."""
    match = _AS.search(row.text)
    if match is None or not (is_title(match["title"]) or match.start() < 40):
        return None
    said = match["title"].lstrip(_QUOTES)
    start = row.start + match.end("title") - len(said)
    title = Span(start, start + len(said.rstrip(_QUOTES + " -–—")))
    if any(date.start < title.end and title.start < date.end for date in dates):
        return None
    firm = _WITH.search(row.text)
    where = Span(row.start + firm.start("org"), row.start + firm.end("org")) if firm else None
    if where and any(date.start < where.end and where.start < date.end for date in dates):
        where = None
    return Header(title, where, 0.8)


def head_of(row: Row, *, small: bool) -> Row | None:
    """The words of a sentence up to the occupation it begins with: "Staff Nurse" of "Staff Nurse Cared for …".

    ``small``: an occupation may be written without capitals here.
    """
    reached = 0
    for number, token in enumerate(islice(_TOKEN.finditer(row.text), _MOST_WORDS)):
        word = token[0].strip(",.;:()&–-/")
        if number and word and is_title(word):
            reached = token.start() + token[0].index(word) + len(word)
            if is_plural(word):
                return None
        elif reached:
            break
        elif word and not _may_lead(word, number, small=small):
            return None
    rank = RANK.match(row.text, reached)
    end = rank.end() if rank else reached
    return row._replace(end=row.start + end, text=row.text[:end]) if reached else None


def _may_lead(word: str, number: int, *, small: bool) -> bool:
    """Whether the word may stand in an occupation before its noun; the first one is no verb."""
    plain = word.lower()
    done = plain.endswith("ed") and plain not in words("titles", "entitled")
    if not number and (done or plain in words("titles", "doing")):
        return False
    if plain in words("titles", "told"):
        return False
    return not word[0].islower() or word in words("organisations", "joint") or (small and number < _MOST_SMALL)
