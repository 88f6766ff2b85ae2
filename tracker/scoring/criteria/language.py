"""A human language and how well, on the European scale."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.documents import LanguageSkill
from tracker.scoring.asked import choice_problems
from tracker.scoring.families import family_of, named
from tracker.scoring.kinds import Found, Kind, unanswered
from tracker.scoring.params import Params
from tracker.scoring.quoting import quote
from tracker.scoring.reading import Reading
from tracker.scoring.types import Level, Status
from tracker.scoring.wording import shortened
from tracker.vocabulary import Vocabulary

SCALE = ("A1", "A2", "B1", "B2", "C1", "C2")
_UNSTATED = 70  # named, without a level where one is asked for
_BELOW = (100, 60, 30)  # hundredths by how many steps a level lies below the one asked for


def find(params: Params, reading: Reading) -> Found:
    """The best statement of the language against the level asked for."""
    term, level = params.text("term"), params.text("level")
    name = shortened(named(reading.vocabulary, term)) or "the language"
    asked = f" We ask for {level}." if level in SCALE else ""
    family = family_of(reading.vocabulary, term)
    ids = family.covers if family is not None else frozenset()
    spoken = [one for one in reading.resume.languages if one.term in ids]
    if not spoken:
        return unanswered(f"Your résumé does not name {name}.{asked}", f"How well do you speak {name}?")
    best = max(spoken, key=lambda one: (_step(one), -one.span.start))
    return _found(reading, best, name, level, asked)


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
    if gap < len(_BELOW):
        return Found(Status.PARTLY, _BELOW[gap], sentence, evidence)
    return Found(Status.NOT_MET, 0, sentence, evidence)


def _step(one: LanguageSkill) -> int:
    return SCALE.index(one.level) if one.level in SCALE else -1


def check(params: Params, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with the parameters."""
    if not params.text("term"):
        yield "Name the language."
    yield from choice_problems(params, "level", SCALE)


KIND = Kind(
    name="language",
    levels=(
        Level(100, "The level asked for, or the language where no level is asked"),
        Level(70, "Named, without a level"),
        Level(60, "One step below the level asked for"),
        Level(30, "Two steps below"),
        Level(0, "Not stated, or further below"),
    ),
    check=check,
    find=find,
)
