"""Human languages and their levels, as CEFR letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tracker.documents.facts.found import Found
from tracker.documents.facts.marks import is_title
from tracker.documents.facts.words import alternatives, table
from tracker.documents.types import LanguageSkill, Mention, Span, Use
from tracker.vocabulary import Kind

_CEFR = re.compile(r"\b([ABC][12])\b")
_CLAUSE = re.compile(r"[\n;•\t]|\.\s|\s\|\s")
_PARTING = re.compile(r"[,/&)]|\b(?:and|und|et|y|e)\b")
_LIST = re.compile(r"[\s,/&]*(?:and|und|et|y|e|en|as well as)?[\s,/&]*")
_SPOKEN = re.compile(r"(?i)\b(?:speaks?|spoken|speaker|bilingual|trilingual|multilingual|languages?)\b")
_REACH = 45
_NEXT_WORD = re.compile(r" (?!(?i:professional|expert|master))([^\W\d_]+)")  # these tell how well as often as who
_BARRED = (Use.NEGATED, Use.WISHED)


@cache
def _levels() -> re.Pattern[str]:
    groups = (f"(?P<{level}>{alternatives(names)})" for level, names in table("proficiency").items())
    return re.compile(rf"(?i)(?<![\w-])(?:{'|'.join(groups)})(?![\w-])")


def languages_of(text: str, found: Found, mentions: Sequence[Mention]) -> tuple[LanguageSkill, ...]:
    """Each language once, with the best level stated for it. Outside a languages section a level, or a word like
    "speaks", must stand near: "English teacher" is an occupation.
    """
    languages = [mention for mention in mentions if found.kind(mention.term) is Kind.HUMAN_LANGUAGE]
    spoken = [mention for mention in languages if mention.use not in _BARRED and not _taught(text, mention)]
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


def _taught(text: str, mention: Mention) -> bool:
    """Whether the language belongs to an occupation: "English teacher with excellent manners"."""
    behind = _NEXT_WORD.match(text, mention.span.end)
    return behind is not None and is_title(behind[1])


def _level(text: str, span: Span, before: Span, behind: int) -> str | None:
    """The level behind the language, else the one in front; between two languages a comma or "and" parts them."""
    tail = text[span.end : min(behind, span.end + _REACH)]
    head = text[max(before.end, span.start - _REACH) : span.start]
    return _stated(_first_part(tail), first=True) or _stated(_PARTING.split(_CLAUSE.split(head)[-1])[-1], first=False)


def _first_part(tail: str) -> str:
    """Up to the end of the clause; a line break or tab right behind the language is passed over."""
    bare = tail.lstrip(" \t\n:–-|(")
    return _PARTING.split(_CLAUSE.split(bare)[0])[0] if len(tail) - len(bare) < 6 else ""


def _stated(words: str, *, first: bool) -> str | None:
    found = [*_CEFR.finditer(words), *_levels().finditer(words)]
    if not found:
        return None
    nearest = found[0] if first else found[-1]
    return nearest.lastgroup or nearest[1]


def _joined(text: str, before: Span, span: Span) -> bool:
    return bool(before.end and _LIST.fullmatch(text[before.end : span.start]))


def _said(text: str, span: Span) -> bool:
    near = text[max(0, span.start - _REACH) : span.end + 15]
    return bool(_SPOKEN.search(near))
