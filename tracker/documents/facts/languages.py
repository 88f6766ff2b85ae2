"""Human languages and their levels, as CEFR letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tracker.documents.facts.found import Found
from tracker.documents.facts.words import alternatives, table
from tracker.documents.types import LanguageSkill, Mention, Span, Use
from tracker.vocabulary import Kind

_CEFR = re.compile(r"\b([ABC][12])\b\+?")
_CLAUSE = re.compile(r"[\n;•\t]|\.\s|\s\|\s")
_LIST = re.compile(r"[\s,/&]*(?:and|und|et|y|e|en|as well as)?[\s,/&]*")
_SPOKEN = re.compile(r"(?i)\b(?:speak|spoken|speaker|bilingual|trilingual|multilingual|languages?)\b")
_REACH = 45


@cache
def _levels() -> re.Pattern[str]:
    groups = (f"(?P<{level}>{alternatives(names)})" for level, names in table("proficiency").items())
    return re.compile(rf"(?i)(?<![\w-])(?:{'|'.join(groups)})(?![\w-])")


def languages_of(text: str, found: Found, mentions: Sequence[Mention]) -> tuple[LanguageSkill, ...]:
    """Each language once, with the best level stated for it. Outside a languages section a level, or a word like
    "speaks", must stand near: "English teacher" is an occupation.
    """
    spoken = [mention for mention in mentions if _is_language(found, mention)]
    best: dict[str, LanguageSkill] = {}
    for index, mention in enumerate(spoken):
        before = spoken[index - 1].span if index else Span(0, 0)
        behind = spoken[index + 1].span.start if index + 1 < len(spoken) else len(text)
        level = _level(text, mention.span, before, behind)
        if level is None and _joined(text, before, mention.span):
            level = next((best[other.term].level for other in spoken[index - 1 : index] if other.term in best), None)
        if level is None and mention.section != "languages" and not _said(text, mention.span):
            continue
        skill = LanguageSkill(mention.term, mention.span, level)
        known = best.get(mention.term)
        if known is None or (level or "") > (known.level or ""):
            best[mention.term] = skill
    return tuple(sorted(best.values(), key=lambda skill: skill.span.start))


def _is_language(found: Found, mention: Mention) -> bool:
    return found.kind(mention.term) is Kind.HUMAN_LANGUAGE and mention.use not in (Use.NEGATED, Use.WISHED)


def _level(text: str, span: Span, before: Span, behind: int) -> str | None:
    """Behind the language up to the next one or the end of the clause, else in front of it."""
    tail = _upto(text, span.end, min(behind, span.end + _REACH))
    found = _CEFR.search(tail) or _levels().search(tail)
    if found is None:
        floor = max(before.end, span.start - _REACH)
        head = _CLAUSE.split(text[floor : span.start])[-1]
        heads = [*_levels().finditer(head), *_CEFR.finditer(head)]
        found = heads[-1] if heads and not (before.end == floor and "," in head[: heads[-1].start() + 1]) else None
        if found is None or (before.end == floor and before.end and "(" in head):
            return None
    return found.lastgroup or found[1]


def _upto(text: str, start: int, end: int) -> str:
    """The rest of the clause; one line break is allowed when the level stands on a line of its own."""
    stretch = text[start:end]
    cut = _CLAUSE.search(stretch)
    if cut is None:
        return stretch
    if cut.start() == 0 or not stretch[: cut.start()].strip(" :–-("):
        second = _CLAUSE.search(stretch, cut.end())
        line = stretch[cut.end() : second.start() if second else len(stretch)]
        return line if len(line) < 30 else ""
    return stretch[: cut.start()]


def _joined(text: str, before: Span, span: Span) -> bool:
    return bool(before.end and _LIST.fullmatch(text[before.end : span.start]))


def _said(text: str, span: Span) -> bool:
    near = text[max(0, span.start - _REACH) : span.end + 15]
    return bool(_SPOKEN.search(near))
