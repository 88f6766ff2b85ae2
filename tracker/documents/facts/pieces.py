"""A position's first lines cut into pieces, and which piece is the title, the organisation, the place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tracker.documents.facts.dates import DASH
from tracker.documents.facts.marks import (
    LONGEST,
    RANK,
    WORD,
    is_firm,
    is_furniture,
    is_organisation,
    is_place,
    is_prose,
    is_title,
)
from tracker.documents.facts.rows import Row
from tracker.documents.facts.sections import heading_name
from tracker.documents.facts.words import alternatives, table, words
from tracker.documents.types import Span

_STRONG = re.compile(
    rf"\s*[|·•‖¦]\s*|\t+|\s{{3,}}|\s+[{DASH}]+\s*|(?<=\w)[{DASH}]{{1,2}}\s+|\s+@\s*|\s*[()\[\]]\s*"
    r"|\s*;\s+|:\s+|\n|(?<=[a-z]{4})\.\s+(?=[A-Z])"
)
_AT = re.compile(r"\s+(?:at|bei|chez|for)\s+(?=[A-Z\"'])")
_AT_FIRM = re.compile(r"\s+(?:at|bei|chez)\s+(?=[A-Z\"'])")  # "Institute for Sea Research" is one name
_COMMA = re.compile(r"\s*,\s*(?![a-z\s])")  # "setters, operators, and tenders" is one occupation
_ENUMERATED = re.compile(r"^(?:and|or) |, (?:and|or|&) ")
_JOINED = re.compile(r" (?:and|or|&) ")
_ELSEWHERE = re.compile(r"[|·•‖¦\t@:.()]| (?:at|bei|chez) (?=[A-Z])")  # what parts a title from a firm, and no list
_PARTS = re.compile(r"[|·•‖¦\t@()\[\];:\n.~→➔]|[\s\w]-\s|\s-|[–—−‒―‐‑]|\s{3}")  # a strong separator may be there
_EDGE = re.compile(r"(?:[\s,;:|/*_\"'“”()\-–—]|\.(?![A-Z])|(?:at|bei|for|with)\s(?=[A-Z]))+")
_FROM = re.compile(r"\s(?:from|since)$")  # "at Town Parks from 2015": the word belongs to the date


@dataclass(frozen=True, slots=True)
class Header:
    """What the first lines say. ``sure`` is 0..1: how far the words themselves say which piece is the title."""

    title: Span | None
    organisation: Span | None
    sure: float


class _Piece(NamedTuple):
    start: int
    end: int
    text: str
    town: bool = False  # stands before a state or a country

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def read_header(rows: Iterable[Row], dates: Sequence[Span]) -> Header:
    """Title and organisation of a position from its first rows; ``dates`` are left out."""
    by_row = [_without_prose(_pieces_of(row, dates), row, dates) for row in rows]
    pieces = [piece for row_pieces in by_row for piece in row_pieces]
    pieces = [piece for piece in pieces if not piece.town and len(piece.text) <= LONGEST] or pieces
    titles = [piece for piece in pieces if is_title(piece.text) and not is_firm(piece.text)]
    if titles:
        title = titles[0]
        return Header(title.span, _organisation(pieces, title), 1.0)
    named = [piece for piece in pieces if not is_firm(piece.text)]
    firms = [piece for piece in pieces if is_firm(piece.text)]
    if firms:
        return Header(named[0].span if named else None, firms[0].span, 0.6)
    if not pieces:
        return Header(None, None, 0.3)
    return Header(pieces[0].span, pieces[1].span if len(pieces) > 1 else None, 0.4)


def _without_prose(pieces: list[_Piece], row: Row, dates: Sequence[Span]) -> list[_Piece]:
    """Of a row that holds part of a sentence only what stands before the date, or else the names that mark
    themselves: the rest belongs to the sentence.
    """
    if not any(is_prose(piece.text) for piece in pieces):
        return pieces
    date = min((span.start for span in dates if row.start <= span.start < row.end), default=row.start)
    ahead = [piece for piece in pieces if piece.end <= date]
    if ahead and not any(is_prose(piece.text) for piece in ahead):
        behind = [
            piece for piece in pieces[len(ahead) : len(ahead) + 1] if is_firm(piece.text) and not is_prose(piece.text)
        ]
        return (_marked(ahead) if any(is_title(piece.text) for piece in ahead) else ahead) + behind
    names = _marked(pieces)
    return [piece for piece in names if is_title(piece.text) or not is_prose(piece.text)]


def _organisation(pieces: list[_Piece], title: _Piece) -> Span | None:
    """The firm by its mark, else the nearest other piece behind the title, else the one before it."""
    others = [piece for piece in pieces if piece is not title and not (is_prose(piece.text) or _goes_on(piece.text))]
    for piece in others:
        if is_firm(piece.text):
            return piece.span
    unlike = [piece for piece in others if not is_title(piece.text)] or others
    before = [piece for piece in unlike if piece.start < title.start]
    behind = [piece for piece in unlike if piece.start > title.start]
    if before:
        return before[0].span
    return behind[0].span if behind else None


def _marked(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Those with a word that marks an occupation or a firm."""
    return [piece for piece in pieces if is_title(piece.text) or is_organisation(piece.text)]


def _goes_on(text: str) -> bool:
    """Whether a small word in front makes the piece a part of what stands before it: "and aides"."""
    return text.partition(" ")[0] in words("organisations", "joint")


def _pieces_of(row: Row, dates: Sequence[Span]) -> list[_Piece]:
    """The pieces of one row that are neither dates nor places nor furniture."""
    pieces: list[_Piece] = []
    for start, end in _without(row, dates):
        whole = [narrow for piece in _strong_pieces(row, start, end) for narrow in _split_at(row, piece)]
        parts = [part for piece in whole for part in _by_comma(row, piece)]
        pieces += _listed(row, [part for piece in parts for part in _title_and_firm(row, piece)])
    return [
        piece for piece in pieces if not (is_furniture(piece.text) or is_place(piece.text) or _is_label(row, piece))
    ]


def _listed(row: Row, pieces: list[_Piece]) -> list[_Piece]:
    """The pieces, those of one list as one: "Cutters - Setters - and Tenders", "Life, Social, and Health Worker"."""
    if len(pieces) < 2 or not _JOINED.search(row.text, pieces[0].start - row.start, pieces[-1].end - row.start):
        return pieces
    last = next((at for at in range(len(pieces) - 1, 0, -1) if _ENUMERATED.search(pieces[at].text)), 0)
    if not last or not is_title(pieces[last].text) or any(is_firm(one.text) or one.town for one in pieces[:last]):
        return pieces
    start, end = pieces[0].start, pieces[last].end
    if end - start > LONGEST or _ELSEWHERE.search(row.text, start - row.start, end - row.start):
        return pieces
    return [_Piece(start, end, row.text[start - row.start : end - row.start]), *pieces[last + 1 :]]


def _strong_pieces(row: Row, start: int, end: int) -> list[_Piece]:
    """Cut at bars, tabs and dashes; most rows hold none, and a plain search for one is quick."""
    if _PARTS.search(row.text, start - row.start, end - row.start):
        return _split(row, start, end, _STRONG)
    whole = _trimmed(row, start, end)
    return [whole] if whole else []


def _split_at(row: Row, piece: _Piece) -> list[_Piece]:
    """Cut at an "at" before a name; at a "for" only behind an occupation."""
    if not _AT.search(piece.text):
        return [piece]
    return _split(row, piece.start, piece.end, _AT if is_title(piece.text) else _AT_FIRM)


def _is_label(row: Row, piece: _Piece) -> bool:
    """Whether a heading's words and a colon stand there: "Skills: …"."""
    return row.text.startswith(":", piece.end - row.start) and heading_name(piece.text) is not None


def _title_and_firm(row: Row, piece: _Piece) -> list[_Piece]:
    """ "Site Engineer Acme Ltd" and "Acme Ltd Site Engineer" in two; other pieces as they are."""
    unfilled = _unfilled_in(piece.text)
    if unfilled:
        edges = (piece.start, piece.start + unfilled.start(), piece.start + unfilled.end(), piece.end)
        around = [part for edge in pairwise(edges) if (part := _trimmed(row, *edge))]
        return [_without_place(part, sure=True) for part in around]
    if not (is_organisation(piece.text) and is_title(piece.text)):
        return [piece]
    cut = _behind_firm(piece.text) or _behind_title(piece.text)
    if not cut:
        return [piece]
    parts = (_trimmed(row, piece.start, piece.start + cut), _trimmed(row, piece.start + cut, piece.end))
    return [part for part in parts if part]


@cache
def _unfilled() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{alternatives(table('organisations')['unfilled'])})\b")


def _unfilled_in(text: str) -> re.Match[str] | None:
    """Where the form of a template stands unfilled. Each says "name": a plain look for it is quick."""
    return _unfilled().search(text) if "name" in text.lower() else None


def _without_place(piece: _Piece, *, sure: bool = False) -> _Piece:
    """An occupation without the place before it: "St Petersburg Web Developer". ``sure``: nothing else stands there."""
    if not (sure or is_title(piece.text)):
        return piece
    for count in (2, 1):
        said = piece.text.split(None, count)
        rest = said[-1]
        if len(said) > count and (sure or is_title(rest)) and is_place(piece.text[: -len(rest)].strip()):
            return _Piece(piece.end - len(rest), piece.end, rest)
    return piece


def _behind_firm(text: str) -> int:
    """Where a firm's legal form ends before an occupation; 0 when it does not."""
    legal = words("organisations", "legal")
    ends = [match.end() for match in WORD.finditer(text) if match[0].lower() in legal]
    return ends[-1] if ends and is_title(text[ends[-1] :]) and not is_title(text[: ends[-1]]) else 0


def _behind_title(text: str) -> int:
    """Where an occupation ends before a firm's name; 0 when it does not."""
    nouns = [match.end() for match in WORD.finditer(text) if is_title(match[0]) and not is_organisation(match[0])]
    if not nouns or not is_firm(text):
        return 0
    rank = RANK.match(text, nouns[-1])
    cut = rank.end() if rank else nouns[-1]
    return 0 if _is_whole(text[: nouns[-1]], text[cut:]) else cut


def _is_whole(first: str, rest: str) -> bool:
    """Whether a mark of a firm in ``first``, which ends with an occupation, goes with ``rest``: "Bank of the West
    Merchant Services", "State Bank Workers Union"; but not in "Store Manager Alpha Stores".
    """
    if rest.startswith(" of "):
        return True
    return is_organisation(first) and (" of " in first or first.endswith("s") or not is_organisation(rest))


def _by_comma(row: Row, piece: _Piece) -> list[_Piece]:
    """Cut at commas, the town before a state or a country marked; a state before an occupation is cut off."""
    if "," not in piece.text:
        return [piece]
    parts = _split(row, piece.start, piece.end, _COMMA)
    kept: list[_Piece] = []
    places = [False, *(is_place(part.text) for part in parts[1:]), False, False]
    for index, part in enumerate(parts):
        town = places[index + 1] and not places[index + 2]
        town = town and not is_title(part.text) and not is_firm(part.text)
        kept.append(part._replace(town=True) if town else part)
        narrow = _without_place(part, sure=_unfilled_in(parts[index - 1].text) is not None) if index else part
        if narrow is not part:
            kept[-2:] = [_without_town(kept[-2]), narrow]
    return kept


def _without_town(piece: _Piece) -> _Piece:
    """A firm's name before a state, a place that it ends with left out: "Alpha Corp London"."""
    name, _, last = piece.text.rpartition(" ")
    if not (name and is_place(last) and is_organisation(name)) or name.endswith((" of", " in", " the")):
        return piece
    return _Piece(piece.start, piece.start + len(name), name)


def _without(row: Row, dates: Sequence[Span]) -> list[tuple[int, int]]:
    """The stretches of the row between the dates."""
    stretches: list[tuple[int, int]] = []
    start = row.start
    for date in dates:
        if row.start <= date.start < row.end:
            stretches.append((start, date.start))
            start = max(start, min(date.end, row.end))
        elif date.start < row.start < date.end:
            start = min(date.end, row.end)
    stretches.append((start, row.end))
    return [(first, last) for first, last in stretches if first < last]


def _split(row: Row, start: int, end: int, pattern: re.Pattern[str]) -> list[_Piece]:
    pieces: list[_Piece] = []
    reached = start
    for match in [*pattern.finditer(row.text, start - row.start, end - row.start), None]:
        stop = row.start + match.start() if match else end
        piece = _trimmed(row, reached, stop)
        if piece is not None:
            pieces.append(piece)
        reached = row.start + match.end() if match else end
    return pieces


def _trimmed(row: Row, start: int, end: int) -> _Piece | None:
    """The piece without the blanks, quotes and signs around it, and without an "at" before it."""
    text = row.text[start - row.start : end - row.start]
    edge = None if text[:1].isupper() else _EDGE.match(text)  # no sign and no small word begins with a capital
    bare = (text[edge.end() :] if edge else text).rstrip(" \t.,;:|/*_\"'“”()-–—")
    start += edge.end() if edge else 0
    if bare.endswith(("from", "since")):
        bare = _FROM.sub("", bare)
    return _Piece(start, start + len(bare), bare) if bare else None
