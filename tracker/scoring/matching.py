"""How much of a statement about work one bullet says: by stems, words that stand for one another, vocabulary terms.

A statement is taken apart into concepts. Each concept has a weight (3; 1 for an everyday word) and earns, per statement
of the résumé, 100 for itself, less for a word of the same class or a term near it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from tracker.scoring.families import family_of
from tracker.scoring.reading import Place, Reading, taken_back
from tracker.scoring.text import lines_of, pasts, stem, word_spans, words
from tracker.scoring.written import weights
from tracker.vocabulary import SKILL_KINDS, Kind, Vocabulary

HEAVY = 3
_ALIKE = 75  # hundredths for a word of the same class
_HEAD = 40  # for the last word of a name of several words: "API" for "REST API"
_NEAR = 50  # for a sibling or a parent of a term
_WINDOW = 3  # how many other words may stand among those of one name
_JOINTS = frozenset({"and", "or"})
_ARTICLES = frozenset({"the", "a", "an", "our", "your", "their", "its"})  # what follows is a thing: "the project"
_SAID_BY = SKILL_KINDS | {Kind.SOFT_SKILL, Kind.CERTIFICATION}  # people are told by words: "junior engineers"


@dataclass(frozen=True, slots=True)
class Concept:
    """A word (one stem) or a term (all of its stems). ``alike`` holds, for each stem, what may stand for it; ``covers``
    what may stand for the term. ``either`` are further verbs that a statement opens with: "designs and maintains".
    """

    stems: tuple[str, ...]
    weight: int
    alike: tuple[tuple[str, ...], ...] = ()
    either: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    action: bool = False  # what is asked to have been done: only the verbs a statement opens with


@dataclass(frozen=True, slots=True)
class Fit:
    """How well one statement of the résumé, by number, fits: hundredths of all weight, and of the telling words'.

    ``done`` is false when the statement tells of another action than the one asked about, or of no thing of it.
    """

    number: int
    covered: int
    heavy: int
    done: bool


@lru_cache(maxsize=4096)
def concepts_of(statement: str, vocabulary: Vocabulary) -> tuple[Concept, ...]:
    """The statement's concepts in order, each once; words that say nothing are left out."""
    terms = [one for one in vocabulary.find(statement) if _says(vocabulary, one.term)]
    verbs = _opening_verbs(statement)
    found: dict[tuple[str, ...], Concept] = {}
    reached = 0
    for word, start, _ in word_spans(statement):
        if start < reached:
            continue
        term = next((one for one in terms if one.start <= start < one.end), None)
        if start in verbs:
            concept = _deed(tuple(verbs.values()))
        elif term is not None:
            reached = term.end
            concept = _term_concept(statement[start : term.end], term.term, vocabulary)
        else:
            concept = _word_concept(stem(word))
        if concept.weight:
            found.setdefault(concept.stems, concept)
    if all(one.action for one in found.values()):
        return tuple(_as_thing(one) for one in found.values())
    deeds = frozenset(each for one in found.values() if one.action for each in (*one.stems, *one.either, *one.alike[0]))
    asked = frozenset(each for one in found.values() for each in one.stems)
    return tuple(_without(one, asked if one.action else deeds | asked) for one in found.values())


def _as_thing(deed: Concept) -> Concept:
    """A deed that is all a statement holds: without a thing, another verb of its class may be about anything."""
    return replace(deed, alike=(_nouns_alike(deed.stems[0]),), action=False)


def _without(one: Concept, others: frozenset[str]) -> Concept:
    """A concept for which words that are asked for beside it cannot stand as well.

    "Ran" is no experiment where experiments are to be run; a project is no construction where both are asked for.
    """
    return replace(one, alike=tuple(tuple(each for each in row if each not in others) for row in one.alike))


def fits(reading: Reading, concepts: tuple[Concept, ...]) -> list[Fit]:
    """Every statement of the résumé that holds a concept, best first, then in order."""
    earned: dict[int, list[tuple[Concept, int]]] = {}
    for concept in concepts:
        for number, credit in _credits(reading, concept).items():
            earned.setdefault(number, []).append((concept, credit))
    found = [_fit(reading, number, earned[number], concepts) for number in sorted(earned)]
    return sorted(found, key=lambda fit: (-fit.covered, fit.number))


def _fit(reading: Reading, number: int, held: list[tuple[Concept, int]], asked: tuple[Concept, ...]) -> Fit:
    things = tuple(concept for concept in asked if concept.weight >= HEAVY and not concept.action)
    shown = [(concept, credit) for concept, credit in held if concept in things]
    done = _about(held, asked) and _done(reading, number, held, asked)
    return Fit(number, _share(held, asked), _share(shown, things), done)


def _about(held: list[tuple[Concept, int]], asked: tuple[Concept, ...]) -> bool:
    """Whether any of the things asked about is told; or none is: "trained" alone trains no new staff."""
    return any(not concept.action for concept, _ in held) or all(concept.action for concept in asked)


def _share(held: list[tuple[Concept, int]], asked: tuple[Concept, ...]) -> int:
    whole = sum(concept.weight for concept in asked)
    return sum(concept.weight * credit for concept, credit in held) // whole if whole else 100


def _done(reading: Reading, number: int, held: list[tuple[Concept, int]], asked: tuple[Concept, ...]) -> bool:
    """Whether an action asked about is told; or none is asked about, or none told ("Responsible for audits")."""
    wanted = [concept for concept in asked if concept.action]
    if not wanted:
        return True
    row = reading.stems_of(number)
    opening, start, end = row[0]
    told = (
        opening in actions()
        or not weights().get(opening, HEAVY)
        or reading.resume.text[start:end].lower().endswith(("ed", "ing"))
    )
    nominal = not told or opening in stems_of("light.txt")  # "Responsible for audits", "Performed audits"
    if any(concept.action for concept, _ in held) and (nominal or _is_deed(reading, row, wanted)):
        return True
    if opening in stems_of("aloof.txt"):
        return False
    if any(each in stems_of("light.txt") for concept in wanted for each in (*concept.stems, *concept.either)):
        return True
    return not told


def _is_deed(reading: Reading, row: list[tuple[str, int, int]], wanted: list[Concept]) -> bool:
    """Whether the action stands where verbs stand: first, behind "and", a comma or "to", or as "-ed" and "-ing"."""
    text = reading.resume.text
    may = {each for one in wanted for each in (*one.stems, *one.either, *one.alike[0])}
    for at, (own, start, end) in enumerate(row):
        if own in may:
            before = text[row[at - 1][1] : start].lower().rstrip() if at else ","
            word = text[start:end].lower()
            if before.endswith((",", ";", "and", "to", "or")) or word.endswith(("ed", "ing")) or word in pasts():
                return True
    return False


def place_of(reading: Reading, number: int) -> Place:
    """How a statement counts: by where it stands, unless its own words take it back."""
    statement = reading.statements[number]
    return taken_back(reading.resume.text[statement.start : statement.end]) or statement.place


def _opening_verbs(statement: str) -> dict[int, str]:
    """Place to stem of the verbs that a statement opens with: both of "plans and runs", one of "writes tests"."""
    found: dict[int, str] = {}
    reached, joined = 0, True
    for word, start, end in word_spans(statement):
        own = stem(word)
        if word in _JOINTS:
            joined = True
        elif word in _ARTICLES:
            break
        elif found or weights().get(own, HEAVY):
            if own not in actions() or not (joined or "," in statement[reached:start]):
                break
            found[start] = own
            reached, joined = end, False
    return found


def _word_concept(own: str) -> Concept:
    return Concept((own,), weights().get(own, HEAVY), (_nouns_alike(own),))


def _deed(verbs: tuple[str, ...]) -> Concept:
    """What is asked to have been done: any of the verbs, each with those of its class."""
    alike = tuple(dict.fromkeys(other for own in verbs for other in alike_to(own, deeds=True)))
    weight = max(weights().get(own, HEAVY) for own in verbs)
    return Concept(verbs[:1], weight, (alike,), either=verbs[1:], action=True)


def _term_concept(words_of_it: str, term: str, vocabulary: Vocabulary) -> Concept:
    family = family_of(vocabulary, term)
    assert family is not None
    stems = tuple(stem(word) for word in words(words_of_it)) or (term,)
    below = (each for other in family.siblings for each in vocabulary.descendants(other))
    near = tuple(dict.fromkeys((*family.siblings, *family.parents, *below)))
    alike = tuple(_nouns_alike(each) for each in stems)
    return Concept(stems, HEAVY + (len(stems) > 1), alike, covers=tuple(sorted(family.covers)), near=near)


def _says(vocabulary: Vocabulary, term_id: str) -> bool:
    term = vocabulary.term(term_id)
    return term is not None and term.kind in _SAID_BY


def _credits(reading: Reading, concept: Concept) -> dict[int, int]:
    """Statement number to hundredths; the best way to hold the concept counts."""
    found: dict[int, int] = {}
    _add(found, (number for term in concept.near for number in reading.statements_naming.get(term, ())), _NEAR)
    if len(concept.stems) > 1:
        _add(found, reading.statements_with.get(concept.stems[-1], ()), _HEAD)
    if concept.alike:
        _add(found, _with_all(reading, tuple(zip(concept.stems, concept.alike, strict=True))), _ALIKE)
    _add(found, (number for term in concept.covers for number in reading.statements_naming.get(term, ())), 100)
    _add(found, _with_all(reading, tuple((each, ()) for each in concept.stems)), 100)
    _add(found, (number for each in concept.either for number in reading.statements_with.get(each, ())), 100)
    return found


def _with_all(reading: Reading, wanted: tuple[tuple[str, tuple[str, ...]], ...]) -> list[int]:
    """The numbers of the statements that hold every stem, or one that may stand for it."""
    rows = [
        {number for each in (own, *others) for number in reading.statements_with.get(each, ())}
        for own, others in wanted
    ]
    common = set.intersection(*rows)
    if len(wanted) > 1:
        common = {number for number in common if _together(reading, number, wanted)}
    return sorted(common)


def _together(reading: Reading, number: int, wanted: tuple[tuple[str, tuple[str, ...]], ...]) -> bool:
    """Whether the words of one name stand near each other, in any order: "vital signs", not "signs … a vital part"."""
    row = [each for each, _, _ in reading.stems_of(number)]
    longest = len(wanted) + _WINDOW
    stretches = (row[first : first + longest] for first in range(len(row)))
    return any(all(not {own, *others}.isdisjoint(part) for own, others in wanted) for part in stretches)


def _add(found: dict[int, int], numbers: Iterable[int], credit: int) -> None:
    for number in numbers:
        found[number] = credit


@lru_cache(maxsize=8192)
def alike_to(own: str, *, deeds: bool = False) -> tuple[str, ...]:
    """The stems that can stand for a stem, in the order of the files; for a deed only what people do."""
    classes = _classes("actions.txt") if deeds else (*_classes("actions.txt"), *_classes("alike.txt"))
    return tuple(dict.fromkeys(other for one in classes if own in one for other in one if other != own))


@lru_cache(maxsize=8192)
def _nouns_alike(own: str) -> tuple[str, ...]:
    """What can stand for a thing. A verb cannot: "managed" is no alignment, though to align is to manage."""
    classes = (one for one in _classes("alike.txt") if own in one)
    return tuple(dict.fromkeys(other for one in classes for other in one if other != own))


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
