"""Certificates: any or all of a set, or any at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.scoring.asked import choice_problems, term_problems
from tracker.scoring.families import family_of, named
from tracker.scoring.kinds import Found, Kind, mean_level, unanswered
from tracker.scoring.params import Params
from tracker.scoring.printed import printed_standing
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.showing import evidence_of, near_sentence
from tracker.scoring.standing import Tie, standing
from tracker.scoring.types import Level, Status
from tracker.scoring.wording import joined, shortened
from tracker.vocabulary import Vocabulary

_NAMED = 80  # named outside a list of certificates
_CLOSE = 40
_LISTED = "named as a certificate"


@dataclass(frozen=True, slots=True)
class _Held:
    level: int
    sentence: str
    occurrences: tuple[Occurrence, ...] = ()
    note: str = ""


def find(params: Params, reading: Reading) -> Found:
    """The best certificate, or the mean when all are asked for."""
    terms = params.texts("terms")
    if not terms:
        return _any_at_all(reading)
    held = [_held(reading, term) for term in terms]
    names = joined([named(reading.vocabulary, term) for term in terms], "or")
    question = f"Do you hold {names}? Since when?"
    if params.text("mode") == "all" and len(held) > 1:
        return _all(reading, held, question)
    best = max(range(len(held)), key=lambda at: (held[at].level, -at))
    if not held[best].level:
        return _none(reading, terms, held, question)
    return _as_found(reading, held[best], held[best].level, question)


def _none(reading: Reading, terms: tuple[str, ...], held: list[_Held], question: str) -> Found:
    """None held: those on the page that do not count are told one by one, the rest together."""
    told = [one for one in held if one.occurrences]
    missing = [named(reading.vocabulary, term) for term, one in zip(terms, held, strict=True) if not one.occurrences]
    sentences = [one.sentence for one in told]
    if missing:
        sentences.append(f"Your résumé does not name {joined(missing, 'or')}.")
    firsts = tuple(one.occurrences[0] for one in told)
    return unanswered(" ".join(sentences), question, evidence_of(reading, firsts))


def _all(reading: Reading, held: list[_Held], question: str) -> Found:
    level = mean_level([one.level for one in held])
    sentence = " ".join(one.sentence for one in held[:5])
    firsts = tuple(one.occurrences[0] for one in held if one.occurrences)
    if not level:
        return unanswered(sentence, question, evidence_of(reading, firsts))
    whole = all(one.level >= _NAMED for one in held)
    return Found(
        Status.MET if whole else Status.PARTLY,
        level,
        sentence,
        evidence_of(reading, firsts, _LISTED),
        "" if whole else question,
    )


def _as_found(reading: Reading, held: _Held, level: int, question: str) -> Found:
    evidence = evidence_of(reading, held.occurrences, held.note)
    if level >= _NAMED:
        return Found(Status.MET, level, held.sentence, evidence)
    return Found(Status.PARTLY, level, held.sentence, evidence, question)


def _held(reading: Reading, term: str) -> _Held:
    """What the list of certificates says of one; else what the rest of the résumé says."""
    name = shortened(named(reading.vocabulary, term))
    family = family_of(reading.vocabulary, term)
    if family is not None:
        listed = _listed(reading, family.covers)
        if listed:
            return _Held(100, f"Your résumé lists {name}.", listed, _LISTED)
    one = standing(reading, term)
    if not one.shown or one.tie is not Tie.SELF:
        itself = printed_standing(reading, term)
        one = itself if itself.shown or (itself.occurrences and not one.shown) else one
    if not one.shown and one.occurrences:
        return _Held(0, f"Your résumé names {name}. We could not tell that you hold it.", one.occurrences)
    if not one.shown:
        return _Held(0, f"Your résumé does not name {name}.")
    if one.tie is not Tie.SELF:
        return _Held(_CLOSE, near_sentence(one), one.occurrences)
    among = one.place is Place.STUDIED and _in_certificates(reading, one.occurrences[0])
    return _Held(100 if among else _NAMED, f"Your résumé names {name}.", one.occurrences)


def _listed(reading: Reading, ids: frozenset[str]) -> tuple[Occurrence, ...]:
    return tuple(
        Occurrence(one.span.start, one.span.end, Place.LISTED)
        for one in reading.resume.certifications
        if one.term in ids
    )


def _in_certificates(reading: Reading, occurrence: Occurrence) -> bool:
    spans = (one.span for one in reading.resume.certifications)
    return any(span.start <= occurrence.start < span.end for span in spans)


def _any_at_all(reading: Reading) -> Found:
    certificates = reading.resume.certifications
    if not certificates:
        return unanswered("Your résumé does not name a certificate.", "Which certificates do you hold?")
    found = [Occurrence(one.span.start, one.span.end, Place.LISTED) for one in certificates]
    return Found(Status.MET, 100, "Your résumé lists a certificate.", evidence_of(reading, found, _LISTED))


def check(params: Params, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with the parameters."""
    yield from term_problems(params, "terms", optional=True)
    yield from choice_problems(params, "mode", ("any", "all"))


KIND = Kind(
    name="certification",
    levels=(
        Level(100, "Listed among the certificates"),
        Level(80, "Named elsewhere"),
        Level(40, "One close to it is listed"),
        Level(0, "Not stated"),
    ),
    check=check,
    find=find,
)
