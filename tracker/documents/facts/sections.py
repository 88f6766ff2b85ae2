"""A document's sections, found by their headings: by words, and by the typography the known headings share."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from tracker.documents.facts.rows import Row
from tracker.documents.facts.words import key_of, table

_LETTER_SPACED = re.compile(r"(?:\w ){3,}\w(?:  +(?:\w ){2,}\w)*")
_FIRST_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_TRIM = re.compile(r"^[\W\d_]+|[\W_]+$")
_BRACKETED = re.compile(r"\s*[(\[].*?[)\]]")
_JOINTS = re.compile(r"\s*(?:[/|,&+]|\band\b|\bund\b|\bet\b|\by\b)\s*")
_LABEL = re.compile(r"[*_]{0,2}([^\W\d][\w&/' -]{2,38}?)[*_]{0,2}\s?:[*_]{0,2}\s+(?=\S)")
_CAPITALS = re.compile(r"([A-Z]{5,}(?: (?:[A-Z]{3,}|&))*)\s+(?=\S*[a-z])")  # "LANGUAGES Dutch, English"
_LEADING = re.compile(r"([A-Z]{4,}+(?: [A-Z]{4,}+){0,2}) (?=(?:\d{4}|[A-Z][a-z]).{10})")  # "STUDIES 2012 – 2015, Alpha"
_SKILLS = re.compile(r"[A-Z][\w/&-]*(?: (?:[A-Z][\w/&-]*|&|and)){0,3} (?:Skills|SKILLS)\s?:?")  # "Dental Skills"
_LISTS = frozenset({"certifications", "languages", "interests"})  # in which nobody lists skills of a kind
_ROW_LABELS = frozenset({"skills", "languages", "education", "certifications", "interests", "awards"})
_LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class Section:
    """``rows`` follow the heading, which may be absent. ``name`` is one of ``SECTIONS``; the preamble is "other".

    ``kind`` is what the heading says about its positions: "" when nothing.
    """

    name: str
    kind: str
    start: int
    end: int
    rows: tuple[Row, ...]
    titled: bool = True


def sections_of(rows: list[Row]) -> list[Section]:
    """The sections in order, together holding every row. A document without headings is one untitled section."""
    named = [_named(row) for row in rows]
    marked = _typographic(rows, named)
    sections: list[Section] = []
    first, label, heading = 0, "other", None
    for index in range(len(rows) + 1):
        found = None if index == len(rows) else named[index] or ("other" if index in marked else None)
        if found is None and label in _LISTS and index < len(rows) and _SKILLS.fullmatch(rows[index].text):
            found = "skills"
        if index < len(rows) and found is None:
            continue
        if index > first or heading is not None:
            sections.append(_section(label, heading, rows[first:index]))
        if found is not None:
            label, heading, first = found, rows[index], index + 1
    return sections


def headings_apart(rows: list[Row]) -> list[Row]:
    """The rows, headings that stand in the margin or at the beginning of the first line made rows of their own."""
    return _from_lines(_from_margin(rows))


def _from_lines(rows: list[Row]) -> list[Row]:
    """A heading in capitals at the beginning of the first line of jobs or studies, cut off where others are in capitals
    too: their line break was lost.
    """
    glued = {index: cut for index, row in enumerate(rows) if row.text[:4].isupper() and (cut := _glued(row))}
    if not glued or not any(row.text.isupper() and heading_name(row.text) for row in rows):
        return rows
    apart: list[Row] = []
    for index, row in enumerate(rows):
        cut = glued.get(index, 0)
        if cut:
            apart.append(row._replace(end=row.start + len(row.text[:cut].rstrip()), text=row.text[:cut].rstrip()))
        apart.append(row._replace(start=row.start + cut, text=row.text[cut:], gap=False) if cut else row)
    return apart


def _glued(row: Row) -> int:
    """Where the first line of jobs or studies begins behind its heading; 0 without a heading."""
    match = None if row.bullet else _LEADING.match(row.text)
    name = heading_name(match[1]) if match else None
    return match.end() if match and name and name.partition("/")[0] in ("experience", "education") else 0


def _from_margin(rows: list[Row]) -> list[Row]:
    """A heading in the margin beside the first line of its section made a row of its own.

    At least two different headings must stand so, below one another: one alone may be any cell of a table.
    """
    beside = {index: name for index, row in enumerate(rows) if "\t" in row.text and (name := _in_margin(row))}
    if len(set(beside.values())) < 2:
        return rows
    lefts = Counter(_left(rows[index]) for index in beside)
    apart: list[Row] = []
    for index, row in enumerate(rows):
        if index not in beside or lefts[_left(row)] < 2:
            apart.append(row)
            continue
        heading = row.text.partition("\t")[0].rstrip()
        start = row.start + len(row.text) - len(row.text.partition("\t")[2].lstrip())
        apart.append(row._replace(end=row.start + len(heading), text=heading))
        bare = row.text[start - row.start :].removeprefix("• ")
        apart.append(row._replace(start=row.end - len(bare), text=bare, bullet=len(bare) < row.end - start, gap=False))
    return apart


def _in_margin(row: Row) -> str | None:
    """The section that the first cell of a row names, when the second is no heading itself."""
    cell, _, rest = row.text.partition("\t")
    if row.bullet or heading_name(rest):
        return None
    return heading_name(cell)


def _left(row: Row) -> int | None:
    return None if row.box is None else round(row.box.left)


def _section(label: str, heading: Row | None, rows: list[Row]) -> Section:
    name, _, kind = label.partition("/")
    start = heading.start if heading else rows[0].start
    end = rows[-1].end if rows else heading.end if heading else start
    return Section(name, kind, start, end, tuple(rows), heading is not None)


def row_label(row: Row) -> tuple[str, int] | None:
    """The section that a row's own label names ("Languages: German"), and the length of the label with its colon."""
    pattern = _LABEL if ":" in row.text else _CAPITALS if row.text[:5].isupper() else None
    match = pattern.match(row.text) if pattern else None
    name = heading_name(match[1]) if match else None
    if match is None or name is None:
        return None
    section = name.partition("/")[0]
    return (section, match.end()) if section in _ROW_LABELS else None


def row_heading(row: Row) -> str | None:
    """The section that a row opens, when it is a heading by its words."""
    label = _named(row)
    return label.partition("/")[0] if label else None


def _named(row: Row) -> str | None:
    """The label of a row that is a heading by its words: ``section`` or ``section/kind``, else None."""
    text = row.text
    if len(text) > _LONGEST_HEADING or text[-1] in ".,;" or (row.bullet and not row.heading):
        return None
    if text[0].islower() and not row.bold and not row.heading:
        return None
    return heading_name(text)


def heading_name(text: str) -> str | None:
    """``section`` or ``section/kind`` when the words are a known heading, else None."""
    first = _FIRST_WORD.search(text) if len(text) <= 2 * _LONGEST_HEADING else None
    if first is None or (len(first[0]) > 1 and first[0].lower() not in _heading_words()):
        return None
    if _LETTER_SPACED.fullmatch(text.strip(" :")):
        text = re.sub(r"(?<=\w) (?=\w)", "", text)
    plain = _TRIM.sub("", _BRACKETED.sub("", text).lower().replace("’", "'"))
    plain = " ".join(plain.replace("&", " and ").split())
    if not plain or not _heading_words().issuperset(
        plain.replace("/", " ").replace("|", " ").replace(",", " ").split()
    ):
        return None
    return _known(plain) or _joined(plain)


@cache
def _heading_words() -> frozenset[str]:
    """Every word that occurs in a heading: one that is not among them rules a row out at once."""
    phrases = [*key_of("headings"), *table("modifiers")["before"], *table("modifiers")["after"]]
    return frozenset(word for phrase in phrases for word in phrase.split()) | {"&", "+", "and", "und", "et", "y"}


def _known(plain: str) -> str | None:
    """A heading of the list, with modifiers before or behind it or not."""
    headings = key_of("headings")
    if plain in headings:
        return headings[plain]
    before, after = _modifiers()
    if plain.startswith(before):
        for modifier in before:
            found = _known(plain.removeprefix(modifier)) if plain.startswith(modifier) else None
            if found:
                return found
    if plain.endswith(after):
        return next((headings[rest] for end in after if (rest := plain.removesuffix(end)) in headings), None)
    return None


@cache
def _modifiers() -> tuple[tuple[str, ...], tuple[str, ...]]:
    said = table("modifiers")
    return tuple(f"{word} " for word in said["before"]), tuple(f" {word}" for word in said["after"])


def _joined(plain: str) -> str | None:
    """ "Skills / Tools", "Education and Honors": every part a heading; the first names the section."""
    parts = [part for part in _JOINTS.split(plain) if part]
    if len(parts) == 1:
        first, _, second = plain.partition(" ")  # "EXPERIENCE SKILLS": the headings of two columns on one line
        parts = [first, second]
    names = [_known(part) for part in parts]
    return names[0] if names and all(names) else None


def _typographic(rows: list[Row], named: list[str | None]) -> frozenset[int]:
    """Rows with words we do not know, set like the headings that we do know and unlike the text."""
    known = Counter(_look(row) for row, name in zip(rows, named, strict=True) if name)
    if not known:
        return frozenset(index for index, row in enumerate(rows) if row.heading)
    look, count = min(known.items(), key=lambda item: (-item[1], item[0]))
    if count < 2 or look[0] == 0.0:
        return frozenset()
    body = Counter(_look(row) for row in rows)
    if body[look] > 3 * count + 3 or look == body.most_common(1)[0][0]:
        return frozenset()
    largest_text = max((size for (size, _, _), number in body.items() if number > 2 * count), default=0.0)
    if look[0] <= largest_text:
        return frozenset()
    return frozenset(
        index
        for index, (row, name) in enumerate(zip(rows, named, strict=True))
        if name is None and not row.bullet and _look(row) == look and len(row.text) <= _LONGEST_HEADING
    )


def _look(row: Row) -> tuple[float, bool, bool]:
    return (round(row.size, 1), row.bold, row.text.isupper())
