"""Decides whether an everyday word ("Go", "Excel", "R") is the name it could be, from its case and its company."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tracker.vocabulary.entries import word_list
from tracker.vocabulary.hierarchy import Hierarchy
from tracker.vocabulary.matcher import Candidate
from tracker.vocabulary.names import Trust
from tracker.vocabulary.types import TECHNICAL, Kind

_BEFORE, _AFTER, _NEAR = 80, 60, 60  # characters
_SHORT = 3  # names up to this long count in capitals only when they are written so: "ADA" is not Ada
_JOINTS = frozenset(".&'’-")
_AMPERSAND = re.compile(r"\s?\\?&")
_INITIAL_AFTER = re.compile(r"\.[A-Z](?:\.|\b)")
_INITIAL_BEFORE = re.compile(r"\b[A-Z]\.\s?$")
_TOWN = re.compile(r"(?:^|[\s|(])[A-Z][a-z]+,\s*$")
_TOPICS = frozenset({Kind.METHOD, Kind.DOMAIN})  # "PCA, EKG, wound care" is no principal component analysis
_OF_A_FIELD = (_TOPICS, frozenset({Kind.TITLE}))  # and "Consultant, Architect" builds no houses
_OPENS = re.compile(r"(?:^|[,;:/|&+(•·*\n\t>-]|\b(?:and|or|with|in|using|of|like|as))\s*$", re.IGNORECASE)
_CLOSES = re.compile(r"\s*(?:$|[,;/|&+)•·*\n\t.(]|(?:and|or)\b)", re.IGNORECASE)
_NAMED = re.compile(r"[|,–—][ \t]*(?:[A-Z][\w&'’.-]*[ \t]+){1,3}$")
_IN_TOWN = re.compile(r"[ \t]*[|,–—][ \t]*[A-Z][\w.'’ -]{1,30},[ \t]*[A-Z]{2}\b")
_GAP = re.compile(r"[\s\d.]*(?:[,;/|&+•·*\n]\s*(?:and\s+|or\s+)?|\s(?:and|or)\s+)", re.IGNORECASE)


def settled(text: str, candidates: list[Candidate], hierarchy: Hierarchy) -> list[Candidate]:
    """The candidates without the unsure ones that nothing near them vouches for, nor an employer's; in the same order.

    An unsure name stays when it is written as a name and either stands in a list within 60 characters of a sure name
    of its group (technology with technology, degree with degree, a topic with one of its field), right beside one
    ("spoken Polish or Romanian"), or has a context word near; or when it is a lower-case item right beside a lower-case
    sure one ("python, go").
    """
    candidates = [one for one in candidates if not _ends_an_employer(text, one)]
    unsure = [index for index, one in enumerate(candidates) if one.name.trust is Trust.UNSURE]
    if not unsure:
        return candidates
    kept = [one.name.trust is not Trust.UNSURE for one in candidates]
    for index in unsure:
        kept[index] = _vouched(text, candidates[index], _company(candidates, kept, index, hierarchy))
    behind = None  # the nearest unsure one that was kept on the right: it may vouch for those before it
    for index in reversed(unsure):
        one = candidates[index]
        if not kept[index] and behind is not None and behind.start - one.end <= _NEAR:
            kept[index] = _vouched(text, one, _company(candidates, kept, index, hierarchy))
        behind = one if kept[index] else behind
    return [one for one, keep in zip(candidates, kept, strict=True) if keep]


def _company(candidates: list[Candidate], kept: list[bool], index: int, hierarchy: Hierarchy) -> Iterator[Candidate]:
    """The kept candidates of the same group within reach, nearest first on the left, then on the right."""
    one = candidates[index]
    for others in (reversed(range(index)), range(index + 1, len(candidates))):
        for place in others:
            other = candidates[place]
            if one.start - other.end > _NEAR or other.start - one.end > _NEAR:
                break
            if kept[place] and _grouped(one, other, hierarchy):
                yield other


def _grouped(one: Candidate, other: Candidate, hierarchy: Hierarchy) -> bool:
    if one.start < other.end and other.start < one.end:
        return False
    first, second = one.name.term, other.name.term
    if first is None or second is None:
        return False
    if any(first.kind in kinds and second.kind in kinds for kinds in _OF_A_FIELD):
        return not hierarchy.lineage(first.id).isdisjoint(hierarchy.lineage(second.id))
    return first.kind is second.kind or (first.kind in TECHNICAL and second.kind in TECHNICAL)


def _vouched(text: str, one: Candidate, company: Iterator[Candidate]) -> bool:
    before, after = text[max(0, one.start - _BEFORE) : one.start], text[one.end : one.end + _AFTER]
    written = text[one.start : one.end]
    if not _in_its_case(written, one.name.written):
        return len(written) > 1 and any(_beside(text, one, other) for other in company)
    if _of_a_sign(written, before, after) or _initial(written, before, after) or of_a_company(after):
        return False
    near = tuple(company)
    if near and _OPENS.search(before) and _CLOSES.match(after):
        return True
    if any(_next_in_list(text, one, other) for other in near):
        return True
    if _joint(written, before, after):
        return False
    term = one.name.term
    return term is not None and bool(term.context) and bool(_words(term.context).search(f"{before} | {after}"))


def _in_its_case(written: str, name: str) -> bool:
    """Whether a word is written as the name is; one in lower case may open a line, and a longer one a heading."""
    plain = written.replace("-", " ")
    return plain == name or (plain.istitle() and plain.lower() == name) or (written.isupper() and len(written) > _SHORT)


def another_name(written: str, before: str, after: str) -> bool:
    """Whether the word is part of another name: "R&D", "Boston, MA", "C-level"."""
    return _joint(written, before, after) or _of_a_sign(written, before, after)


def of_a_company(after: str) -> bool:
    """Whether what follows makes a company's name of the word: "Eclipse Engineering"."""
    return bool(_company_words().match(after))


def _joint(written: str, before: str, after: str) -> bool:
    return len(written) == 1 and (after[:1] in _JOINTS or before[-1:] in _JOINTS)


def _initial(written: str, before: str, after: str) -> bool:
    """Whether one letter is the first of several: "R.S.I"."""
    return len(written) == 1 and bool(_INITIAL_AFTER.match(after) or _INITIAL_BEFORE.search(before))


def _of_a_sign(written: str, before: str, after: str) -> bool:
    if len(written) == 1 and (_AMPERSAND.match(after) or before.rstrip()[-1:] == "&"):
        return True
    return len(written) == 2 and written.isupper() and bool(_TOWN.search(before))


def _beside(text: str, one: Candidate, other: Candidate) -> bool:
    """Whether two names are neighbours in a list that is written in lower case."""
    return text[other.start].islower() and _next_in_list(text, one, other)


def _next_in_list(text: str, one: Candidate, other: Candidate) -> bool:
    first, second = (one, other) if one.start < other.start else (other, one)
    return bool(_GAP.fullmatch(text, first.end, second.start))


def _ends_an_employer(text: str, one: Candidate) -> bool:
    """Whether a topic ends an employer's name, between a title and a town: "Clerk | Oak Media | Ely, NY"."""
    if one.name.term is None or one.name.term.kind not in _TOPICS or text[one.start : one.end] not in _idle_words():
        return False
    return bool(_IN_TOWN.match(text, one.end)) and bool(_NAMED.search(text[max(0, one.start - _BEFORE) : one.start]))


@cache
def _company_words() -> re.Pattern[str]:
    words = (word.rstrip("+") for word in word_list("company_words.txt"))
    return re.compile(r"[ \t]+(?:" + "|".join(words) + r")\b")


@cache
def _idle_words() -> frozenset[str]:
    """Words of a company's name that do not tell what is done there."""
    return frozenset(word for word in word_list("company_words.txt") if not word.endswith("+"))


@lru_cache(maxsize=4096)
def _words(context: tuple[str, ...]) -> re.Pattern[str]:
    """Any of a term's context words, as the beginning of a word ("spreadsheet" takes "spreadsheets" too), a hyphen as
    a blank.
    """
    either = "|".join(re.escape(word).replace(r"\-", "[- ]") for word in context)
    return re.compile(rf"(?<!\w)(?:{either})", re.IGNORECASE)
