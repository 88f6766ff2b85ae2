"""What an item of a list is, told by its wording alone: the work, a demand, something offered."""

from __future__ import annotations

import re
from functools import cache

from tracker.requirements.headings import Section
from tracker.requirements.tables import any_of, rows

_SEVERAL = 2
_YOU = re.compile(r"^you (?:will |'ll )?", re.IGNORECASE)


def item_section(text: str) -> Section | None:
    """What one item of a list is by its first words: a duty, a demand, a benefit; None when it could be anything."""
    if any_of("bare", "duty").match(text):
        return Section.DUTIES
    if any_of("bare", "item").search(text):
        return Section.ASK
    if starts_with_deed(_YOU.sub("", text)):
        return Section.DUTIES
    if names_benefit(text) or any_of("bare", "benefit").match(text):
        return Section.BENEFITS
    return Section.ASK if any_of("bare", "ask").search(text) or any_of("bare", "praised").match(text) else None


def starts_with_deed(text: str) -> bool:
    """Whether ``text`` opens with a verb of work in any of its forms ("Plan", "plans", "planning", "to plan")."""
    word = (text.removeprefix("To ").split(" ", 1)[0] if text else "").strip(",.;:")
    stem = word.removesuffix("ing")
    doubled = stem[:-1] if len(stem) > 3 and stem[-1:] == stem[-2:-1] else stem
    forms = (word, word.removesuffix("s"), word.removesuffix("es"), stem, stem + "e", doubled)
    verb = any_of("bare", "verb")
    return any(verb.fullmatch(form) for form in forms)


@cache
def benefit_names() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The usual name of each benefit, and what finds it."""
    return tuple((row[0], re.compile(rf"\b(?:{row[1]})", re.IGNORECASE)) for row in rows("benefits"))


def names_benefit(text: str) -> bool:
    """Whether ``text`` names something that employers offer beside pay."""
    return _any_benefit().search(text.lower()) is not None


def names_several_benefits(text: str) -> bool:
    """Whether ``text`` names two or more different ones."""
    if len(_any_benefit().findall(text.lower())) < _SEVERAL:
        return False
    return sum(pattern.search(text) is not None for _, pattern in benefit_names()) >= _SEVERAL


@cache
def _any_benefit() -> re.Pattern[str]:
    """All of them in one pattern, for a text in small letters."""
    return re.compile(rf"\b(?:{'|'.join(row[1] for row in rows('benefits'))})")
