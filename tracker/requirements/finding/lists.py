"""Lists of skills: names between known ones that no vocabulary holds, and what is one choice of several."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise

from tracker.requirements.finding.phrases import JOINTS, leads, noun_phrase, without_praise
from tracker.requirements.finding.vague import is_lone
from tracker.requirements.parting import parted
from tracker.requirements.statements import Clause
from tracker.requirements.tables import any_of, opening
from tracker.requirements.terms import Named
from tracker.vocabulary import Kind, Term

_LONG = 5  # names of a list in which an "or" joins no more than its neighbours
_PROPER = re.compile(r"(?:[A-Z]|\w*\d)[\w+.#-]*(?: (?:[A-Z]|\d)[\w+.#-]*){0,2}")
_MORE = re.compile(r"(?: [A-Z][A-Za-z]+){1,2}(?![\w-])")
_JOINTS = re.compile(rf"{JOINTS.pattern}|,?\s+(?:such as|like|e\.g\.,?|for example|including)\s+|\s*[()]\s*")
_OPENER = re.compile(r"^(?:with|in|of|on|for)\s+(?:an?\s+|the\s+)?")
_EXAMPLES = re.compile(r",?\s+(?:such as|like|e\.g\.|for example|including)\s|\s*\([^()]*[,/][^()]*\)")
_OPENED = re.compile(r"\b(?:such as|like|for example|including)\b|\be\.g\.|\(")
_BRACKET = re.compile(r"\([^()]*\)")
_BEHIND = re.compile(r"[a-z]+(?: [a-z]+)? ((?:[A-Z]|\w*\d)[\w+.#-]*(?: (?:[A-Z]|\d)[\w+.#-]*){0,2})")
_WIDE = frozenset({Kind.METHOD, Kind.DOMAIN, Kind.LANGUAGE})
_AND = re.compile(r"\s(?:and|plus|as well as|&)\s(?!/)", re.IGNORECASE)
_OR = re.compile(r"\sor\s", re.IGNORECASE)


def with_unknown(clause: Clause, named: list[Named], taken: list[tuple[int, int]]) -> list[Named]:
    """``named`` and the other items of their lists ("Python, glazing and SQL" asks for glazing too), in order."""
    if not named:
        return named
    named = [_stretched(clause, one, named) for one in named]
    named = list(_apart(named))
    parts = list(parted(clause.text[: _end_of_list(clause.text)], _JOINTS))
    taken = sorted([*taken, *_closed(clause, named)])
    reach = list(accumulate((end for _, end in taken), max))  # the furthest that those up to each span reach
    many = len(parts) >= (3 if leads(without_praise(clause.text)) else 4)
    many = many or (len(parts) > 1 and all(_short(clause.text[slice(*part)]) for part in parts))
    starts = [one.start for one in named]
    last = [named[bisect_left(starts, clause.start + end) - 1] for _, end in parts]  # that begins before a part ends
    known = [_meet(clause, part, one.start, one.end) for part, one in zip(parts, last, strict=True)]
    found = list(named)
    items = [_item_of(clause.text[slice(*part)], first=part is parts[0]) for part in parts]
    joins = [one or _PROPER.fullmatch(words) is not None for one, words in zip(known, items, strict=True)]
    for index, (part, words) in enumerate(zip(parts, items, strict=True)):
        before = bisect_left(taken, (clause.start + part[1],))  # how many begin before the part ends
        if known[index] or (before and clause.start + part[0] < reach[before - 1]):
            continue
        if _EXAMPLES.match(clause.text, part[1]):
            continue  # "languages like Python": the word for what follows
        if _is_item(words) and (many or (_PROPER.fullmatch(words) and _reaches_known(index, joins, known))):
            found.append(_unknown(clause, part, words))
    return sorted(found, key=lambda one: one.start)


def choices(clause: Clause, group: list[Named]) -> Iterator[tuple[list[Named], str]]:
    """The parts of a list that are one demand each: "Linux and Python or Go" asks for Linux, and for one of two.

    "Java, Angular/React and MySQL" asks for one of two frameworks, and for all the rest. In a long list with both
    joints an "or" joins only what stands beside it; what "such as" or a bracket opens belongs to the name before.
    With each part stands its mode where the list shows it, else nothing.
    """
    between = [clause.text[a.end - clause.start : b.start - clause.start] for a, b in pairwise(group)]
    opened = next((at for at, gap in enumerate(between) if _OPENED.search(gap)), 0)
    if opened and any(_AND.search(gap) for gap in between[:opened]):
        yield from choices(clause, group[:opened])
        yield group[opened:], ""
        return
    if len(group) >= _LONG and any(_AND.search(gap) for gap in between) and any(_OR.search(gap) for gap in between):
        yield from _pieces(group, [_OR.search(gap) is None and "/" not in gap for gap in between])
        return
    if any(_AND.search(gap) for gap in between) and any(_OR.search(gap) for gap in between):
        yield from ((part, "") for part in _split(group, [_AND.search(gap) is not None for gap in between]))
        return
    slashes = ["/" in gap and "and/or" not in gap for gap in between]
    if all(slashes) or not any(slashes) or any(_OR.search(gap) for gap in between):
        yield group, ""
        return
    yield from _pieces(group, [not slash for slash in slashes])


def _pieces(group: list[Named], cuts: list[bool]) -> Iterator[tuple[list[Named], str]]:
    """What stands alone between the cuts, all of it together; of each other piece, any."""
    pieces = list(_split(group, cuts))
    single = [one for piece in pieces if len(piece) == 1 for one in piece]
    yield from ([(single, "all")] if single else [])
    yield from ((piece, "any") for piece in pieces if len(piece) > 1)


def _closed(clause: Clause, named: list[Named]) -> list[tuple[int, int]]:
    """Brackets in which nothing is known: what stands in them only tells more of the words before."""
    spans = [(clause.start + one.start(), clause.start + one.end()) for one in _BRACKET.finditer(clause.text)]
    starts = [one.start for one in named]
    return [(start, end) for start, end in spans if bisect_right(starts, start) >= bisect_left(starts, end)]


def _stretched(clause: Clause, one: Named, named: list[Named]) -> Named:
    """A product with the rest of its name: "Veeva Vault" for Veeva, "IDS Next", which is no IDS."""
    more = _MORE.match(clause.text[one.end - clause.start :])
    if more is None or not one.written[:1].isupper():
        return one
    other = one.term.kind in _WIDE
    if other and not (one.written.isupper() and opening("skills", "product_end").fullmatch(more[0].strip())):
        return one
    end = one.end + more.end()
    if any(one.start < each.start < end and each.term.kind not in _WIDE for each in named):
        return one
    written = f"{one.written}{more[0]}"
    term = Term(written.lower(), written, Kind.TOOL) if other else replace(one.term, label=written)
    return Named(term, one.start, end, written)


def _split(group: list[Named], cuts: list[bool]) -> Iterator[list[Named]]:
    piece = [group[0]]
    for cut, one in zip(cuts, group[1:], strict=True):
        if cut:
            yield piece
            piece = []
        piece.append(one)
    yield piece


def _unknown(clause: Clause, part: tuple[int, int], words: str) -> Named:
    at = clause.text.find(words, *part)
    start, end = (at, at + len(words)) if at >= 0 else part
    return Named(Term(words.lower(), words, Kind.TOOL), clause.start + start, clause.start + end, words)


def _apart(named: list[Named]) -> Iterator[Named]:
    """Those that begin inside no other; ``named`` in order of place."""
    start = end = 0
    for one in named:
        if one.start >= end or one.start == start:
            yield one
        start, end = (one.start, one.end) if one.end > end else (start, end)


def _meet(clause: Clause, part: tuple[int, int], start: int, end: int) -> bool:
    return start < clause.start + part[1] and clause.start + part[0] < end


def _without_lead(text: str) -> str:
    text = without_praise(text)
    lead = leads(text)
    return text[lead.end() :] if lead else text


def _item_of(text: str, *, first: bool) -> str:
    """The words of a part of a list; of its ``first``, "run Manhattan", the name behind the verb."""
    words = noun_phrase(_OPENER.sub("", _without_lead(text)), longest=4)
    found = _BEHIND.fullmatch(words) if first else None
    return found[1] if found else words


def _reaches_known(index: int, joins: list[bool], known: list[bool]) -> bool:
    """Whether nothing but proper names stands between a part and one that is known, or it stands beside one."""
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(known) and joins[at] and not known[at]:
            at += step
        if 0 <= at < len(known) and known[at]:
            return True
    return False


def _is_item(words: str) -> bool:
    if not 0 < len(words.split()) <= 3 or any_of("abilities", "empty").fullmatch(words.lower()):
        return False
    if is_lone(words):
        return False
    telling = len(words) > 3 or (len(words) > 1 and any(one.isdigit() or one.isupper() for one in words))
    return telling and any_of("abilities", "no_item").search(words) is None


def _short(part: str) -> bool:
    """Whether a part of a list is a name and nothing else."""
    if opening("overlooked", "aside").match(part.strip()):
        return False
    name = _OPENER.sub("", _without_lead(part))
    words = noun_phrase(name, longest=4)
    return _is_item(words) and len(words.split()) == len(name.split())


def _end_of_list(text: str) -> int:
    verb = any_of("abilities", "verb_after").search(text, len(text) - len(_without_lead(text)))
    return verb.start() if verb else len(text)
