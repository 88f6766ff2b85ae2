"""Must or plus, and how much: from headings, wording and position, with the reason in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.requirements.headings import Section
from tracker.requirements.statements import Clause, Statement, said
from tracker.requirements.tables import any_of, opening
from tracker.scoring import Importance

_BY_HEADING = {Section.MUST: Importance.MUST, Section.PLUS: Importance.PLUS, Section.PATH: Importance.PLUS}


_OF_ONE = re.compile(  # "SQL (preferred), Python or R" wishes for one name of a list and asks for the list
    r"\s*\((?:(?:strongly|highly|most) )?(?:preferred|ideally|ideal|desirable)\)(?=\s*(?:,|/|(?:or|and)\b)\s*\w)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"(?:[(:,]|\s-)\s*([a-z][a-z -]*[a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judged:
    """``settled``: wording or a heading says so; otherwise the position in the list may still change it."""

    importance: Importance
    reason: str
    settled: bool = True


def judged(statement: Statement, clause: Clause, *, late: bool = False) -> Judged:
    """Whether a clause asks for a must or a plus, and the words that say so. ``late``: where a bare list wishes."""
    text = f"{statement.label}: {clause.text}" if statement.label else clause.text
    text = _OF_ONE.sub("", text)
    plus = said(text, "plus") or _of_all(statement, text)
    if plus:
        return Judged(Importance.PLUS, f"the ad says “{_shown(plus)}”")
    by_heading = _BY_HEADING.get(statement.section)
    if by_heading is Importance.PLUS:
        return Judged(by_heading, f"it stands under “{_shown(statement.place.heading)}”")
    must = said(text, "must")
    heading = statement.place.heading
    if by_heading is None and not must and _wishes(heading):
        return Judged(Importance.PLUS, f"it stands under “{_shown(heading)}”")
    if must:
        return Judged(Importance.MUST, f"the ad says “{_shown(must)}”")
    if by_heading is not None:
        return Judged(by_heading, f"it stands under “{_shown(statement.place.heading)}”")
    if late:
        return Judged(
            Importance.PLUS, "it stands in the later part of the list, after what can be checked", settled=False
        )
    where = f"it stands under “{_shown(statement.place.heading)}”" if statement.place.heading else "the ad asks for it"
    return Judged(Importance.MUST, where + " without saying that it is optional", settled=False)


def _of_all(statement: Statement, text: str) -> str:
    """The words at the head of a statement that wish for all it lists ("Preferred skills include")."""
    found = opening("importance", "list").match(statement.text)
    return found[0] if found and not said(text, "must") else ""


def _wishes(heading: str) -> bool:
    """Whether a heading that only asks says of itself that it wishes ("Qualifications (preferred)")."""
    return any(any_of("importance", "tag").fullmatch(one) for one in _MARKS.findall(heading)) and not any_of(
        "importance", "must"
    ).search(heading)


def emphasis(text: str) -> tuple[int, str]:
    """How much the wording adds to the weight (-1, 0 or 1) and the word that does it."""
    strong = any_of("importance", "emphasis").search(text)
    if strong:
        return 1, strong[0].lower()
    mild = any_of("importance", "mild").search(text)
    return (-1, mild[0].lower()) if mild else (0, "")


def _shown(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 48 else words[:45].rstrip() + "…"
