"""Who the person is, blanked out: name, contact data, address, birth, age, pronouns, marital status, nationality.

The facts are read from the blanked text, so that nothing about identity can move them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tracker.documents.facts.pieces import is_place
from tracker.documents.facts.rows import Row
from tracker.documents.facts.sections import row_heading
from tracker.documents.facts.words import alternatives, table
from tracker.documents.types import Contact, Span
from tracker.vocabulary import Kind, Vocabulary

_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+\.[\w.-]+")
_PHONE = re.compile(r"\+\d[\d ().-]{7,18}\d|\(\d{3}\)\s?\d{3}[-. ]\d{4}\b|(?<![\d-])\d{3}[-. ]\d{3}[-. ]\d{4}\b")
_AGE = re.compile(r"(?i)\b(?:aged?\s*:?\s*)?\d{2}[\s-]*(?:years?|yrs?)[\s-]old\b")
_PRONOUNS = re.compile(r"(?i)\(?\b(?:she|he|they|ze)\s?/\s?(?:her|him|them|they|zir)s?(?:\s?/\s?(?:hers|his|theirs))?\b\)?")
_ZIP = re.compile(r"\b\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b\d{4}\s?[A-Z]{2}\b|\b\d{3}\s?\d{3}\b")
_TOWN_AND_STATE = re.compile(r"[A-ZÀ-Þ][\w.'’ -]+,\s*(?P<state>[\w. ]+?)(?:,\s*[\w. ]+)?\s*")
_SEPARATOR = re.compile(r"\s*[|•·;\t◦]\s*|\s{3,}|\s[-–—]\s")
_TOP_ROWS = 14


def blanked(text: str, contact: Contact, rows: Sequence[Row], vocabulary: Vocabulary) -> str:
    """``text`` with everything that identifies the person replaced by blanks, character for character."""
    characters: list[str] | None = None
    for span in (*contact.spans, *_named(text, contact, vocabulary), *_anywhere(text), *_top(rows)):
        characters = characters if characters is not None else list(text)
        for index in range(max(0, span.start), min(span.end, len(text))):
            if characters[index] != "\n":
                characters[index] = " "
    return text if characters is None else "".join(characters)


def _named(text: str, contact: Contact, vocabulary: Vocabulary) -> Iterator[Span]:
    """The name wherever it stands: in full, turned round, with an initial, behind Ms or Mr, or before a verb."""
    parts = (contact.name or "").replace(",", " ").split()
    term = vocabulary.lookup(contact.name) if contact.name else None
    known = vocabulary.term(term) if term else None
    if len(parts) < 2 or (known is not None and known.kind is Kind.TITLE):
        return
    said = table("personal")
    first, last = re.escape(parts[0]), re.escape(parts[-1])
    pattern = re.compile(
        rf"(?i)\b{first}\s+(?:[\w'’-]+\.?\s+)?{last}\b|\b{last},?\s+{first}\b|\b{first[0]}\.\s?(?:\w\.\s?)?{last}\b"
        rf"|\b(?:{alternatives(said['honorific'])})\.?\s+{last}\b|\b{first}(?=(?:['’]s)?\s+(?:{alternatives(said['verb'])})\b|['’]s\b)"
    )
    yield from (Span(match.start(), match.end()) for match in pattern.finditer(text))


def _anywhere(text: str) -> Iterator[Span]:
    """What identifies a person wherever it stands."""
    patterns = [_AGE, _PRONOUNS, _labelled()]
    if "@" in text:
        patterns.append(_EMAIL)
    for pattern in (*patterns, _PHONE):
        yield from (Span(match.start(), match.end()) for match in pattern.finditer(text))


@cache
def _labelled() -> re.Pattern[str]:
    return _label_pattern("label")


@cache
def _label_pattern(key: str) -> re.Pattern[str]:
    """A label at the beginning of a row or behind a separator, and its value up to the next separator."""
    labels = alternatives(table("personal")[key])
    return re.compile(rf"(?im)(?:^[ \t•*#-]*|[|\t;]\s*)(?:{labels})[ \t]*\*{{0,2}}[ \t]*[:–-]+[^|\n\t;]*")


@cache
def _values() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:{alternatives(table('personal')['value'])})\.?")


@cache
def _street() -> re.Pattern[str]:
    words = alternatives(table("personal")["street"])
    return re.compile(rf"(?i)\b\d+\w?,?\s+(?:[\w.'’-]+\s+){{0,4}}(?:{words})\b|(?:\w+(?:straße|strasse|str\.|weg|platz)|\b(?:{words})\.?\s+[\w.'’ -]+)\s+\d+")


def _top(rows: Sequence[Row]) -> Iterator[Span]:
    """The block of contact data: above the first heading that speaks of work, of study or of the person in prose."""
    for row in rows[:_TOP_ROWS]:
        if row_heading(row) not in (None, "other"):
            return
        for match in _label_pattern("top").finditer(row.text):
            yield Span(row.start + match.start(), row.start + match.end())
        start = 0
        for stop, following in [*(m.span() for m in _SEPARATOR.finditer(row.text)), (len(row.text), len(row.text))]:
            if _identifies(row.text[start:stop].strip(" ,()")):
                yield Span(row.start + start, row.start + stop)
            start = following


def _identifies(piece: str) -> bool:
    """An address, a place, a postcode, a marital status, a pronoun, standing alone between separators."""
    if not piece or len(piece) > 90:
        return False
    if is_place(piece) or _values().fullmatch(piece) or _ZIP.fullmatch(piece) or _street().search(piece):
        return True
    town = _TOWN_AND_STATE.fullmatch(_ZIP.sub("", piece).strip(" ,"))
    return bool(town and is_place(town["state"].strip(" .")))
