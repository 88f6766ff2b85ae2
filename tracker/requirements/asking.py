"""Statements of an ad into things asked for, each with its importance and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.requirements.alternatives import first_ways, stand_ins
from tracker.requirements.finding import abilities, brackets, certificates, degrees, skills, tongues, tools, years
from tracker.requirements.finding.joining import joined
from tracker.requirements.finding.phrases import leads, without_praise
from tracker.requirements.finding.vague import says_nothing
from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.headings import ASKING, Section
from tracker.requirements.importance import Judged, emphasis, judged
from tracker.requirements.statements import Clause, Statement, clauses, cued
from tracker.requirements.tables import any_of, opening
from tracker.requirements.terms import Terms
from tracker.scoring import Importance

_HEAD_WORDS, _SHORT_ITEM = 7, 14
_FAR = 160  # characters before an acronym in which the words stand that it is short for
_AS_BEFORE = re.compile(r"\W*(?:as|so) (?:is|are|would|will|do|does)\b", re.IGNORECASE)
_ASKS_BACK = re.compile(r"\W*(?:do|did|are|would|will|have|can) (?:you|I)\b(?:.*\w)?[^\w?]*+\?\W*$", re.IGNORECASE)
_STANDS_IN = Judged(Importance.PLUS, "the ad takes it in place of what it names before")
_NO_LIST = frozenset({"experience", "education", "language"})  # what stands beside these is no list of names


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing asked for, by one clause. ``stress``: -1, 0 or 1, and the word that says so."""

    wanted: Wanted
    judged: Judged
    clause: Clause
    statement: Statement
    stress: int = 0
    stressed_by: str = ""


def asks(statement: Statement) -> bool:
    """Whether a statement outside the requirements still asks the reader for something."""
    if any_of("modality", "bodily").search(f"{statement.place.heading}: {statement.label}"):
        return False
    if statement.section in ASKING:
        return len(statement.text.split()) > _SHORT_ITEM or any_of("modality", "refuses").search(statement.text) is None
    short = len(statement.text.split()) <= _SHORT_ITEM
    if statement.section is Section.PATH and short and any_of("modality", "certificate").search(statement.text):
        return True
    if _lists_certificates(statement):
        return True
    if statement.section is Section.PATH and any_of("modality", "learn").search(statement.text):
        return True
    if any_of("modality", "not").search(statement.text):
        return False
    return any(any_of("modality", key).search(statement.text) is not None for key in ("asks", "wishes"))


def _lists_certificates(statement: Statement) -> bool:
    """A short line under a heading about certificates."""
    headed = any_of("modality", "certificate").search(statement.place.heading) is not None
    return headed and statement.section is Section.PATH and len(statement.text.split()) <= _SHORT_ITEM


def asked(statement: Statement, terms: Terms, *, late: bool = False) -> Iterator[Asked]:
    """Everything ``statement`` asks for, clause by clause. ``late``: it stands where the list turns to wishes."""
    papers, judgement = False, None  # of the clause before
    for clause in clauses(statement):
        if _is_bodily(clause) or _is_short_for(statement, clause):
            continue
        if judgement is None or not _AS_BEFORE.match(clause.text):
            judgement = judged(statement, clause, late=late)
        stress, word = emphasis(clause.text)
        wants = [one for one in _wanted(statement, clause, terms) if not says_nothing(one, terms)]
        wants = first_ways(wants, clause, papers)
        papers = papers or any(one.kind == "education" for one in wants)
        eased = stand_ins(wants, clause)
        for wanted in joined(wants, clause):
            yield Asked(wanted, _STANDS_IN if wanted in eased else judgement, clause, statement, stress, word)


def _opens(clause: Clause) -> bool:
    """Whether a clause only leads into the list below it."""
    return clause.text.rstrip().endswith(":") and not cued(clause.text)


def _is_short_for(statement: Statement, clause: Clause) -> bool:
    """Whether a clause in brackets is the acronym of the words before it: "stable isotope probing (SIP)"."""
    letters = clause.text.strip()
    if not clause.aside or not letters.isupper() or not letters.isalpha():
        return False
    at = clause.start - statement.start
    words = re.findall(r"[^\W_]+", statement.text[max(0, at - _FAR) : at])[-len(letters) :]
    return [word[0].upper() for word in words] == list(letters)


def _is_bodily(clause: Clause) -> bool:
    """Whether a short clause asks somebody to bear the work, its place or its hours ("comfortable on ladders")."""
    if len(clause.text.split()) > _SHORT_ITEM or any_of("vague", "body").search(clause.text) is None:
        return False
    bare = without_praise(clause.text.strip())
    able = opening("abilities", "able").match(bare)
    return able is not None or any_of("abilities", "manner").match(bare) is not None


def mentioned(statement: Statement, terms: Terms) -> Iterator[Asked]:
    """What a duty asks for outright, and the skills it names, which are a plus of little weight."""
    whole = Clause(statement.start, statement.end, statement.text)
    boss = any_of("modality", "boss").search(statement.text)
    if asks(statement) and any_of("modality", "binding").search(statement.text):
        yield from asked(statement, terms)
        return
    named = Judged(Importance.PLUS, "the duties name it", settled=False)
    found = [*skills.find(whole, terms, [], literal=True)]
    led = any_of("modality", "team").search(statement.text)
    if led:
        yield Asked(abilities.leading(whole, led), named, whole, statement)
        found = [one for one in found if one.end <= whole.start + led.start() or whole.start + led.end() <= one.start]
    found = [one for one in found if boss is None or one.end <= whole.start + boss.start()]
    for wanted in joined(found, whole):
        yield Asked(wanted, named, whole, statement, -1, "mentioned only")


def with_used(got: list[Asked], statement: Statement, terms: Terms) -> list[Asked]:
    """``got`` with the tools of the work that the statement only tells of, in place of what it seems to ask there."""
    whole = Clause(statement.start, statement.end, statement.text)
    for wanted in tools.find(statement, terms):
        told = Asked(wanted, Judged(Importance.PLUS, "the ad says that it is used", settled=False), whole, statement)
        got = [one for one in got if one.wanted.start < wanted.start or wanted.end < one.wanted.end]
        got.append(told)
    return got


def _wanted(statement: Statement, clause: Clause, terms: Terms) -> Iterator[Wanted]:
    strict = statement.section in ASKING
    together = certificates.several(clause, terms, labelled=True) if strict and _labelled_tickets(statement) else None
    if together is not None:
        yield together
        return
    facts = _facts(statement, clause, terms)
    soft = list(abilities.soft(clause, terms)) if strict else []
    taken = [(one.start, one.end) for one in facts]
    tells = strict and _tells(statement)
    lists = strict and not clause.aside and not tells
    beside = lists and not any(one.kind in _NO_LIST for one in facts)
    manners = [(one.start, one.end) for one in soft]
    listed = skills.find(clause, terms, taken, literal=not strict, beside=beside, soft=manners)
    worked_in = {name for one in facts if one.kind == "experience" for name in one.subject}
    found = [*facts, *(one for one in listed if not worked_in.issuperset(one.subject))]
    if lists:
        within = Statement(clause.start, clause.end, clause.text, statement.place)
        found += brackets.find(within, [(one.start, one.end) for one in found])
    if strict and (cued(clause.text) or not tells):
        found += (one for one in soft if not any(a < one.end and one.start < b for a, b in taken))
    yield from sorted(found, key=lambda one: (one.start, one.end))
    if lists and not found and not _opens(clause) and not _ASKS_BACK.match(clause.text):
        yield from abilities.find(clause)


def _facts(statement: Statement, clause: Clause, terms: Terms) -> list[Wanted]:
    """Degrees, years, certificates and languages."""
    strict = statement.section in ASKING
    facts = [
        *degrees.find(clause, terms),
        *_of_lowest(clause, list(years.find(clause, terms, loose=not strict))),
        *certificates.find(clause, terms),
        *tongues.find(clause, terms, listed=strict),
    ]
    facts = _without_subjects(_without_stand_in(clause, facts))
    if _lists_certificates(statement) and not any(one.kind == "certification" for one in facts):
        named = certificates.listed_by_name(clause)
        facts = [named] if named is not None else facts
    return facts


def _labelled_tickets(statement: Statement) -> bool:
    return any_of("label_words", "tickets").fullmatch(statement.label.strip().lower()) is not None


def _tells(statement: Statement) -> bool:
    """Running text that explains rather than asks; what it asks for is named by terms of the vocabulary alone."""
    if leads(without_praise(statement.text)):
        return False
    if any_of("label_words", "demand").fullmatch(statement.label.strip().lower()):
        return False
    if statement.label and len(statement.text.split()) > _HEAD_WORDS:
        return True
    if cued(statement.text) or opening("modality", "addressed").match(statement.text):
        return False
    head = " ".join(without_praise(statement.text).split()[:_HEAD_WORDS])
    return not statement.first and any_of("modality", "tells").search(head) is not None


def _of_lowest(clause: Clause, worked: list[Wanted]) -> list[Wanted]:
    """ "A BSc and four years, or an MSc and two" asks four of those who have the lower degree, and of nobody more."""
    if len(worked) < 2 or len(degrees.names(clause.text)) < len(worked):
        return worked
    return [max(worked, key=lambda one: float(str(one.params["years"])))]


def _without_subjects(facts: list[Wanted]) -> list[Wanted]:
    """ "GCSEs in English and Maths" names no language to be spoken."""
    studied = [(one.start, one.end) for one in facts if one.kind == "education"]
    return [
        one for one in facts if one.kind != "language" or not any(a <= one.start and one.end <= b for a, b in studied)
    ]


def _without_stand_in(clause: Clause, facts: list[Wanted]) -> list[Wanted]:
    """ "a degree or four years of experience" asks for one thing, the degree, with the years in its place."""
    degree = next((one for one in facts if one.kind == "education" and one.params["or_experience_years"]), None)
    if degree is None:
        return facts
    return [one for one in facts if one.kind != "experience" or not _stands_in(clause, one)]


def _stands_in(clause: Clause, years_asked: Wanted) -> bool:
    before = clause.text[: years_asked.start - clause.start]
    return any_of("modality", "instead").search(before) is not None
