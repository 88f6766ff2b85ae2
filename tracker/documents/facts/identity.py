"""Who the person is, blanked out: name, contact data, address, birth, age, pronouns, marital status, nationality.

The facts are read from the blanked text, so that nothing about identity can move them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter

from tracker.documents.facts.marks import is_place
from tracker.documents.facts.rows import Row
from tracker.documents.facts.sections import row_heading
from tracker.documents.facts.words import alternatives, same_length_lower, table, words
from tracker.documents.types import Contact, Span
from tracker.vocabulary import Kind, Vocabulary

_AGE = re.compile(r"(?i)\b(?:aged?\s*:?\s*)?\d{2}[\s-]*(?:years?|yrs?)[\s-]old\b")
_YEARS_OLD = re.compile(r"y(?:ea)?rs?[\s-]old\b")
_PRONOUNS = re.compile(
    r"(?i)\(?\b(?:she|he|they|ze)\s?/\s?(?:her|him|them|they|zir)s?(?:\s?/\s?(?:hers|his|theirs))?\b\)?"
)
_BORN = re.compile(
    r"(?i)\b(?:born|geboren|geb\.|née?)\s(?:(?:on|in|am|le|the)\s){0,2}(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]{1,2})?(?:of\s)?"
    r"(?:[^\W\d_]{3,10}[.,]?\s)?(?:\d{1,2}(?:st|nd|rd|th)?[,./-]?\s?)?(?:19|20)\d\d\b"
    r"(?:\s(?:in|à|at)\s[^\W\d_][\w’'-]*)?"
)
_BIRTHS = ("born ", "gebor", "geb. ", "né ", "née ")
_SLASHED = re.compile(r"/(?: ?(?:her|him|them)|zir)")
_DIGIT = re.compile(r"\d")
_ZIP = re.compile(r"\b\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b\d{4}\s?[A-Z]{2}\b|\b\d{3}\s?\d{3}\b")
_TOWN_AND_STATE = re.compile(r"[A-ZÀ-Þ][\w.'’ -]+,\s*(?P<state>[\w. ]+?)(?:,\s*[\w. ]+)?\s*")
_BAR = re.compile(r"\s*[|·•;\t]\s*")
_SEPARATOR = re.compile(r"\s*[|•·;\t◦]\s*|\s{3,}|\s[-–—]\s")
_PARTED = re.compile("[:–—-]")  # what ends a label
_LABEL = re.compile(r"([^\W\d][^:–]{1,28}?)\s*(?::|\s[-–—])")
_ALL_BUT_BREAKS = re.compile(r"[^\n]")
_TOP_ROWS = 14
_LONGEST_HEADING = 30  # characters of a heading of personal details
_NEAR = 24  # characters between first and last name
_INITIAL = re.compile(r"\b(\w)\.\s?(?:\w\.\s?)?$")


def blanked(text: str, contact: Contact, rows: Sequence[Row], vocabulary: Vocabulary) -> str:
    """``text`` with everything that identifies the person replaced by blanks, character for character."""
    spans = [*contact.spans, *_named(text, contact, vocabulary), *_worded(text), *_labelled(rows), *_top(rows)]
    spans += _below_personal(rows)
    pieces: list[str] = []
    reached = 0
    for span in sorted(spans, key=attrgetter("start")):
        start, end = max(reached, span.start), min(span.end, len(text))
        if start < end:
            pieces += (text[reached:start], _ALL_BUT_BREAKS.sub(" ", text[start:end]))
            reached = end
    return "".join((*pieces, text[reached:]))


def _named(text: str, contact: Contact, vocabulary: Vocabulary) -> Iterator[Span]:
    """The name wherever it stands: in full, turned round, with an initial, behind Ms or Mr, or before a verb.

    A part of a name alone may be an ordinary word ("Baker"), and stays.
    """
    parts = (contact.name or "").replace(",", " ").lower().split()
    term = vocabulary.lookup(contact.name) if contact.name else None
    known = vocabulary.term(term) if term else None
    if len(parts) < 2 or (known is not None and known.kind is Kind.TITLE):
        return
    lower = same_length_lower(text)
    firsts, lasts = list(_occurrences(lower, parts[0])), list(_occurrences(lower, parts[-1]))
    starts = [last.start for last in lasts]
    for first in firsts:
        verb = _verb().match(lower, first.end)
        if verb:
            yield first
        near = lasts[bisect_left(starts, first.start - 3 * _NEAR) : bisect_left(starts, first.end + _NEAR)]
        yield from (_around(first, last) for last in near if _one_name(lower, first, last))
    for last in lasts:
        title = _called().search(lower, max(0, last.start - 14), last.start)
        initial = _INITIAL.search(lower, max(0, last.start - 8), last.start)
        if title or (initial and initial[1] == parts[0][0]):
            found = title or initial
            yield Span(found.start() if found else last.start, last.end)


def _occurrences(lower: str, word: str) -> Iterator[Span]:
    """Where ``word`` stands as a word of its own."""
    at = lower.find(word)
    while at >= 0:
        end = at + len(word)
        if not lower[at - 1 : at].isalnum() and not lower[end : end + 1].isalnum():
            yield Span(at, end)
        at = lower.find(word, end)


def _one_name(lower: str, first: Span, last: Span) -> bool:
    """First and last name beside each other, one middle name or initial between them at most."""
    if first.end <= last.start <= first.end + _NEAR:
        return len(lower[first.end : last.start].split()) <= 1
    return last.end <= first.start and lower[last.end : first.start].strip() in ("", ",")


def _around(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s)?\s+(?:{alternatives(table('personal')['verb'])})\b|['’]s\b")


@cache
def _called() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(table('personal')['honorific'])})\.?\s+$")


def _worded(text: str) -> Iterator[Span]:
    """Ages, births and pronouns wherever they stand. The plain search first: most texts hold none."""
    lower = same_length_lower(text)
    if (" old" in lower or "-old" in lower) and _YEARS_OLD.search(text.casefold()):
        yield from (Span(match.start(), match.end()) for match in _AGE.finditer(text))
    if any(word in lower for word in _BIRTHS):
        yield from (Span(match.start(), match.end()) for match in _BORN.finditer(text))
    if _SLASHED.search(lower):
        yield from (Span(match.start(), match.end()) for match in _PRONOUNS.finditer(text))


def _labelled(rows: Sequence[Row]) -> Iterator[Span]:
    """The rows that begin with a label of a personal-details block: label and value, up to the next separator."""
    labels, only_above = words("personal", "label"), words("personal", "top")
    above = True
    for number, row in enumerate(rows):
        if number >= _TOP_ROWS and ":" not in row.text and " –" not in row.text and " -" not in row.text:
            continue
        above = above and number < _TOP_ROWS and row_heading(row) in (None, "other")
        if not _PARTED.search(row.text):
            continue
        for start, stop in _between(row, _BAR):
            label = _LABEL.match(row.text, start, stop)
            name = label[1].strip(" *_").lower() if label else ""
            if name in labels or (above and name in only_above):
                yield Span(row.start + start, row.start + stop)
        if row.text.count(":") > 1:
            yield from _strung(row)


def _strung(row: Row) -> Iterator[Span]:
    """Two labels of personal details or more, strung together in one row, each with its value."""
    found = list(_strung_labels().finditer(row.text))
    if len(found) < 2 or not any(match[1].rstrip(" :").lower() in words("personal", "label") for match in found):
        return
    for match in found:
        yield Span(row.start + match.start(), row.start + match.end())


@cache
def _strung_labels() -> re.Pattern[str]:
    """A label, its colon and its value: up to the next label or capitalised word or two with a colon."""
    labels = rf"(?i:{alternatives([*table('personal')['label'], *table('personal')['top']])})\s?:"
    following = rf"\s(?:{labels}|[A-ZÀ-Þ][\w'’]+(?:\s(?!{labels})[\w'’]+)?\s?:)"
    return re.compile(rf"(?<!\w)({labels})\s*(?:(?!{following})[^\n|;]){{1,40}}")


def _between(row: Row, separators: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the stretches between the separators of a row begin and end, as indices into its text."""
    start = 0
    for match in separators.finditer(row.text):
        yield start, match.start()
        start = match.end()
    yield start, len(row.text)


@cache
def _values() -> re.Pattern[str]:
    family = r"(?:,?\s(?:with\s|and\s)?(?:\w+\s)?(?:child(?:ren)?|kids?))?"
    return re.compile(rf"(?i)(?:{alternatives(table('personal')['value'])}){family}\.?")


@cache
def _unparted() -> re.Pattern[str]:
    """A label whose colon was left out, or a nationality as people put it: "Nationality Swedish", "Swedish citizen"."""
    labels, belonging = (alternatives(table("personal")[name]) for name in ("unparted", "belonging"))
    word = r"[^\W\d_][\w.'’-]*"
    return re.compile(rf"(?i)(?:{labels})\s+{word}(?:\s{word}){{0,2}}|{word}(?:\s{word})?\s(?:{belonging})")


def _tells_status(piece: str) -> bool:
    """A marital status, a gender, a nationality, with or without a name before it."""
    return any(pattern.fullmatch(piece) for pattern in (_values(), _unparted()))


@cache
def _street() -> re.Pattern[str]:
    names = alternatives(table("personal")["street"])
    return re.compile(
        rf"(?i)\b\d+\w?,?\s+(?:[\w.'’-]+\s+){{0,4}}(?:{names})\b"
        rf"|(?:\w+(?:straße|strasse|str\.|weg|platz)|\b(?:{names})\.?\s+[\w.'’ -]+)\s+\d+"
    )


def _top(rows: Sequence[Row]) -> Iterator[Span]:
    """The block of contact data: above the first heading that speaks of work, of study or of the person in prose."""
    for row in rows[:_TOP_ROWS]:
        if row_heading(row) not in (None, "other"):
            return
        for start, stop in _between(row, _SEPARATOR):
            if _identifies(row.text[start:stop].strip(" ,()")):
                yield Span(row.start + start, row.start + stop)


def _below_personal(rows: Sequence[Row]) -> Iterator[Span]:
    """The same below a heading of personal details, wherever it stands: a marital status, a nationality."""
    inside = False
    for row in rows:
        if len(row.text) <= _LONGEST_HEADING and row.text.strip(" :").lower() in words("personal", "heading"):
            inside = True
        elif inside:
            inside = row_heading(row) is None
        for start, stop in _between(row, _SEPARATOR) if inside else ():
            if _tells_status(row.text[start:stop].strip(" ,()")):
                yield Span(row.start + start, row.start + stop)


def _identifies(piece: str) -> bool:
    """An address, a place, a postcode, a marital status, a pronoun, standing alone between separators."""
    if not piece or len(piece) > 90:
        return False
    if is_place(piece) or _tells_status(piece):
        return True
    if _DIGIT.search(piece):  # postcodes and house numbers
        if _ZIP.fullmatch(piece) or _street().search(piece):
            return True
        piece = _ZIP.sub("", piece)
    town = _TOWN_AND_STATE.fullmatch(piece.strip(" ,"))
    return bool(town and is_place(town["state"].strip(" .")))
