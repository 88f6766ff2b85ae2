"""Certificates: those the vocabulary knows anywhere, and the lines of a certifications section as written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.documents.facts.dates import Period, within
from tracker.documents.facts.found import Found
from tracker.documents.facts.rows import Row
from tracker.documents.facts.sections import Section, row_label
from tracker.documents.facts.words import words
from tracker.documents.types import Certification, Mention, Span, Use
from tracker.vocabulary import Kind

_CERTIFIED = re.compile(
    r"\b(?:[A-Z][\w.+-]* ){0,3}Certified(?: +(?:[A-Z][\w.+/-]*|in|of|and|for)(?=[\s,.;)(\n]|$)){1,6}"
)
_DATED = re.compile(r"[\s,(:|–—-]+(?:[^\W\d_]{3,9}\.?\s)?(?:\d{1,2}[/.])?(?:19|20)\d\d\)?$")
_TAIL = re.compile(r"(?: (?:in|of|and|for))+$")
_LONGEST = 120
_ITEMS = re.compile(r"\s*[|;•]\s*|\t+")


def certifications_of(
    text: str, sections: Sequence[Section], periods: Sequence[Period], found: Found, mentions: Sequence[Mention]
) -> tuple[Certification, ...]:
    """In order, each once. A wished or denied certificate is none."""
    spans = [*_known(text, found, mentions), *_listed(sections), *_worded(text)]
    barred = [mention.span for mention in mentions if mention.use in (Use.WISHED, Use.NEGATED)]
    kept: list[Certification] = []
    named: set[str] = set()
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if kept and span.start < kept[-1].span.end:
            continue
        if any(span.start <= bad.start < span.end for bad in barred):
            continue
        terms = found.terms_in(span, Kind.CERTIFICATION)
        name = terms[0] if terms else text[span.start : span.end].lower()
        if name in named:
            continue
        named.add(name)
        kept.append(Certification(span, terms[0] if terms else None, _year(span, text, periods)))
    return tuple(kept)


def _known(text: str, found: Found, mentions: Sequence[Mention]) -> list[Span]:
    named = (mention for mention in mentions if found.kind(mention.term) is Kind.CERTIFICATION)
    return [mention.span for mention in named if not _of_others(mention, text)]


def _of_others(mention: Mention, text: str) -> bool:
    """Whether the words name people ("with CPAs") or what somebody at work does with others ("background check")."""
    said = text[mention.span.start : mention.span.end]
    if said.endswith("s") and said[:-1].isupper():
        return True
    return mention.use is Use.USED and said.lower() in words("certificates", "others")


def _listed(sections: Sequence[Section]) -> list[Span]:
    """The lines of certifications sections, and of rows labelled so anywhere."""
    spans: list[Span] = []
    for section in sections:
        for row in _whole(section):
            label = row_label(row)
            if label and label[0] == "certifications":
                spans.extend(_items(row, label[1]))
            elif section.name == "certifications" and label is None and len(row.text) <= _LONGEST:
                spans.extend(_items(row, 0))
    return spans


def _whole(section: Section) -> list[Row]:
    """The rows of a certifications section with the lines they wrap onto; those of others as they are."""
    if section.name != "certifications":
        return list(section.rows)
    whole: list[Row] = []
    for row in section.rows:
        last = whole[-1] if whole else None
        if last is not None and (row.wrapped or not (row.gap or row.bullet)) and row.start == last.end + 1:
            whole[-1] = last._replace(end=row.end, text=f"{last.text} {row.text}")
        else:
            whole.append(row)
    return whole


def _items(row: Row, start: int) -> list[Span]:
    spans: list[Span] = []
    for end in [*(match.span() for match in _ITEMS.finditer(row.text, start)), (len(row.text), len(row.text))]:
        item = _DATED.sub("", row.text[start : end[0]].strip(" ,."))
        if len(item) > 2 and any(character.isalpha() for character in item) and not item.replace(" ", "").isdigit():
            offset = row.start + row.text.index(item, start)
            spans.append(Span(offset, offset + len(item)))
        start = end[1]
    return spans


def _worded(text: str) -> list[Span]:
    """ "… Certified …" as a proper name, found by its word first."""
    spans: list[Span] = []
    at = text.find("Certified")
    while at >= 0:
        match = _CERTIFIED.search(text, max(0, at - 60, text.rfind("\n", 0, at)), at + 100)
        named = match and _TAIL.sub("", match[0])
        if match and named and not named.endswith("Certified"):
            spans.append(Span(match.start(), match.start() + len(named)))
        at = text.find("Certified", max(at + 1, match.end() if match else 0))
    return spans


def _year(span: Span, text: str, periods: Sequence[Period]) -> int | None:
    """The first year inside the span or behind it on the same line."""
    line_end = text.find("\n", span.end)
    end = min(line_end if line_end >= 0 else len(text), span.end + 40)
    return next((period.first.year for period in within(periods, span.start, end)), None)
