"""A skill: any or all of a set, named or used, for some years, not too long ago."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.scoring.asked import choice_problems, term_problems, year_problems
from tracker.scoring.families import family_of, named
from tracker.scoring.kinds import Found, Kind, mean_level, partial_status, stepped, unanswered
from tracker.scoring.params import Params
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.showing import MOST_QUOTES, evidence_of, near_sentence
from tracker.scoring.standing import Standing, Tie, standing
from tracker.scoring.types import Evidence, Level, Status
from tracker.scoring.wording import counted, in_words, joined, shortened
from tracker.vocabulary import Vocabulary

_WORTH = {  # hundredths by what is needed: a dated role outweighs a list, a list outweighs nothing
    "named": {Place.DATED: 100, Place.UNDATED: 95, Place.LISTED: 85, Place.STUDIED: 45},
    "used": {Place.DATED: 100, Place.UNDATED: 85, Place.LISTED: 50, Place.STUDIED: 30},
}
_CLAIMED = 80  # years that are stated but not dated
_TIME_UNKNOWN = 40  # years are asked for, the skill is there, nothing says for how long
_TOO_SHORT = 70  # the most that a time below what is asked can earn
_LONG_AGO = 60  # per cent that are left when the last use lies too far back
_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class _Ask:
    """What is asked of each term; times in months."""

    need: str
    months: int
    within: int | None


@dataclass(frozen=True, slots=True)
class _Rated:
    status: Status
    level: int
    sentence: str
    question: str = ""
    occurrences: tuple[Occurrence, ...] = ()


def find(params: Params, reading: Reading) -> Found:
    """The best of the terms, or the mean of all of them when all are asked for."""
    terms = params.texts("terms")
    if not terms:
        return unanswered("This criterion names no skill.", "Which skills does this role use?")
    need = "used" if params.text("need") == "used" else "named"
    ask = _Ask(need, params.months("years") or 0, params.months("within_years"))
    asked = _asked_too(reading.vocabulary, terms)
    standings = [standing(reading, term, besides=asked) for term in terms]
    rated = [_rated(reading, one, ask) for one in standings]
    if params.text("mode") == "all" and len(rated) > 1:
        return _all(reading, standings, rated, ask)
    best = max(range(len(rated)), key=lambda at: (rated[at].level, rated[at].status is Status.NOT_MET, -at))
    if rated[best].status is Status.NO_EVIDENCE and len(terms) > 1:
        return _none(reading, terms, rated[best], ask)
    one = rated[best]
    return Found(one.status, one.level, one.sentence, evidence_of(reading, one.occurrences), one.question)


def _asked_too(vocabulary: Vocabulary, terms: tuple[str, ...]) -> frozenset[str]:
    """The ids that the criterion names: none of them may stand in for another."""
    families = (family_of(vocabulary, term) for term in terms)
    return frozenset().union(*(family.covers for family in families if family is not None))


def _none(reading: Reading, terms: tuple[str, ...], nearest: _Rated, ask: _Ask) -> Found:
    names = joined([named(reading.vocabulary, term) for term in terms], "or")
    if nearest.occurrences:
        return unanswered(nearest.sentence, _question(names, ask), evidence_of(reading, nearest.occurrences))
    return unanswered(f"Your résumé does not name {names}.", _question(names, ask))


def _all(reading: Reading, standings: list[Standing], rated: list[_Rated], ask: _Ask) -> Found:
    level = mean_level([one.level for one in rated])
    statuses = [one.status for one in rated]
    open_ones = [each.label for each, one in zip(standings, rated, strict=True) if one.question]
    question = _question(joined(open_ones, "and"), ask) if open_ones else ""
    sentence = " ".join(one.sentence for one in rated[:4])
    if len(rated) > 4:
        met = sum(status is Status.MET for status in statuses)
        sentence = f"We found {met} of {len(rated)}. Not found in full: {_missing(standings, rated)}."
    if all(status is Status.NO_EVIDENCE for status in statuses):
        status = Status.NO_EVIDENCE
    elif all(status is Status.MET for status in statuses):
        status = Status.MET
    else:
        status = Status.PARTLY if level else Status.NOT_MET
    return Found(status, level, sentence, _one_each(reading, rated), question)


def _missing(standings: list[Standing], rated: list[_Rated]) -> str:
    missing = [each.label for each, one in zip(standings, rated, strict=True) if one.status is not Status.MET]
    return joined(missing, "and") or "none"


def _one_each(reading: Reading, rated: list[_Rated]) -> tuple[Evidence, ...]:
    firsts = [one.occurrences[0] for one in rated if one.occurrences]
    return evidence_of(reading, firsts)[:MOST_QUOTES]


def _rated(reading: Reading, one: Standing, ask: _Ask) -> _Rated:
    name = shortened(one.label)
    if not one.shown and one.claim is None:
        return _not_shown(one, name, ask)
    if one.tie is not Tie.SELF:
        return _near(one, name, ask)
    if ask.months:
        return _timed(reading, one, name, ask)
    level = _WORTH[ask.need].get(one.place, _WORTH[ask.need][Place.LISTED])
    rated = _Rated(partial_status(level), level, _place_sentence(one, name, ask), "", one.occurrences)
    return _dated_back(reading, one, rated, name, ask)


def _not_shown(one: Standing, name: str, ask: _Ask) -> _Rated:
    """Nothing that counts: what was said instead, and the question it leaves."""
    if one.place is Place.NEGATED:
        sentence = f"Your résumé says that {name} was not used. We ask for it."
        return _Rated(Status.NOT_MET, 0, sentence, "", one.occurrences)
    sentence = {
        Place.WISHED: f"Your résumé names {name} as something to learn. We do not count that as use.",
        Place.OTHERS: f"Your résumé names {name} for the work of others. We do not count that.",
    }.get(one.place, f"Your résumé does not name {name}.")
    return _Rated(Status.NO_EVIDENCE, 0, sentence, _question(name, ask), one.occurrences)


def _near(one: Standing, name: str, ask: _Ask) -> _Rated:
    level = stepped(_WORTH[ask.need][one.place] * one.tie.value // 100)
    return _Rated(Status.PARTLY, level, near_sentence(one), _question(name, ask), one.occurrences)


def _timed(reading: Reading, one: Standing, name: str, ask: _Ask) -> _Rated:
    """A skill for some years: dated time first, then a claim, then the bare name."""
    asked = f"We ask for {in_words(ask.months)}."
    if one.months >= ask.months:
        rated = _Rated(Status.MET, 100, f"We count {in_words(one.months)} with {name}. {asked}", "", one.occurrences)
        return _dated_back(reading, one, rated, name, ask)
    if one.claim is not None and one.claimed >= ask.months:
        sentence = f"You state {in_words(one.claimed)} with {name}, which we count as a claim. {asked}"
        return _Rated(Status.MET, _CLAIMED, sentence, "", (one.claim, *one.occurrences))
    months = max(one.months, one.claimed)
    if months:
        level = min(_TOO_SHORT, stepped(100 * months // ask.months))
        status = Status.PARTLY if 2 * months >= ask.months else Status.NOT_MET
        return _Rated(status, level, f"We count {in_words(months)} with {name}. {asked}", "", one.occurrences)
    level = min(_TIME_UNKNOWN, _WORTH[ask.need][one.place])
    sentence = f"Your résumé names {name}. It does not say for how long. {asked}"
    return _Rated(Status.PARTLY, level, sentence, f"For how long have you used {name}?", one.occurrences)


def _dated_back(reading: Reading, one: Standing, rated: _Rated, name: str, ask: _Ask) -> _Rated:
    """The same rating, lowered when the last use is too long ago or has no date."""
    if ask.within is None:
        return rated
    ends = [reading.resume.positions[each.position].months for each in one.occurrences if each.position is not None]
    last = max((months[1] for months in ends if months is not None), default=None)
    asked = f"We ask for use in the last {in_words(ask.within)}."
    level = stepped(rated.level * _LONG_AGO // 100)
    if last is None:
        question = f"When did you last use {name}?"
        sentence = f"{rated.sentence} It does not say when. {asked}"
        return _Rated(Status.PARTLY, level, sentence, question, rated.occurrences)
    now = reading.today.year * _A_YEAR + reading.today.month - 1
    if now - last <= ask.within:
        return rated
    sentence = f"{rated.sentence} The last use ended {in_words(now - last)} ago. {asked}"
    return _Rated(Status.PARTLY, level, sentence, "", rated.occurrences)


def _place_sentence(one: Standing, name: str, ask: _Ask) -> str:
    if one.place is Place.DATED:
        roles = len({each.position for each in one.occurrences if each.place is Place.DATED})
        return f"You used {name} in {counted(roles, 'dated role')}."
    if one.place is Place.UNDATED:
        return f"You used {name} at work. We found no dates for it."
    if one.place is Place.STUDIED:
        return f"{name} is named in your studies. We did not find it at work."
    asked = " We ask for work that used it." if ask.need == "used" else ""
    return f"Your résumé names {name}.{asked}"


def _question(names: str, ask: _Ask) -> str:
    return f"Where have you used {names}, and for how long?" if ask.months else f"Where have you used {names}?"


def check(params: Params, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with the parameters."""
    yield from term_problems(params, "terms")
    yield from choice_problems(params, "mode", ("any", "all"))
    yield from choice_problems(params, "need", ("named", "used"))
    yield from year_problems(params, "years")
    yield from year_problems(params, "within_years")


KIND = Kind(
    name="skill",
    levels=(
        Level(100, "Used in a dated role, for as long as asked"),
        Level(75, "Named, or stated for as long as asked"),
        Level(50, "Named without the use or the time asked, or something close to it was used"),
        Level(30, "Met in studies, or something broader is named"),
        Level(0, "Not stated"),
    ),
    check=check,
    find=find,
)
