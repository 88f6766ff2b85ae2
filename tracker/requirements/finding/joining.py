"""What one clause asks for together is one demand: its single skills, its soft skills, a choice of languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from tracker.requirements.finding.wanted import Wanted, skill_params
from tracker.requirements.statements import Clause
from tracker.requirements.tables import any_of
from tracker.requirements.wording import capital, listed
from tracker.scoring.types import Json

_LEVEL = re.compile(r" \([ABC][12] or better\)$")
_OR = re.compile(r"\bor\b|/")
_TOWARDS = re.compile(r"( (?:with|towards?|under) [a-z]+(?: [a-z]+){0,3})\W*")
_EITHER = re.compile(r"^(?!.* and (?!/)).*\bor\b")  # nothing but a choice stands between two names
_LEFT_OPEN = re.compile(r"(?: [\w-]+)?,? or\b")  # "a baker, a miller, or a similar trade"
_LISTED = re.compile(r"(?: [\w-]+){0,2},(?: an?)? ")
_MOST = 6  # names in one demand


def joined(found: list[Wanted], clause: Clause) -> list[Wanted]:
    """``found`` of one clause, with what belongs together put together."""
    found = _together(found, _all_asked, lambda members: _skills(members, clause))
    found = _together(found, lambda one: one.kind == "ability", lambda members: _abilities(members, clause))
    choice = [] if any_of("tongues", "both").search(clause.text) else _choice(found, clause)
    return _together(found, lambda one: one in choice, _tongues)


def _choice(found: list[Wanted], clause: Clause) -> list[Wanted]:
    """The languages of which one will do: those that stand side by side with an "or" among them."""
    spoken = [one for one in found if one.kind == "language"]
    run, joints = spoken[:1], ""
    for before, after in pairwise(spoken):
        gap = clause.text[before.end - clause.start : after.start - clause.start]
        if any_of("tongues", "beside").fullmatch(gap):
            run, joints = [*run, after], joints + gap
        elif _OR.search(joints):
            break
        else:
            run, joints = [after], ""
    return run if _OR.search(joints) else []


def _together(
    found: list[Wanted], belongs: Callable[[Wanted], bool], made: Callable[[list[Wanted]], Wanted]
) -> list[Wanted]:
    members = [one for one in found if belongs(one)]
    if not 2 <= len(members) <= _MOST:
        return found
    rest = [one for one in found if not belongs(one)]
    return sorted([*rest, made(members)], key=lambda one: (one.start, one.end))


def _all_asked(one: Wanted) -> bool:
    """A skill, or several of which all are asked for."""
    return one.kind == "skill" and (one.params["mode"] == "all" or len(one.subject) == 1)


def _skills(members: list[Wanted], clause: Clause) -> Wanted:
    subject = _subject(members)
    gaps = [clause.text[a.end - clause.start : b.start - clause.start] for a, b in pairwise(members)]
    ends_open = _LEFT_OPEN.match(clause.text[members[-1].end - clause.start :]) is not None
    choice = all(_EITHER.search(gap) or (ends_open and _LISTED.fullmatch(gap)) for gap in gaps)
    choice = choice and all(len(one.subject) == 1 for one in members)
    mode = "all" if len(subject) > 1 and not choice else "any"
    whole = _spanned(members, "or" if choice else "and")
    names = () if choice else whole.names
    return replace(whole, params=skill_params(subject, mode), subject=subject, names=names)


def _abilities(members: list[Wanted], clause: Clause) -> Wanted:
    towards = _TOWARDS.fullmatch(clause.text[members[-1].end - clause.start :])
    if towards and not members[-1].names:  # "a friendly manner and patience with users"
        members = [members[0], *(_quiet(one, clause) for one in members[1:])]
        members[-1] = replace(members[-1], label=f"{members[-1].label}{towards[1]}")
    said = [str(one.params["statement"]) for one in members]
    return replace(_spanned(members, "and"), params={"statement": "; ".join(said)[:500]}, subject=_subject(members))


def _quiet(one: Wanted, clause: Clause) -> Wanted:
    """With a small letter in front where the ad writes one, but for names in capitals ("Attention to Detail")."""
    small = clause.text[one.start - clause.start :][:1].islower() and one.label[1:] == one.label[1:].lower()
    return replace(one, label=one.label[:1].lower() + one.label[1:]) if small else one


def _tongues(members: list[Wanted]) -> Wanted:
    """One of several languages will do, at the level that is asked of whichever it is."""
    first, *others = _subject(members)
    levels = {one.params["level"] for one in members if one.params["level"]}
    level = levels.pop() if len(levels) == 1 else None
    plain = listed([_LEVEL.sub("", one.label) for one in members], "or")
    params: dict[str, Json] = {"term": first, "or_terms": list(others), "level": level}
    label = f"{plain} ({level} or better)" if level else plain
    return replace(_spanned(members, "or"), label=label, params=params, subject=(first, *others))


def _spanned(members: list[Wanted], joint: str) -> Wanted:
    names = tuple(name for one in members for name in one.names or (one.label,))
    start, end = min(one.start for one in members), max(one.end for one in members)
    return replace(members[0], label=capital(listed(names, joint)), start=start, end=end, names=names)


def _subject(members: list[Wanted]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in members for name in one.subject))
