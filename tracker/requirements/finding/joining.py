"""What one clause asks for together is one demand: its single skills, its soft skills, a choice of languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tracker.requirements.finding.wanted import Wanted, skill_params
from tracker.requirements.tables import any_of
from tracker.requirements.wording import capital, listed

_MOST = 6  # names in one demand


def joined(found: list[Wanted], text: str) -> list[Wanted]:
    """``found`` of one clause, with what belongs together put together; ``text`` is the clause."""
    found = _together(found, _all_asked, _skills)
    found = _together(found, lambda one: one.kind == "ability", _abilities)
    if " or " in text or ("/" in text and not any_of("tongues", "both").search(text)):
        found = _together(found, lambda one: one.kind == "language", _tongues)
    return found


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


def _skills(members: list[Wanted]) -> Wanted:
    subject = _subject(members)
    mode = "all" if len(subject) > 1 else "any"
    return replace(_spanned(members, "and"), params=skill_params(subject, mode), subject=subject)


def _abilities(members: list[Wanted]) -> Wanted:
    said = [str(one.params["statement"]) for one in members]
    return replace(_spanned(members, "and"), params={"statement": "; ".join(said)[:500]}, subject=_subject(members))


def _tongues(members: list[Wanted]) -> Wanted:
    """One of several languages will do; how well, no criterion can ask of a choice, the label says it."""
    subject = _subject(members)
    names = replace(_spanned(members, "or"), kind="skill", params=skill_params(subject, "any"), subject=subject)
    level = members[0].params["level"]
    plain = listed([one.label.removesuffix(f" ({level} or better)") for one in members], "or")
    return replace(names, label=f"{plain} ({level} or better)" if level else plain)


def _spanned(members: list[Wanted], joint: str) -> Wanted:
    names = tuple(name for one in members for name in one.names or (one.label,))
    start, end = min(one.start for one in members), max(one.end for one in members)
    return replace(members[0], label=capital(listed(names, joint)), start=start, end=end, names=names)


def _subject(members: list[Wanted]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in members for name in one.subject))
