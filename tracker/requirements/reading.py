"""Every statement of an ad to the part of the draft that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tracker.requirements.ad import Ad
from tracker.requirements.bare import above_demands, guessed, is_bare
from tracker.requirements.finding.phrases import leads, without_praise
from tracker.requirements.headings import ASKING, DROPPED, Section
from tracker.requirements.position import musts
from tracker.requirements.sections import Placed
from tracker.requirements.statements import Statement, cued, said, statements
from tracker.requirements.tables import any_of, opening
from tracker.requirements.worded import names_several_benefits, starts_with_deed

_WORK = ASKING | {Section.DUTIES, Section.ROLE, Section.OTHER}
_FIRST = {Section.DUTIES: "duties", Section.BENEFITS: "benefits", Section.PROCESS: "process", Section.PAY: "pay"}


_OPEN = frozenset({Section.ROLE, Section.OTHER})
_SHORT = 18  # words
_PERK = 4  # words
_MARKED = 2  # lines
_SIGNATURE = 6  # words


@dataclass(slots=True)
class Reading:
    """Statements by what they are. ``late``: starts of those that stand where an unheaded list turns to wishes."""

    asking: list[Statement] = field(default_factory=list)
    duties: list[Statement] = field(default_factory=list)
    benefits: list[Statement] = field(default_factory=list)
    process: list[Statement] = field(default_factory=list)
    pay: list[Statement] = field(default_factory=list)
    telling: list[Statement] = field(default_factory=list)  # running text that may ask for something
    late: frozenset[int] = frozenset()


def read(ad: Ad, places: tuple[Placed, ...]) -> Reading:
    """The statements of ``places``, sorted by what they are; navigation, company and legal text left out."""
    found, bare = Reading(), is_bare(places)
    told: list[Statement] = []
    before: Section | None = None
    signed = False
    for place in places:
        signed = _is_signature(place, signed)
        if signed or place.section in DROPPED or any_of("noise", "line").search(place.line.text):
            continue
        if opening("noise", "greeting").fullmatch(place.line.text):
            continue
        for each in statements(place):
            statement = _demanded(guessed(each, before) if bare else each)
            before = statement.section
            told.append(statement)
    for statement in above_demands(told) if bare else told:
        _sort(statement, found)
    if bare:
        found.late = _late([one for one in found.asking if not one.place.heading])
    return found


def _is_signature(place: Placed, signed: bool) -> bool:
    """Whether a line is "Kind regards" or, below it (``signed``), the name and the post of who writes."""
    if opening("noise", "sign_off").fullmatch(place.line.text):
        return True
    return signed and not place.line.bullet and len(place.line.text.split()) <= _SIGNATURE


def _demanded(statement: Statement) -> Statement:
    """ "Skills: pastry, butchery" and "Experience of raku would be useful" outside all headings ask as below one."""
    if statement.section not in _OPEN:
        return statement
    if _is_short(statement) and leads(without_praise(statement.text)) and cued(statement.text):
        return replace(statement, place=replace(statement.place, section=Section.ASK, heading=""))
    if not _labelled(statement, "demand"):
        return statement
    return replace(statement, place=replace(statement.place, section=Section.ASK, heading=statement.label))


def _sort(statement: Statement, found: Reading) -> None:
    kind = _FIRST.get(statement.section)
    if any_of("noise", "sentence").search(statement.text):
        return
    if _is_pay(statement):
        found.pay.append(statement)
    elif _is_contact(statement):
        found.process.append(statement)
    elif _is_told(statement):
        aside = replace(statement.place, section=Section.OTHER, heading="")
        found.telling.append(replace(statement, place=aside))
    elif statement.section in _WORK and (any_of("noise", "perk").search(statement.text) or _lists_perks(statement)):
        found.benefits.append(statement)
    elif _tells_duties(statement):
        found.duties.append(replace(statement, place=replace(statement.place, section=Section.DUTIES, heading="")))
    elif statement.section in ASKING:
        found.asking.append(statement)
    elif statement.section in _OPEN and any_of("bare", "duty").match(statement.text):
        found.duties.append(statement)
    elif kind == "duties" and _tells(statement):
        found.telling.append(statement)
    elif kind is not None:
        getattr(found, kind).append(statement)
    else:
        found.telling.append(statement)


def _lists_perks(statement: Statement) -> bool:
    """Whether a line of short names, "tool allowance, overalls, pension", holds several benefits and asks nothing."""
    if cued(statement.text) or not names_several_benefits(statement.text):
        return False
    return all(len(part.split()) <= _PERK for part in statement.text.split(","))


def _is_contact(statement: Statement) -> bool:
    """Whether a statement says how to apply; among benefits only one that begins so ("call our helpline" is one)."""
    contact = any_of("noise", "contact")
    told = contact.match(statement.text) if statement.section is Section.BENEFITS else contact.search(statement.text)
    return told is not None


def _tells_duties(statement: Statement) -> bool:
    """A paragraph among or behind the demands that announces the duties itself."""
    return statement.section in ASKING and opening("bare", "duties_are").match(statement.text) is not None


def _is_pay(statement: Statement) -> bool:
    if any_of("bare", "pay").match(statement.text) or any_of("noise", "pay").search(statement.text):
        return True
    return _labelled(statement, "pay") and any(character.isdigit() for character in statement.text)


def _is_told(statement: Statement) -> bool:
    """A field of the posting, hours and dates, the employer about itself: it stands among demands and asks nothing."""
    if statement.section not in ASKING and statement.section is not Section.DUTIES:
        return False
    if _labelled(statement, "field") and not _labelled(statement, "demand"):
        return True
    told = _is_short(statement) and any_of("noise", "told").search(statement.text) is not None
    return told or (not statement.place.line.bullet and opening("noise", "self").match(statement.text) is not None)


def _is_short(statement: Statement) -> bool:
    return len(statement.text.split()) <= _SHORT


def _labelled(statement: Statement, key: str) -> bool:
    return any_of("label_words", key).fullmatch(statement.label.strip().lower()) is not None


def _tells(statement: Statement) -> bool:
    """Running text among the duties that describes rather than lists: it opens with something else than a deed."""
    if statement.place.line.bullet:
        return False
    prose = len(statement.place.line.text) > len(statement.text) + 20
    if not prose:
        return any_of("bare", "no_duty").match(statement.text) is not None
    doer = opening("bare", "doer").match(statement.text)
    does = starts_with_deed(statement.text[doer.end() :] if doer else statement.text)
    return not does and any_of("bare", "duty").search(statement.text) is None


def _late(listed: list[Statement]) -> frozenset[int]:
    lines: dict[int, list[Statement]] = {}
    for one in listed:
        lines.setdefault(one.place.line.start, []).append(one)
    groups = list(lines.values())
    wished = sum(any(said(one.text, "plus") for one in group) for group in groups)
    if wished >= _MARKED and len(groups) - wished >= _MARKED:
        return frozenset()  # an ad that marks its wishes means the rest
    turn = musts([" ".join(one.text for one in group) for group in groups])
    return frozenset(one.start for group in groups[turn:] for one in group)
