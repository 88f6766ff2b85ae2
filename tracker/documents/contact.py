"""Contact data, found so that the form can be pre-filled and the facts can be freed of it."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from itertools import chain, islice

import phonenumbers

from tracker.documents.names import name_in
from tracker.documents.types import Contact, Document, Span

_TOP_LINES = 15
_MAILBOX = re.compile(r"[\w.+%'-]+$")
_HOST = re.compile(r"@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_LONGEST_MAILBOX = 64  # RFC 5321
_MOST_NUMBERS = 60  # rows of figures asked whether some country knows them as a number; a list of figures has no end
_DIGITS = re.compile(r"(?<![\w.])(?:\+|\(\+?|00)?\d[\d\s().\-–/\u2011]{5,20}\d(?!\w)")
_DATES = re.compile(
    r"\b\d{1,2}[/.]\d\d\s*[\-–]\s*\d{1,2}[/.]\d\d\b|\b(?:19|20)\d\d[\s\-–/.]+(?:(?:19|20)\d\d|\d\d?\b)|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,2}[/.](?:19|20)\d\d\b"
)
_URL = re.compile(
    r"(?i)\b(?:https?://|www\.)[^\s<>|,;•]+|\b(?:[a-z]{2,3}\.)?(?:linkedin|github|gitlab|xing)\.com/[^\s<>|,;•]+"
)
_URL_MARKS = ("://", "www.", ".com/")
_DOMAIN = re.compile(
    r"(?<![\w@.+/-])[a-z0-9][a-z0-9-]*+(?:\.[a-z0-9-]++)*\.(?:com|org|net|io|dev|me|ai|co|app|info|eu|uk|de|fr|in|ca)"
    r"(?:/[^\s<>|,;•]*)?(?![\w@])"
)
# Numbers without a country code are read as the numbers of these countries, in turn.
_REGIONS = ("US", "GB", "IN", "DE", "FR", "AU", "NL", "ES", "IT", "BR", "CH", "AT", "IE", "ZA", "NG", "SG", "TR", "PL")


def contact(document: Document) -> Contact:
    """Name, e-mail, phone and links as they are written, each only when confident; ``spans`` are all their places.

    The first e-mail address and the first phone number count. Links are profile pages anywhere and other addresses
    in the lines at the top; they are in order and each once.
    """
    text = document.text
    emails = list(_emails(text))
    top = document.lines[min(_TOP_LINES, len(document.lines)) - 1].span.end
    links = _links(text, top, emails)
    phones = list(_phones(text, top, emails))
    email = _said(text, emails[0]) if emails else None
    places = sorted((*emails, *phones, *links), key=lambda span: (span.start, span.end))
    name = name_in(document, _line_numbers(document, [*emails, *phones]), email)
    return Contact(
        name=_said(text, name).strip() if name else None,
        email=email,
        phone=_said(text, phones[0]) if phones else None,
        links=tuple(dict.fromkeys(_said(text, link) for link in links)),
        spans=tuple(sorted([*places, *([name] if name else [])], key=lambda span: (span.start, span.end))),
    )


def _emails(text: str) -> Iterator[Span]:
    """E-mail addresses, found from their "@": a pattern that begins with the mailbox is tried at every letter."""
    at = text.find("@")
    while at >= 0:
        floor = max(0, at - _LONGEST_MAILBOX)
        mailbox, host = _MAILBOX.search(text[floor:at]), _HOST.match(text, at)
        if mailbox and host:
            yield Span(floor + mailbox.start(), host.end())
        at = text.find("@", at + 1)


def _links(text: str, top: int, emails: list[Span]) -> list[Span]:
    """Web addresses above ``top``, and LinkedIn profiles anywhere."""
    taken = [(span.start, span.end) for span in emails]
    found: list[Span] = []
    for match in chain(_urls(text, top), _DOMAIN.finditer(text, 0, top)):
        start, finish = match.start(), match.start() + len(match[0].rstrip(".:)"))
        wanted = start < top or "linkedin." in match[0].casefold()
        if wanted and not _overlaps(taken, start, finish):
            insort(taken, (start, finish))
            found.append(Span(start, finish))
    return found


def _urls(text: str, top: int) -> Iterator[re.Match[str]]:
    """Addresses above ``top``, and anywhere in a text that names LinkedIn below. A plain search first: it is quick."""
    end = len(text) if "linkedin." in text[top:].casefold() else top
    said = text[:end].casefold()
    return _URL.finditer(text, 0, end) if any(mark in said for mark in _URL_MARKS) else iter(())


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the spans, in order and apart from one another, shares a character with ``[start, end)``."""
    at = bisect_left(taken, (end, 0)) - 1
    return at >= 0 and taken[at][1] > start


def _phones(text: str, top: int, emails: list[Span]) -> Iterator[Span]:
    """Phone numbers that some country knows as valid, above ``top`` or near an e-mail address."""
    areas = [(0, top)] + [(max(span.start - 120, top), span.end + 120) for span in emails if span.start > top]
    written = (match for start, end in areas for match in _DIGITS.finditer(text, start, min(end, len(text))))
    numbers = (match for match in written if not _DATES.search(match[0]))
    for match in islice(numbers, _MOST_NUMBERS):
        if _is_valid(match[0]):
            yield Span(*match.span())


def _is_valid(written: str) -> bool:
    digits = sum(char.isdigit() for char in written)
    if not 7 <= digits <= 15:
        return False
    international = written.lstrip("(").startswith(("+", "00"))
    number = "+" + written.lstrip("(").removeprefix("00") if written.lstrip("(").startswith("00") else written
    return any(_known(number, region) for region in ((None,) if international else _REGIONS))


def _known(number: str, region: str | None) -> bool:
    try:
        return bool(phonenumbers.is_valid_number(phonenumbers.parse(number, region)))
    except phonenumbers.NumberParseException:
        return False


def _line_numbers(document: Document, places: list[Span]) -> list[int]:
    taken = sorted((place.start, place.end) for place in places)
    return [number for number, line in enumerate(document.lines) if _overlaps(taken, line.span.start, line.span.end)]


def _said(text: str, span: Span) -> str:
    return text[span.start : span.end]
