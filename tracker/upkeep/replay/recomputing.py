"""One stored assessment beside what its stored inputs come to today."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from sqlalchemy import select

from tracker.foundation.database import db
from tracker.foundation.sandbox import ParserFault, sandbox
from tracker.rubrics.models import RubricVersion
from tracker.rubrics.scorer import scorer
from tracker.rubrics.translation import rubric_of
from tracker.scoring import Assessment, Tier, assess, to_json
from tracker.screening.assess import finding_key
from tracker.screening.commands.read import document_of
from tracker.screening.commands.score import TIER_ORDER, answers_of
from tracker.screening.models import AssessedCriterion, AssessmentRow, Outcome, Reading, StoredFinding
from tracker.terminology.in_use import own_terms, vocabulary
from tracker.web.settings import settings

RECOMPUTED = "computed again"
NOT_READ = "not readable, stored as such"
BY_HASH = "of {scorer}, by their stored hash"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an assessment was compared, and the sentence that says what differs, empty when nothing does."""

    how: str
    difference: str = ""


def judge(row: AssessmentRow, version: RubricVersion) -> Verdict:
    """Recompute what the running engine made; of an older engine only the bytes can be compared with their hash."""
    how = _how(row)
    if hashlib.sha256(row.body).hexdigest() != row.body_hash:
        return Verdict(how, "The stored assessment has other bytes than its hash says.")
    if how == NOT_READ:
        return Verdict(how)
    if how != RECOMPUTED:
        return Verdict(how, _other_total(row) if row.outcome is Outcome.SCORED else "")
    try:
        again = _again(row, version)
    except ParserFault as fault:
        return Verdict(how, f"It could not be computed again: {fault}")
    return Verdict(how, _difference(row, again) or _other_findings(row, version, again))


def _other_total(row: AssessmentRow) -> str:
    """Of an older engine the body is only read: what it says must be what the list orders by."""
    said = json.loads(row.body)
    return _listed_otherwise(row, Tier(said["tier"]), said["total_tenths"])


def _listed_otherwise(row: AssessmentRow, tier: Tier, total_tenths: int) -> str:
    if (TIER_ORDER[tier], total_tenths) == (row.machine_tier, row.machine_total):
        return ""
    return f"The list has {row.machine_total / 10:.1f} for it, its assessment says {total_tenths / 10:.1f}."


def _other_findings(row: AssessmentRow, version: RubricVersion, again: Assessment) -> str:
    """Findings are kept for the next rubric, each under everything it depends on."""
    sha256 = db.session.get_one(Reading, row.reading_id).sha256
    answers = answers_of(row.application.answers)
    expected = {
        finding_key(criterion, sha256, answers, row.as_of, scorer=row.scorer): to_json(finding)
        for criterion, finding in zip(rubric_of(version).criteria, again.findings, strict=True)
    }
    stored = db.session.scalars(select(StoredFinding).where(StoredFinding.key.in_(expected)))
    if all(one.body == expected[one.key] for one in stored):
        return ""
    return "A stored finding has other bytes than it comes to, and the next score would take it over."


def _how(row: AssessmentRow) -> str:
    if row.scorer != scorer():
        return BY_HASH.format(scorer=row.scorer)
    return RECOMPUTED if row.outcome is Outcome.SCORED else NOT_READ


def _again(row: AssessmentRow, version: RubricVersion) -> Assessment:
    """From the text that was read, the rubric version, the answers and the day: everything a score depends on."""
    reading = db.session.get_one(Reading, row.reading_id)
    facts = sandbox(settings().timings).facts(document_of(reading), today=row.as_of, terms=own_terms())
    answers = answers_of(row.application.answers)
    return assess(facts, rubric_of(version), answers=answers, today=row.as_of, vocabulary=vocabulary())


def _difference(row: AssessmentRow, again: Assessment) -> str:
    if to_json(again) != row.body:
        return f"Computed again it comes to {again.total:.1f}, stored is {row.machine_total / 10:.1f}, or other words."
    listed_otherwise = _listed_otherwise(row, again.tier, again.total_tenths)
    if listed_otherwise:
        return listed_otherwise
    columns = (AssessedCriterion.criterion_key, AssessedCriterion.status, AssessedCriterion.level)
    listed = db.session.execute(
        select(*columns).filter_by(assessment_id=row.id).order_by(AssessedCriterion.position)
    ).all()
    if [tuple(one) for one in listed] != [(one.criterion, one.status, one.level) for one in again.findings]:
        return "The list filters it by other findings than its assessment has."
    return ""
