"""Names in brackets that no vocabulary holds: "diagnostic kit (Bosch, Delphi)" asks for a kit, any of the two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.requirements.finding.phrases import leads, noun_phrase, without_praise
from tracker.requirements.finding.wanted import Wanted, skill_params
from tracker.requirements.parting import parted
from tracker.requirements.statements import Statement
from tracker.requirements.tables import opening
from tracker.requirements.wording import capital, listed

_BRACKET = re.compile(r"\(([^()]{3,80})\)")
_JOINT = re.compile(r"\s*[,;/]\s*(?:and |or )?|\s+(?:and|or|&)\s+")
_NAME = re.compile(r"[A-Z0-9][\w.+&'-]*(?: [A-Z0-9][\w.+&'-]*){0,3}")
_BEFORE = re.compile(r"[^,;:.()]*$")
_FAR = 400  # characters before a bracket that are read for it
_LAST = 3  # words of what stands before the bracket
_TELLING = re.compile(r"[A-Z][a-z]|[A-Z]{3}")


def find(statement: Statement, taken: list[tuple[int, int]]) -> Iterator[Wanted]:
    """One choice for each bracket of two or more names, or of examples, that lies outside all spans of ``taken``."""
    for bracket in _BRACKET.finditer(statement.text):
        names = _names(bracket[1])
        what = _what(statement.text[max(0, bracket.start() - _FAR) : bracket.start()]) if names else ""
        start, end = statement.start + bracket.start(), statement.start + bracket.end()
        if any(a < end and start - len(what) - 1 < b for a, b in taken):
            continue
        if names and what:
            terms = tuple(name.lower() for name in names)
            label = capital(f"{what} ({listed(names, 'or')})")
            yield Wanted("skill", label, skill_params(terms, "any"), start - len(what) - 1, end, terms)


def _names(inside: str) -> list[str]:
    """The names in a bracket; none when it holds a word that is no name, or only one that nothing calls an example."""
    opened = opening("skills", "examples").match(inside)
    inside = inside[opened.end() :] if opened else inside
    ended = opening("skills", "and_more").search(inside)
    inside = inside[: ended.start()] if ended else inside
    names = [inside[a:b].strip(" .") for a, b in parted(inside, _JOINT) if inside[a:b].strip(" .")]
    telling = all(_NAME.fullmatch(name) for name in names) and any(_TELLING.search(name) for name in names)
    return names if telling and len(names) >= (1 if opened else 2) else []


def _what(before: str) -> str:
    """The last words in front of a bracket, which say what the names in it are."""
    found = _BEFORE.search(before.rstrip())
    text = without_praise(found[0].strip() if found else "")
    lead = leads(f"{text} ")
    words = (text[lead.end() :] if lead else text).split()
    joint = max(
        (at for at, word in enumerate(words) if word in ("and", "or", "use", "using", "with", "of")), default=-1
    )
    return noun_phrase(" ".join(words[joint + 1 :][-_LAST:]), longest=_LAST)
