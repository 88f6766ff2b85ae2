"""Every vocabulary match with its place, and how it counts: used, listed, studied, wished, denied, another's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from tracker.documents.facts.found import Found
from tracker.documents.facts.sections import Section
from tracker.documents.facts.words import alternatives, same_length_lower, table
from tracker.documents.types import Mention, Position, Span, Use
from tracker.vocabulary import SKILL_KINDS, Kind

_BASE = {"skills": Use.LISTED, "education": Use.STUDIED, "certifications": Use.STUDIED}
_STRENGTH = {Use.NEGATED: 0, Use.WISHED: 1, Use.OTHERS: 2, Use.STUDIED: 3}
_CLAUSE_END = re.compile(r"[.!?;](?=\s|$)|\n(?=\s*(?:•|\n|[A-Z][^\n]{0,40}:))|\t|\s[-–—]\s|•")
_JUDGED = SKILL_KINDS | {Kind.SOFT_SKILL, Kind.CERTIFICATION, Kind.HUMAN_LANGUAGE}
_REACH = 110  # characters a cue can reach when no clause ends before
_TEAM_REACH = 28
_WRAPS = 60  # characters of a line that may go on in the next
_GOES_ON = (",", "/", "&", ":", "-", " and", " or")


@dataclass(frozen=True, slots=True)
class _Scope:
    start: int
    end: int
    use: Use


def mentions_of(
    text: str, found: Found, sections: Sequence[Section], positions: Sequence[Position]
) -> tuple[Mention, ...]:
    """Every match of ``found`` in order. Work in a position is used, a list is listed, a course is studied; words
    before the match in its clause may lower that: "no experience with", "eager to learn", "worked with the … team".
    A match that reaches into the next section's heading is none: "Kubernetes" above "Certifications".
    """
    cues = _cues_over(found, _scopes(text, _items(sections)))
    section_starts = [section.start for section in sections]
    order = sorted(range(len(positions)), key=lambda index: positions[index].span.start)
    position_starts = [positions[index].span.start for index in order]
    mentions: list[Mention] = []
    for number, match in enumerate(found.matches):
        at = bisect_right(section_starts, match.start) - 1
        if at + 1 < len(section_starts) and section_starts[at + 1] < match.end:
            continue
        section = sections[at].name if at >= 0 else "other"
        place = bisect_right(position_starts, match.start) - 1
        position = order[place] if place >= 0 and match.end <= positions[order[place]].span.end else None
        use = _base(section, position)
        if number in cues and found.kind(match.term) in _JUDGED:
            opens = section_starts[at] if at >= 0 else 0
            use = _lowered(text, match.end, [cue.use for cue in cues[number] if cue.start >= opens], use)
        mentions.append(Mention(match.term, Span(match.start, match.end), section, use, position))
    return tuple(mentions)


def _base(section: str, position: int | None) -> Use:
    if position is not None or section in ("experience", "projects"):
        return Use.USED
    return _BASE.get(section, Use.LISTED)


def _cues_over(found: Found, scopes: Sequence[_Scope]) -> dict[int, list[_Scope]]:
    """For each match (by number) that the scopes of cues hold: those scopes."""
    held: dict[int, list[_Scope]] = {}
    for scope in scopes:
        for number in found.numbers(scope.start, scope.end):
            held.setdefault(number, []).append(scope)
    return held


def _lowered(text: str, end: int, cues: Sequence[Use], use: Use) -> Use:
    """The weakest use that a cue gives the match that ends at ``end``."""
    if not cues:
        return use
    weakest = min(cues, key=lambda cue: _STRENGTH[cue])
    if weakest is Use.OTHERS and not _team().match(text, end):
        return use
    if weakest is Use.WISHED and use is Use.STUDIED:
        return use  # "a course for learning Java" was taken
    return weakest


@cache
def _cues() -> tuple[AhoCorasick, tuple[tuple[int, Use | None], ...]]:
    """An automaton over all cues, each behind a blank, and the length and use of each; those that disarm have none."""
    said = table("cues")
    uses: dict[str, Use | None] = {" " + cue: None for cue in said["used"]}
    for use in (Use.NEGATED, Use.WISHED, Use.STUDIED, Use.OTHERS):
        for cue in said[use.value]:
            uses.setdefault(" " + cue, use)
    automaton = AhoCorasick(list(uses), matchkind=MatchKind.LeftmostLongest)
    return automaton, tuple((len(cue), use) for cue, use in uses.items())


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{alternatives(table('cues')['stop'])})(?!\w)")


@cache
def _team() -> re.Pattern[str]:
    """An organisational noun close behind, with a few words or names of skills between."""
    nouns = alternatives(table("cues")["team"])
    return re.compile(rf"(?i)(?:[ ,/&-]|\band\b|\bor\b|[\w.+#]){{0,{_TEAM_REACH}}}?\s(?:{nouns})\b")


def _items(sections: Sequence[Section]) -> list[int]:
    """Where a row begins that stands apart from the one before it with a capital: an item of a list, a paragraph."""
    return sorted(
        row.start
        for section in sections
        for row in section.rows
        if row.gap and not row.wrapped and row.text[0].isupper()
    )


def _scopes(text: str, items: Sequence[int]) -> list[_Scope]:
    """The stretches behind the cues in which a mention is lowered; ``items`` are where rows of their own begin."""
    automaton, cues = _cues()
    scopes: list[_Scope] = []
    plain = " " + same_length_lower(text)
    for sign in "\n\t(":
        plain = plain.replace(sign, " ")
    plain = plain.replace("’", "'")
    for number, _, end in automaton.find_matches_as_indexes(plain):
        use = cues[number][1]
        if use is None or plain[end : end + 1].isalnum():
            continue
        stop = _scope_end(text, end - 1)
        scopes.append(_Scope(end - 1, _item_end(text, end - 1, stop, items), use))
    return scopes


def _item_end(text: str, start: int, stop: int, items: Sequence[int]) -> int:
    """Where the short item ends in which a clause begins; ``stop`` when it ends sooner or goes on in the next row."""
    at = bisect_right(items, start)
    if at == len(items) or items[at] >= stop:
        return stop
    said = text[start : items[at]].rstrip(" \n•")
    long = start + len(said) - text.rfind("\n", 0, start) > _WRAPS
    return stop if long or not said or said.endswith(_GOES_ON) else items[at]


def _scope_end(text: str, start: int) -> int:
    """Where the clause that begins at ``start`` ends, at a stop word at the latest."""
    limit = min(len(text), start + _REACH)
    clause = _CLAUSE_END.search(text, start, limit)
    end = clause.start() if clause else limit
    stop = _stops().search(text, start, end)
    return stop.start() if stop else end
