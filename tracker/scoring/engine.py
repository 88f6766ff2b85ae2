"""The front door's three verbs: find one criterion's evidence, assess a whole rubric, name what is there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.documents import Resume
from tracker.scoring.combine import combine
from tracker.scoring.criteria import KINDS
from tracker.scoring.kinds import Found, unanswered
from tracker.scoring.params import Params
from tracker.scoring.reading import Reading
from tracker.scoring.types import Answer, Assessment, Criterion, Finding, Rubric
from tracker.scoring.wording import shortened
from tracker.vocabulary import STANDARD, Vocabulary

ENGINE_VERSION = "19"  # changes whenever any output could: the golden set in the tests sees to it


def assess(
    resume: Resume,
    rubric: Rubric,
    *,
    answers: Sequence[Answer] = (),
    today: date,
    vocabulary: Vocabulary = STANDARD,
) -> Assessment:
    """Every criterion's finding, in the order of the rubric, with total and tier. Never raises for odd input."""
    reading = Reading(resume, answers, today, vocabulary)
    findings = tuple(_finding(criterion, reading) for criterion in rubric.criteria)
    total, tier = combine(rubric, findings)
    return Assessment(total, tier, findings, ENGINE_VERSION, vocabulary.version)


def find(
    resume: Resume,
    criterion: Criterion,
    *,
    answers: Sequence[Answer] = (),
    today: date,
    vocabulary: Vocabulary = STANDARD,
) -> Finding:
    """One criterion's finding: the same as ``assess`` gives it within any rubric."""
    return _finding(criterion, Reading(resume, answers, today, vocabulary))


def _finding(criterion: Criterion, reading: Reading) -> Finding:
    found = _found(criterion, reading)
    return Finding(
        criterion=criterion.key,
        status=found.status,
        level=found.level,
        sentence=found.sentence,
        evidence=found.evidence,
        question=found.question,
    )


def _found(criterion: Criterion, reading: Reading) -> Found:
    kind = KINDS.get(criterion.kind)
    if kind is None:
        sentence = f"We cannot look for a criterion of the kind “{shortened(criterion.kind)}”."
        return unanswered(sentence, "What would you like to tell us about this?")
    return kind.find(Params(criterion.params), reading)
