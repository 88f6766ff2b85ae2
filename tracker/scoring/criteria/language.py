"""A human language, or one of several, and how well, on the European scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.documents import LanguageSkill
from tracker.scoring.asked import choice_problems, term_problems
from tracker.scoring.families import family_of, named
from tracker.scoring.kinds import Found, Kind, unanswered
from tracker.scoring.params import Params
from tracker.scoring.printed import printed_standing
from tracker.scoring.quoting import quote
from tracker.scoring.reading import Occurrence, Reading
from tracker.scoring.showing import evidence_of
from tracker.scoring.types import Level, Status
from tracker.scoring.wording import joined, shortened
from tracker.vocabulary import Vocabulary

SCALE = ("A1", "A2", "B1", "B2", "C1", "C2")
_UNSTATED = 30  # named, without a level where one is asked for
_BELOW = (60, 40, 30)  # hundredths by how many steps a level lies below the one asked for; a little is never nothing


def find(params: Params, reading: Reading) -> Found:
    """The best statement of the language, or of any of several, against the level asked for."""
    terms, level = _terms(params), params.text("level")
    asked = f" We ask for {level}." if level in SCALE else ""
    term_of = {each: term for term in reversed(terms) for each in _covered(reading.vocabulary, term)}
    spoken = [one for one in reading.resume.languages if one.term in term_of]
    if not spoken:
        return _not_spoken(reading, terms, asked)
    if asked and len(terms) > 1:
        asked = f" We ask for {_name(reading, terms)}, at {level}."
    best = max(spoken, key=lambda one: (_step(one), -one.span.start))
    return _found(reading, best, _name(reading, (term_of[best.term],)), level, asked)


def _terms(params: Params) -> tuple[str, ...]:
    """The language and those that do instead of it, each once; empty when none is named."""
    return tuple(term for term in dict.fromkeys((params.text("term"), *params.texts("or_terms"))) if term)


def _name(reading: Reading, terms: Sequence[str]) -> str:
    return joined([shortened(named(reading.vocabulary, term)) for term in terms], "or") or "the language"


def _covered(vocabulary: Vocabulary, term: str) -> frozenset[str]:
    family = family_of(vocabulary, term)
    return family.covers if family is not None else frozenset()


def _not_spoken(reading: Reading, terms: Sequence[str], asked: str) -> Found:
    """A question; it says where a language is named all the same ("the German team")."""
    question = f"How well do you speak {_name(reading, terms)}?"
    places: tuple[Occurrence, ...] = ()
    for name in terms:
        places = printed_standing(reading, name).occurrences
        if places:
            break
    else:
        return unanswered(f"Your résumé does not name {_name(reading, terms)}.{asked}", question)
    sentence = f"Your résumé names {_name(reading, (name,))}. It does not say that you speak it.{asked}"
    return unanswered(
        sentence, question, evidence_of(reading, places, "not counted: not named as a language you speak")
    )


def _found(reading: Reading, best: LanguageSkill, name: str, level: str, asked: str) -> Found:
    evidence = (quote(reading, best.span.start, best.span.end, best.level or ""),)
    if level not in SCALE:
        return Found(Status.MET, 100, f"Your résumé names {name}.", evidence)
    if best.level is None:
        sentence = f"Your résumé names {name}. It does not say how well.{asked}"
        return Found(Status.PARTLY, _UNSTATED, sentence, evidence, f"How well do you speak {name}?")
    sentence = f"Your résumé states {name} at {best.level}.{asked}"
    gap = max(0, SCALE.index(level) - _step(best))
    if gap == 0:
        return Found(Status.MET, 100, sentence, evidence)
    return Found(Status.PARTLY, _BELOW[min(gap, len(_BELOW)) - 1], sentence, evidence)


def _step(one: LanguageSkill) -> int:
    return SCALE.index(one.level) if one.level in SCALE else -1


def check(params: Params, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with the parameters."""
    if not params.text("term"):
        yield "Name the language."
    yield from term_problems(params, "or_terms", optional=True)
    yield from choice_problems(params, "level", SCALE)


KIND = Kind(
    name="language",
    levels=(
        Level(100, "The level asked for, or the language where no level is asked"),
        Level(60, "One step below the level asked for"),
        Level(40, "Two steps below"),
        Level(30, "Named without a level, or further below"),
        Level(0, "Not stated"),
    ),
    check=check,
    find=find,
)
