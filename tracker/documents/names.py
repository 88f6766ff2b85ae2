"""A person's name, when one line at the top can hardly be anything else.

No list of first names is used, so that names of every origin are found, and missed, alike.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from tracker.documents.reading.spaced import is_heading_word
from tracker.documents.types import Document, Line, Span

_TOP_LINES = 8
_LONGEST = 200  # characters of a name with its label and titles
_VERY_TOP = 3
_INITIAL = re.compile(r"[^\W\d_][\w'’-]+ [A-ZÀ-Þ]\. [^\W\d_][\w'’-]+")
_NEAR = 6  # lines between a name and the contact data
_PARTICLES = frozenset(
    {"al", "ap", "bin", "bint", "da", "das", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
     "ter", "van", "von", "y", "zu"}
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’\-.][^\W\d_]+)*\.?")
_TITLES = re.compile(
    r",?\s*\(?\b(?:ph\.?d|m\.?d|mba|msc|bsc|cpa|pmp|rn|pe|jr|sr|ii|iii|she/her|he/him|they/them)\b\.?\)?", re.IGNORECASE
)
_LABEL = re.compile(r"^(?:name|full name)\s*:\s*", re.IGNORECASE)
_HONORIFIC = re.compile(r"^(?:mr|mrs|ms|mx|dr|prof)\.?\s+", re.IGNORECASE)
_PARTS = re.compile(r"[^\t|•·;/]+")


def name_in(document: Document, contacts: list[int], email: str | None) -> Span | None:
    """The span of the name, or None. ``contacts`` are the numbers of the lines that hold contact data."""
    if not contacts:
        return _initialled(document)
    found: list[tuple[float, int, Span]] = []
    for number, line in enumerate(document.lines[:_TOP_LINES]):
        if min(abs(number - other) for other in contacts) > _NEAR:
            continue
        for span in _candidates(document.text, line):
            found.append((-_confidence(document, number, span, email), number, span))
    best = min(found, key=lambda entry: entry[:2], default=None)
    return best[2] if best and best[0] <= -1 else None


def _initialled(document: Document) -> Span | None:
    """A name with an initial in its middle, which stands for itself at the very top: "Ada B. Muster"."""
    for line in document.lines[:_VERY_TOP]:
        for span in _candidates(document.text, line):
            if _INITIAL.fullmatch(document.text[span.start : span.end]):
                return span
    return None


def _candidates(text: str, line: Line) -> list[Span]:
    """Parts of a line that are written like a name."""
    spans: list[Span] = []
    for part in _PARTS.finditer(text, line.span.start, line.span.end):
        said = part[0]
        if len(said) > _LONGEST:
            continue
        start = len(said) - len(said.lstrip())
        for lead in (_LABEL, _HONORIFIC):
            match = lead.match(said[start:])
            start += match.end() if match else 0
        bare = _TITLES.sub("", said[start:]).rstrip(" ,–-")
        if is_name(bare) and said.startswith(bare, start):
            spans.append(Span(part.start() + start, part.start() + start + len(bare)))
    return spans


def is_name(text: str) -> bool:
    """Whether ``text`` is two to four capitalised words that no résumé uses for anything but a name."""
    words = text.split()
    full = [word for word in words if word.casefold() not in _PARTICLES]
    if not 2 <= len(full) <= 4 or len(words) > 6 or is_heading_word(text):
        return False
    if any(not _WORD.fullmatch(word) or word.casefold().strip(".") in _not_names() for word in words):
        return False
    return all(word[0].isupper() for word in full) and max(len(word.strip(".")) for word in full) > 1


def _confidence(document: Document, number: int, span: Span, email: str | None) -> float:
    """1 and more is confident: the first line, the largest print, the words of the e-mail address."""
    line = document.lines[number]
    sizes = [other.size for other in document.lines[: 4 * _TOP_LINES]]
    largest = line.size > 0 and line.size >= max(sizes) and line.size > sorted(sizes)[len(sizes) // 2]
    mailbox = (email or "").partition("@")[0].casefold()
    words = re.split(r"[\s.'’\-]+", document.text[span.start : span.end].casefold())
    mailed = any(len(word) > 2 and word in mailbox for word in words)
    return (number == 0) + 1.5 * largest + 2.0 * mailed


@cache
def _not_names() -> frozenset[str]:
    rows = files("tracker.documents").joinpath("data/not_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(row.strip() for row in rows if row and not row.startswith("#"))
