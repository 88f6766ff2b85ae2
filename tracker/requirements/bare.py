"""Texts without headings of their own: each statement goes where its wording says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.requirements.finding.degrees import names
from tracker.requirements.finding.phrases import leads, without_praise
from tracker.requirements.finding.years import spans
from tracker.requirements.headings import ASKING, Section
from tracker.requirements.sections import Placed
from tracker.requirements.statements import Statement
from tracker.requirements.tables import any_of, opening
from tracker.requirements.worded import starts_with_deed

_LONGEST_ITEM, _SHORT = 40, 14
_NAME = 3  # words of a bullet that only names something
_PRAISED = 6  # words behind praise: "Strong TypeScript"
_YOU = re.compile(r"^you ", re.IGNORECASE)
_OPEN = frozenset({Section.ROLE, Section.OTHER})


def is_bare(places: tuple[Placed, ...]) -> bool:
    """Whether no heading of the text announces requirements."""
    return not any(place.section in ASKING and not place.inline for place in places)


def guessed(statement: Statement, before: Section | None) -> Statement:
    """``statement`` under the section its wording speaks for, where no heading says one.

    ``before``: where the statement before it went; a short line among requirements is one of them.
    """
    if statement.section not in _OPEN:
        return statement
    section = worded(f"{statement.label}: {statement.text}" if statement.label else statement.text)
    if section is None and before in ASKING and not _tells(statement.text):
        section = before
    if section is None:
        return statement
    return replace(statement, place=replace(statement.place, section=section, heading=""))


def above_demands(told: Sequence[Statement]) -> list[Statement]:
    """``told`` with a short bullet right above a demand of the same list as a demand, and so on upwards."""
    found: list[Statement] = []
    for one in reversed(told):
        leads_on = bool(found) and _in_one_list(one, found[-1]) and found[-1].section in ASKING
        asks = leads_on and one.section in _OPEN and _is_name(one.text)
        found.append(replace(one, place=replace(one.place, section=found[-1].section, heading="")) if asks else one)
    return found[::-1]


def _in_one_list(one: Statement, below: Statement) -> bool:
    return one.place.line.bullet and below.place.line.bullet and not below.place.line.gap


def _is_name(text: str) -> bool:
    return len(text.split()) <= _NAME and not text.rstrip().endswith((".", "!", "?")) and not _tells(text)


def _tells(text: str) -> bool:
    return len(text.split()) > _LONGEST_ITEM or any_of("bare", "telling").search(text) is not None


def worded(text: str) -> Section | None:
    """What the wording of one sentence speaks for by itself; None when it could be anything."""
    bare = without_praise(text)
    if any_of("bare", "company").search(text):
        return None
    if any_of("bare", "duty").match(text):
        return Section.DUTIES
    if any_of("bare", "benefit").match(text):
        return Section.BENEFITS
    if leads(bare) or opening("abilities", "able").match(bare) or spans(text) or names(text):
        return Section.ASK
    if any_of("bare", "ask").search(text) or any_of("modality", "wishes").search(text):
        return Section.ASK
    if starts_with_deed(_YOU.sub("", text)):
        return Section.DUTIES
    if any_of("bare", "praised").match(text) and len(bare.split()) <= _PRAISED:
        return Section.ASK
    return Section.ASK if len(text.split()) <= _SHORT and any_of("bare", "quality").search(text) else None
