"""A degree: its level and its field, in progress or done, the better of several; or years of work in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.documents import DegreeLevel, Education
from tracker.scoring.asked import choice_problems, term_problems, year_problems
from tracker.scoring.families import Family, family_of, named
from tracker.scoring.kinds import Found, Kind, partial_status, stepped, unanswered
from tracker.scoring.params import Params
from tracker.scoring.quoting import quote
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.showing import evidence_of, periods_of
from tracker.scoring.text import stem, words
from tracker.scoring.timing import own_time
from tracker.scoring.types import Evidence, Level, Status
from tracker.scoring.wording import in_words, joined
from tracker.scoring.written import stems_asked
from tracker.vocabulary import Kind as TermKind
from tracker.vocabulary import Vocabulary

LEVELS = {level.name.lower(): level for level in DegreeLevel}
_NAMES = {
    DegreeLevel.SECONDARY: "a school leaving certificate",
    DegreeLevel.CERTIFICATE: "a vocational certificate",
    DegreeLevel.ASSOCIATE: "an associate degree",
    DegreeLevel.BACHELOR: "a bachelor’s degree",
    DegreeLevel.MASTER: "a master’s degree",
    DegreeLevel.DOCTORATE: "a doctorate",
}
_BELOW = (50, 30, 10)  # hundredths by how many levels a degree lies below the one asked for; a little is never nothing
_LEVEL_UNSTATED = 50
_IN_PROGRESS = 70  # per cent
_LEAST = 5  # any course of study is more than none
_FIELD_CLOSE, _FIELD_UNSTATED, _FIELD_OTHER = 75, 60, 40  # hundredths


@dataclass(frozen=True, slots=True)
class _Rated:
    """One course of study. ``remarks`` say what keeps it from the whole."""

    level: int
    entry: Education
    remarks: tuple[str, ...]


def find(params: Params, reading: Reading) -> Found:
    """The best course of study, or enough years of work where they are taken in its place."""
    level, fields = LEVELS.get(params.text("level")), params.texts("fields")
    asked = f"We ask for {_asked(level, fields, reading.vocabulary)}."
    rated = [_rated(reading, entry, level, fields) for entry in reading.resume.education]
    best = max(rated, key=lambda one: (one.level, -one.entry.span.start), default=None)
    instead = _work_instead(params, reading)
    if instead is not None and (best is None or best.level < instead.level):
        return instead
    if best is None:
        return _none(reading, asked)
    return _found(reading, best, asked)


def _none(reading: Reading, asked: str) -> Found:
    """A question; it says where a degree is named all the same ("a team of PhDs")."""
    question = "What have you studied, and where?"
    degrees = [one for one in reading.resume.mentions if _is_degree(reading.vocabulary, one.term)]
    if not degrees:
        return unanswered(f"Your résumé does not name a course of study. {asked}", question)
    note = "not counted: no course of study of yours"
    places = (Occurrence(one.span.start, one.span.end, Place.NOWHERE) for one in degrees)
    sentence = f"Your résumé names a degree. We could not tell that you studied for it. {asked}"
    return unanswered(sentence, question, evidence_of(reading, places, note))


def _is_degree(vocabulary: Vocabulary, term_id: str) -> bool:
    term = vocabulary.term(term_id)
    return term is not None and term.kind is TermKind.DEGREE


def _found(reading: Reading, best: _Rated, asked: str) -> Found:
    name = _NAMES[best.entry.level] if best.entry.level is not None else "a course of study"
    sentence = " ".join((f"We found {name}.", *best.remarks, asked))
    note = "in progress" if best.entry.in_progress else ""
    evidence = (_quoted(reading, best.entry, note),)
    return Found(partial_status(best.level, whole=not best.remarks), best.level, sentence, evidence)


def _quoted(reading: Reading, entry: Education, note: str) -> Evidence:
    span = entry.field_span or entry.span
    return quote(reading, entry.span.start, min(entry.span.end, max(span.end, entry.span.start + 1)), note)


def _rated(reading: Reading, entry: Education, level: DegreeLevel | None, fields: tuple[str, ...]) -> _Rated:
    remarks: list[str] = []
    worth = _level_worth(entry, level, remarks)
    worth = worth * _field_worth(reading, entry, fields, remarks) // 100
    if entry.in_progress:
        remarks.append("It is in progress.")
        worth = worth * _IN_PROGRESS // 100
    return _Rated(max(_LEAST, stepped(worth)), entry, tuple(remarks))


def _level_worth(entry: Education, level: DegreeLevel | None, remarks: list[str]) -> int:
    if level is None or (entry.level is not None and entry.level >= level):
        return 100
    if entry.level is None:
        remarks.append("Its level is not stated.")
        return _LEVEL_UNSTATED
    remarks.append("That is below the level we ask for.")
    return _BELOW[min(level - entry.level, len(_BELOW)) - 1]


def _field_worth(reading: Reading, entry: Education, fields: tuple[str, ...], remarks: list[str]) -> int:
    if not fields:
        return 100
    studied = frozenset(entry.fields)
    families = [family for family in (_family(reading.vocabulary, field) for field in fields) if family is not None]
    if any(not studied.isdisjoint(family.covers) for family in families) or _written(reading, entry, fields):
        return 100
    if not studied and entry.field_span is None:
        remarks.append("Its field is not stated.")
        return _FIELD_UNSTATED
    if any(not studied.isdisjoint(_close_to(reading.vocabulary, family)) for family in families):
        remarks.append("Its field is close to the one we ask for.")
        return _FIELD_CLOSE
    remarks.append("Its field is another one.")
    return _FIELD_OTHER


def _family(vocabulary: Vocabulary, asked: str) -> Family | None:
    """The family of a field of study; a skill of the same name ("statistics") stands for the field."""
    term = vocabulary.term(asked)
    if term is not None and term.kind is TermKind.FIELD:
        return family_of(vocabulary, asked)
    field = vocabulary.lookup(asked if term is None else term.label, TermKind.FIELD)
    return family_of(vocabulary, field or asked)


def _close_to(vocabulary: Vocabulary, family: Family) -> frozenset[str]:
    """The fields beside a field, with all they cover, and the field above it."""
    beside = (family_of(vocabulary, other) for other in family.siblings)
    return frozenset(family.parents).union(*(one.covers for one in beside if one is not None))


def _written(reading: Reading, entry: Education, fields: tuple[str, ...]) -> bool:
    """Whether a field's own words stand in the entry."""
    text = reading.resume.text[entry.span.start : entry.span.end]
    there = {stem(word) for word in words(text)}
    return any(there.issuperset(stems_asked(field)) for field in fields if stems_asked(field))


def _work_instead(params: Params, reading: Reading) -> Found | None:
    months = params.months("or_experience_years")
    if not months:
        return None
    time = own_time(reading, ())
    if time.months < months:
        return None
    sentence = f"We count {in_words(time.months)} of work. We take {in_words(months)} in place of a degree."
    return Found(Status.MET, 100, sentence, periods_of(reading, time.positions))


def _asked(level: DegreeLevel | None, fields: tuple[str, ...], vocabulary: Vocabulary) -> str:
    name = _NAMES[level] if level is not None else "a course of study"
    names = joined([named(vocabulary, field) for field in fields], "or")
    return f"{name} in {names}" if names else name


def check(params: Params, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with the parameters."""
    yield from choice_problems(params, "level", tuple(LEVELS))
    yield from term_problems(params, "fields", optional=True)
    yield from year_problems(params, "or_experience_years")
    if not params.has("level") and not params.texts("fields"):
        yield "Name a level or a field of study."


KIND = Kind(
    name="education",
    levels=(
        Level(100, "The level and the field asked for, or enough years of work where they count instead"),
        Level(75, "The level asked for, in a field close to it"),
        Level(60, "The level asked for, without its field, or still in progress"),
        Level(5, "A course of study below the level, or in another field"),
        Level(0, "Not stated"),
    ),
    check=check,
    find=find,
)
