"""How one term's standing is rated against what is asked of it: named or used, for how long, how lately."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tracker.scoring.kinds import partial_status, stepped
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.showing import near_sentence
from tracker.scoring.standing import Standing, Tie
from tracker.scoring.types import Status
from tracker.scoring.wording import counted, in_words, shortened

_WORTH = {  # hundredths by what is needed: work outweighs a list, dated work outweighs both
    "named": {Place.DATED: 100, Place.UNDATED: 80, Place.LISTED: 60, Place.STUDIED: 40},
    "used": {Place.DATED: 100, Place.UNDATED: 75, Place.LISTED: 40, Place.STUDIED: 25},
}
_WITHOUT_TIME = {Place.UNDATED: 25, Place.LISTED: 20, Place.STUDIED: 10}  # years are asked for, none are shown
_SOME_TIME, _TOO_SHORT = 30, 70  # the least and the most that a time below what is asked can earn
_CLAIMED = 80  # years that are stated but not dated
_LONG_AGO = 60  # per cent that are left when the last use lies too far back
_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked of each term: ``need`` is "named" or "used"; times in months."""

    need: str
    months: int
    within: int | None


@dataclass(frozen=True, slots=True)
class Rated:
    """A finding about one term; ``level`` in hundredths. ``in_part`` when something else stands in for it."""

    status: Status
    level: int
    sentence: str
    question: str = ""
    occurrences: tuple[Occurrence, ...] = ()
    in_part: bool = False


def rated(reading: Reading, one: Standing, ask: Ask) -> Rated:
    """What the standing of a term is worth. It is "not met" only where the résumé itself denies it."""
    if not one.shown and one.claim is None:
        return _not_shown(one, ask)
    if one.tie is not Tie.SELF:
        level = stepped(_WORTH[ask.need][one.place] * one.tie.value // 100)
        question = question_about(shortened(one.label), ask)
        return Rated(Status.PARTLY, level, near_sentence(one), question, one.occurrences, in_part=True)
    found = _timed(one, ask) if ask.months else _placed(one, ask)
    if one.via:
        counted_as = f"We count {shortened(one.via)} as {shortened(one.label)}."
        found = replace(found, sentence=f"{found.sentence} {counted_as}")
    return _dated_back(reading, one, found, ask)


def question_about(names: str, ask: Ask) -> str:
    """What to ask about a term, or several joined in words."""
    return f"Where have you used {names}, and for how long?" if ask.months else f"Where have you used {names}?"


def _not_shown(one: Standing, ask: Ask) -> Rated:
    """Nothing that counts: what was said instead, and the question it leaves."""
    name = shortened(one.label)
    if one.place is Place.NEGATED:
        sentence = f"Your résumé says that {name} was not used. We ask for it."
        return Rated(Status.NOT_MET, 0, sentence, "", one.occurrences)
    sentence = f"Your résumé does not name {name}."
    if one.place is Place.WISHED:
        sentence = f"Your résumé names {name} as something to learn. We do not count that as use."
    elif one.place is Place.OTHERS:
        sentence = f"Your résumé names {name} for the work of others. We do not count that."
    elif one.occurrences:
        sentence = f"Your résumé holds the word “{name}”. We could not tell that the skill is meant."
    return Rated(Status.NO_EVIDENCE, 0, sentence, question_about(name, ask), one.occurrences)


def _placed(one: Standing, ask: Ask) -> Rated:
    """A skill without a time asked for: by where it stands."""
    level = _WORTH[ask.need].get(one.place, _WORTH[ask.need][Place.LISTED])
    told = shortened(one.via or one.label)
    question = "" if one.place >= Place.UNDATED else question_about(told, ask)
    return Rated(partial_status(level), level, _place_sentence(one, told, ask), question, one.occurrences)


def _place_sentence(one: Standing, name: str, ask: Ask) -> str:
    if one.place is Place.DATED:
        roles = len({each.position for each in one.occurrences if each.place is Place.DATED})
        return f"You used {name} in {counted(roles, 'dated role')}."
    if one.place is Place.UNDATED:
        return f"You used {name} at work. We found no dates for it."
    if one.place is Place.STUDIED:
        return f"{name} is named in your studies. We did not find it at work."
    asked = " We ask for work that used it." if ask.need == "used" else " We did not find it at work."
    return f"Your résumé names {name}.{asked}"


def _timed(one: Standing, ask: Ask) -> Rated:
    """A skill for some years: dated time first, then a claim, then some of the time, then the bare name."""
    asked, name = f"We ask for {in_words(ask.months)}.", shortened(one.via or one.label)
    if one.months >= ask.months:
        return Rated(Status.MET, 100, f"We count {in_words(one.months)} with {name}. {asked}", "", one.occurrences)
    if one.claim is not None and one.claimed >= ask.months:
        sentence = f"You state {in_words(one.claimed)} with {name}, which we count as a claim. {asked}"
        return Rated(Status.MET, _CLAIMED, sentence, "", (one.claim, *one.occurrences))
    months = max(one.months, one.claimed)
    if months:
        level = _SOME_TIME + stepped((_TOO_SHORT - _SOME_TIME) * months // ask.months)
        return Rated(Status.PARTLY, level, f"We count {in_words(months)} with {name}. {asked}", "", one.occurrences)
    level = _WITHOUT_TIME.get(one.place, _SOME_TIME)
    sentence = f"Your résumé names {name}. It does not say for how long. {asked}"
    return Rated(Status.PARTLY, level, sentence, f"For how long have you used {name}?", one.occurrences)


def _dated_back(reading: Reading, one: Standing, found: Rated, ask: Ask) -> Rated:
    """The same rating, lowered when the last use is too long ago or has no date."""
    if ask.within is None:
        return found
    ends = [reading.resume.positions[each.position].months for each in one.occurrences if each.position is not None]
    last = max((months[1] for months in ends if months is not None), default=None)
    asked = f"We ask for use in the last {in_words(ask.within)}."
    level = stepped(found.level * _LONG_AGO // 100)
    if last is None:
        question = f"When did you last use {shortened(one.label)}?"
        return replace(
            found,
            status=Status.PARTLY,
            level=level,
            sentence=f"{found.sentence} It does not say when. {asked}",
            question=question,
        )
    now = reading.today.year * _A_YEAR + reading.today.month - 1
    if now - last <= ask.within:
        return found
    sentence = f"{found.sentence} The last use ended {in_words(now - last)} ago. {asked}"
    return replace(found, status=Status.PARTLY, level=level, sentence=sentence, question="")
