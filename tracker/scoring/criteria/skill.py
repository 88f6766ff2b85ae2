"""A skill: any or all of a set, named or used, for some years, not too long ago."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tracker.scoring.asked import choice_problems, term_problems, year_problems
from tracker.scoring.families import family_of, named
from tracker.scoring.kinds import Found, Kind, mean_level, unanswered
from tracker.scoring.params import Params
from tracker.scoring.printed import exact_first, neighbour, printed_standing
from tracker.scoring.rating import Ask, Rated, question_about, rated
from tracker.scoring.reading import Reading
from tracker.scoring.showing import MOST_QUOTES, evidence_of, named_evidence
from tracker.scoring.standing import Tie, standing
from tracker.scoring.types import Evidence, Level, Status
from tracker.scoring.wording import joined, shortened
from tracker.vocabulary import Vocabulary

_BEST_NEAR = 50  # what something close to a term can earn at most


def find(params: Params, reading: Reading) -> Found:
    """The best of the terms, or the mean of all of them when all are asked for."""
    terms = params.texts("terms")
    if not terms:
        return unanswered("This criterion names no skill.", "Which skills does this role use?")
    need = "used" if params.text("need") == "used" else "named"
    ask = Ask(need, params.months("years") or 0, params.months("within_years"))
    asked = _asked_too(reading.vocabulary, terms)
    found = [_rated(reading, term, asked, ask) for term in terms]
    if params.text("mode") == "all" and len(found) > 1:
        return _all(reading, terms, found, ask)
    best = max(range(len(found)), key=lambda at: (found[at].level, found[at].status is Status.NOT_MET, -at))
    if found[best].status is Status.NO_EVIDENCE and len(terms) > 1:
        return _none(reading, terms, found, ask)
    one = found[best]
    return Found(one.status, one.level, one.sentence, evidence_of(reading, one.occurrences), one.question)


def _asked_too(vocabulary: Vocabulary, terms: tuple[str, ...]) -> frozenset[str]:
    """The ids that the criterion names: none of them may stand in for another."""
    families = (family_of(vocabulary, term) for term in terms)
    return frozenset().union(*(family.covers for family in families if family is not None))


def _rated(reading: Reading, term: str, besides: frozenset[str], ask: Ask) -> Rated:
    """One term. What the page says of its own name is told first; something close may add to the level."""
    one = standing(reading, term, besides=besides)
    if one.shown and one.tie is Tie.SELF:
        own = rated(reading, exact_first(reading, term, one), ask)
        near = neighbour(reading, term, besides) if own.level < _BEST_NEAR else None
        return own if near is None else _with_near(own, rated(reading, near, ask))
    itself = printed_standing(reading, term)
    if one.shown:
        near_by = rated(reading, one, ask)
        return _with_near(rated(reading, itself, ask), near_by) if itself.occurrences else near_by
    return rated(reading, itself if itself.occurrences and one.claim is None else one, ask)


def _with_near(own: Rated, near: Rated) -> Rated:
    """What is said of the name itself, and what is close to it where that earns more."""
    if near.level <= own.level:
        return own
    sentence = f"{own.sentence} {near.sentence}"
    occurrences = (*own.occurrences[:1], *near.occurrences)
    return replace(near, sentence=sentence, question=own.question or near.question, occurrences=occurrences)


def _none(reading: Reading, terms: tuple[str, ...], found: list[Rated], ask: Ask) -> Found:
    """None of several: those that stand on the page without counting are told one by one, the rest together."""
    told = [one for one in found if one.occurrences]
    missing = [named(reading.vocabulary, term) for term, one in zip(terms, found, strict=True) if not one.occurrences]
    sentences = [one.sentence for one in told]
    if missing:
        sentences.append(f"Your résumé does not name {joined(missing, 'or')}.")
    question = question_about(joined([named(reading.vocabulary, term) for term in terms], "or"), ask)
    return unanswered(" ".join(sentences), question, _one_each(reading, told))


def _all(reading: Reading, terms: tuple[str, ...], found: list[Rated], ask: Ask) -> Found:
    level = mean_level([one.level for one in found])
    statuses = [one.status for one in found]
    if all(status is Status.NO_EVIDENCE for status in statuses):
        return _none(reading, terms, found, ask)
    names = [named(reading.vocabulary, term) for term in terms]
    open_ones = [name for name, one in zip(names, found, strict=True) if one.question]
    question = question_about(joined(open_ones, "and"), ask) if open_ones else ""
    sentence = " ".join(one.sentence for one in found[:4])
    if len(found) > 4:
        met = sum(status is Status.MET for status in statuses)
        sentence = f"We found {met} of {len(found)}. Not found in full: {_missing(names, found)}."
    return Found(_status_of_all(statuses, level), level, sentence, _quoted(reading, names, found), question)


def _quoted(reading: Reading, names: list[str], found: list[Rated]) -> tuple[Evidence, ...]:
    """What is denied first, then what says most; each quote says for which of the names it stands."""
    told = [(name, one) for name, one in zip(names, found, strict=True) if one.occurrences]
    told.sort(key=lambda pair: (pair[1].status is not Status.NOT_MET, -pair[1].level))
    return named_evidence(
        (f"“{shortened(name)}”{' in part' if one.in_part else ''}", piece)
        for name, one in told
        for piece in evidence_of(reading, one.occurrences[:1])
    )


def _status_of_all(statuses: list[Status], level: int) -> Status:
    if all(status is Status.MET for status in statuses):
        return Status.MET
    return Status.PARTLY if level else Status.NOT_MET


def _missing(names: list[str], found: list[Rated]) -> str:
    missing = [name for name, one in zip(names, found, strict=True) if one.status is not Status.MET]
    return joined(missing, "and") or "none"


def _one_each(reading: Reading, found: list[Rated]) -> tuple[Evidence, ...]:
    firsts = [one.occurrences[0] for one in found if one.occurrences]
    return evidence_of(reading, firsts)[:MOST_QUOTES]


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
        Level(75, "Used in a role without dates, or stated for as long as asked"),
        Level(60, "Listed, without a role that shows it"),
        Level(30, "Used for less time than asked, listed where use is asked, or something close to it was used"),
        Level(10, "Met in studies, or named without the time asked"),
        Level(0, "Not stated"),
    ),
    check=check,
    find=find,
)
