"""How much of a statement about work one bullet says: by stems, words that stand for one another, vocabulary terms.

A statement is taken apart into concepts. Each concept has a weight (3; 1 for an everyday word) and earns, per statement
of the résumé, 100 for itself, less for a word of the same class or a term near it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tracker.scoring.families import family_of
from tracker.scoring.reading import Place, Reading, taken_back
from tracker.scoring.text import lines_of, stem, word_spans, words
from tracker.scoring.written import weights
from tracker.vocabulary import SKILL_KINDS, Kind, Vocabulary

HEAVY = 3
_ALIKE = 75  # hundredths for a word of the same class
_NEAR = 50  # for a sibling or a parent of a term
_JOINTS = frozenset({"and", "or"})
_SAID_BY = SKILL_KINDS | {Kind.SOFT_SKILL, Kind.TITLE, Kind.CERTIFICATION}


@dataclass(frozen=True, slots=True)
class Concept:
    """A word (one stem) or a term (all of its stems). ``alike`` may stand for the word, ``covers`` for the term."""

    stems: tuple[str, ...]
    weight: int
    alike: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    action: bool = False  # what is asked to have been done: only the verbs a statement opens with


@dataclass(frozen=True, slots=True)
class Fit:
    """How well one statement of the résumé, by number, fits: hundredths of all weight, and of the telling words'.

    ``done`` is false when the statement tells of another action than the one asked about.
    """

    number: int
    covered: int
    heavy: int
    done: bool


@lru_cache(maxsize=4096)
def concepts_of(statement: str, vocabulary: Vocabulary) -> tuple[Concept, ...]:
    """The statement's concepts in order, each once; words that say nothing are left out."""
    terms = [one for one in vocabulary.find(statement) if _says(vocabulary, one.term)]
    found: dict[tuple[str, ...], Concept] = {}
    reached, verbs = 0, _opening_verbs(statement)
    for word, start, _ in word_spans(statement):
        if start < reached:
            continue
        term = next((one for one in terms if one.start <= start < one.end), None)
        if term is not None:
            reached = term.end
            concept = _term_concept(statement[start : term.end], term.term, vocabulary)
        else:
            concept = _word_concept(stem(word), start in verbs)
        if concept.weight:
            found.setdefault(concept.stems, concept)
    return tuple(found.values())


def fits(reading: Reading, concepts: tuple[Concept, ...]) -> list[Fit]:
    """Every statement of the résumé that holds a concept, best first, then in order."""
    earned: dict[int, list[tuple[Concept, int]]] = {}
    for concept in concepts:
        for number, credit in _credits(reading, concept).items():
            earned.setdefault(number, []).append((concept, credit))
    found = [_fit(reading, number, earned[number], concepts) for number in sorted(earned)]
    return sorted(found, key=lambda fit: (-fit.covered, fit.number))


def _fit(reading: Reading, number: int, held: list[tuple[Concept, int]], asked: tuple[Concept, ...]) -> Fit:
    heavy = [(concept, credit) for concept, credit in held if concept.weight >= HEAVY]
    return Fit(
        number,
        _share(held, asked),
        _share(heavy, tuple(concept for concept in asked if concept.weight >= HEAVY)),
        _done(reading, number, held, asked),
    )


def _share(held: list[tuple[Concept, int]], asked: tuple[Concept, ...]) -> int:
    whole = sum(concept.weight for concept in asked)
    return sum(concept.weight * credit for concept, credit in held) // whole if whole else 100


def _done(reading: Reading, number: int, held: list[tuple[Concept, int]], asked: tuple[Concept, ...]) -> bool:
    """Whether an action asked about is told; or none is asked about, or none told ("Responsible for audits")."""
    wanted = [concept for concept in asked if concept.action]
    if not wanted or any(concept.action for concept, _ in held):
        return True
    opening, start, end = reading.stems_of(number)[0]
    if opening in stems_of("aloof.txt"):
        return False
    if any(concept.stems[0] in stems_of("light.txt") for concept in wanted):
        return True
    told = opening in actions() or reading.resume.text[start:end].lower().endswith(("ed", "ing"))
    return not told


def place_of(reading: Reading, number: int) -> Place:
    """How a statement counts: by where it stands, unless its own words take it back."""
    statement = reading.statements[number]
    return taken_back(reading.resume.text[statement.start : statement.end]) or statement.place


def _opening_verbs(statement: str) -> frozenset[int]:
    """Where the verbs stand that a statement opens with: both of "plans and runs", one of "writes tests"."""
    found: list[int] = []
    reached, joined = 0, True
    for word, start, end in word_spans(statement):
        if word in _JOINTS:
            joined = True
        elif found or weights().get(stem(word), HEAVY):
            if stem(word) not in actions() or not (joined or "," in statement[reached:start]):
                break
            found.append(start)
            reached, joined = end, False
    return frozenset(found)


def _word_concept(own: str, action: bool) -> Concept:
    return Concept((own,), weights().get(own, HEAVY), alike_to(own), action=action)


def _term_concept(words_of_it: str, term: str, vocabulary: Vocabulary) -> Concept:
    family = family_of(vocabulary, term)
    assert family is not None
    stems = tuple(stem(word) for word in words(words_of_it)) or (term,)
    near = (*family.siblings, *family.parents)
    return Concept(stems, HEAVY + (len(stems) > 1), (), tuple(sorted(family.covers)), near)


def _says(vocabulary: Vocabulary, term_id: str) -> bool:
    term = vocabulary.term(term_id)
    return term is not None and term.kind in _SAID_BY


def _credits(reading: Reading, concept: Concept) -> dict[int, int]:
    """Statement number to hundredths; the best way to hold the concept counts."""
    found: dict[int, int] = {}
    _add(found, (number for term in concept.near for number in reading.statements_naming.get(term, ())), _NEAR)
    _add(found, (number for each in concept.alike for number in reading.statements_with.get(each, ())), _ALIKE)
    _add(found, (number for term in concept.covers for number in reading.statements_naming.get(term, ())), 100)
    _add(found, _with_all(reading, concept.stems), 100)
    return found


def _with_all(reading: Reading, stems: tuple[str, ...]) -> list[int]:
    """The numbers of the statements that hold every stem."""
    first, *others = (reading.statements_with.get(each, []) for each in stems)
    if not others:
        return first
    common = set(first).intersection(*others)
    return [number for number in first if number in common]


def _add(found: dict[int, int], numbers: Iterable[int], credit: int) -> None:
    for number in numbers:
        found[number] = credit


@lru_cache(maxsize=8192)
def alike_to(own: str) -> tuple[str, ...]:
    """The stems that can stand for a stem, in the order of the files."""
    classes = (*_classes("actions.txt"), *_classes("alike.txt"))
    return tuple(dict.fromkeys(other for one in classes if own in one for other in one if other != own))


@lru_cache(maxsize=1)
def actions() -> frozenset[str]:
    """The stems of what people do."""
    return frozenset(each for one in _classes("actions.txt") for each in one)


@lru_cache(maxsize=2)
def stems_of(name: str) -> frozenset[str]:
    """The stems of a data file that is a plain list of words."""
    return frozenset(stem(word) for line in lines_of(name) for word in words(line))


@lru_cache(maxsize=2)
def _classes(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(stem(word) for word in words(line)) for line in lines_of(name))
