"""Skills the vocabulary knows, in the lists they stand in: any of them, or all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.requirements.finding.lists import choices, with_unknown
from tracker.requirements.finding.phrases import JOINTS, leads, noun_phrase, without_praise
from tracker.requirements.finding.wanted import Wanted, skill_params
from tracker.requirements.statements import Clause
from tracker.requirements.tables import any_of, opening
from tracker.requirements.terms import SKILLS, Named, Terms
from tracker.requirements.wording import capital, listed
from tracker.vocabulary import Kind

_GENERAL = frozenset({Kind.METHOD, Kind.DOMAIN})
_PHRASE = 5  # words
_FAR = 80  # characters before a name in which "or a similar" is looked for


def find(
    clause: Clause,
    terms: Terms,
    taken: list[tuple[int, int]],
    *,
    literal: bool = False,
    beside: bool = False,
    soft: Sequence[tuple[int, int]] = (),
) -> Iterator[Wanted]:
    """One criterion for each list of skills in the clause, leaving out what lies in ``taken`` spans.

    ``literal``: in running text only skills whose own name stands there, not those that it merely suggests.
    ``beside``: names that no vocabulary knows count too, where they stand in one list with skills that it knows,
    but for what lies in ``soft`` spans.
    """
    named = [
        one
        for one in terms.within(clause.start, clause.end, SKILLS)
        if not any(a <= one.start < b for a, b in taken)
        and not _negated(clause, one)
        and not (literal and _suggested(one))
    ]
    named = with_unknown(clause, named, [*taken, *soft]) if beside else named
    named = [one for one in named if one is named[0] or not _is_class(clause, one)]
    special = terms.special(named)
    for group in _lists(clause, named):
        if len(group) == 1 and group[0].term.kind is Kind.LANGUAGE and group[0] not in special:
            continue  # "Programming in Python or R" asks for one of the two, and for no other language
        for part, mode in choices(clause, group):
            yield _wanted(clause, part, terms, mode)


def _suggested(one: Named) -> bool:
    """Whether a method or field of work is found by words that share nothing with its name."""
    return one.term.kind in _GENERAL and not one.resembles


def _negated(clause: Clause, one: Named) -> bool:
    before = clause.text[max(0, one.start - clause.start - 80) : one.start - clause.start]
    if any_of("skills", "unneeded").search(before):
        return True
    found = list(any_of("skills", "negated").finditer(before))
    return bool(found) and "," not in before[found[-1].end() :] and "but" not in before[found[-1].start() :]


def _lists(clause: Clause, named: list[Named]) -> list[list[Named]]:
    """Neighbours joined by nothing but commas, "and", "or" and words like "such as"."""
    groups = [[one] for one in named[:1]]
    joint = any_of("skills", "joint")
    for before, after in pairwise(named):
        between = clause.text[before.end - clause.start : after.start - clause.start]
        if len(between) <= 60 and joint.search(between):
            groups[-1].append(after)
        else:
            groups.append([after])
    return groups


def _wanted(clause: Clause, group: list[Named], terms: Terms, mode: str) -> Wanted:
    mode = mode or _mode(clause, group)
    start, end = group[0].start, group[-1].end
    listing = _without_class(clause, _without_heading(clause, group))
    members = terms.special(listing if mode == "any" else group)
    ids = tuple(dict.fromkeys(one.term.id for one in members))
    label = listed([one.name for one in members], "or" if mode == "any" else "and")
    if len(members) > 1 and _is_one_name(clause, group):
        label = clause.text[start - clause.start : end - clause.start]
    if members[0] is not group[0] and len(members) > 1:  # "cloud platforms (AWS or Azure)"
        label = f"{group[0].name} ({label})"
    if len(members) == 1 and members[0].term.kind in _GENERAL:
        label = _phrase(clause, members[0]) or label
    names = tuple(one.name for one in members) if mode == "all" and not _is_one_name(clause, group) else ()
    return Wanted("skill", capital(label), skill_params(ids, "any" if len(ids) == 1 else mode), start, end, ids, names)


def _phrase(clause: Clause, one: Named) -> str:
    """The few words behind "understanding of" in which one known name stands: "public procurement rules"."""
    lead = leads(without_praise(clause.text))
    if lead is None:
        return ""
    rest = without_praise(clause.text)[lead.end() :]
    words = noun_phrase(rest, longest=_PHRASE + 1)
    known = one.written.lower() in words.lower() and len(words.split()) > len(one.written.split())
    return words if known and len(words.split()) <= _PHRASE and not JOINTS.search(words) else ""


def _is_one_name(clause: Clause, group: list[Named]) -> bool:
    """Whether known words follow each other without a joint: "conservation cleaning" is one thing."""
    gaps = (clause.text[a.end - clause.start : b.start - clause.start] for a, b in pairwise(group))
    return all(gap in (" ", "-") for gap in gaps)


def _mode(clause: Clause, group: list[Named]) -> str:
    """Whether any of a list will do, or all are asked for."""
    start, end = group[0].start, group[-1].end
    before = clause.text[: start - clause.start][-40:]
    inside = clause.text[start - clause.start : end - clause.start]
    after = clause.text[end - clause.start :][:20]
    opened = any_of("skills", "open_any").search(f"{before} {inside}") is not None
    opened = opened or opening("skills", "left_open").match(after) is not None
    choice = opened or " or " in inside or "/" in inside or " or " in after[:6]
    choice = choice or (clause.aside and " and " not in inside)  # names in brackets are examples
    return "any" if len(group) == 1 or choice else "all"


def _is_class(clause: Clause, one: Named) -> bool:
    """Whether a name only says what the names before it are: "PECOS or a similar procurement system"."""
    end = one.start - clause.start
    return any_of("skills", "class_before").search(clause.text, max(0, end - _FAR), end) is not None


def _without_class(clause: Clause, group: list[Named]) -> list[Named]:
    """ "Veeva or similar quality systems" asks for no quality system by name; the last words only say what it is."""
    if len(group) < 2 or group[-1].term.kind not in _GENERAL or not group[-1].resembles:
        return group
    between = clause.text[group[-2].end - clause.start : group[-1].start - clause.start]
    others = any_of("skills", "class_before").search(between) is not None
    return group[:-1] if others or (opening("skills", "left_open").match(between) and " or" in between) else group


def _without_heading(clause: Clause, group: list[Named]) -> list[Named]:
    """ "cloud platforms such as AWS or Azure" asks for one of the two; the general words only name the list."""
    if len(group) < 3:
        return group
    between = clause.text[group[0].end - clause.start : group[1].start - clause.start]
    general = group[0].term.kind in _GENERAL and any(one.term.kind not in _GENERAL for one in group[1:])
    others = opening("skills", "left_open").match(between) is not None  # "Kafka or similar stores (Spark)"
    general = general or (not others and any_of("skills", "class").search(f"{group[0].written}{between}") is not None)
    names_list = general and ("(" in between or any_of("skills", "open_any").search(between))
    return group[1:] if names_list else group
