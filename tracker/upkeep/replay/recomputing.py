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
from tracker.scoring import Assessment, Status, Tier, assess, to_json
from tracker.screening.assess import finding_key
from tracker.screening.commands.score import answers_of
from tracker.screening.models import (
    NOT_RANKED,
    TIERS,
    WITHDRAWN,
    AssessedCriterion,
    AssessmentRow,
    Outcome,
    Reading,
    ReadingStatus,
    StoredFinding,
)
from tracker.screening.queries import document_of
from tracker.terminology.in_use import own_terms, vocabulary
from tracker.web.settings import settings

RECOMPUTED = "computed again"
NOT_READ = "not readable, stored as such"
BY_HASH = "of {scorer}, by their stored hash"
Found = tuple[str, Status, int]  # criterion, status, level


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an assessment was compared, and the sentence that says what differs, empty when nothing does."""

    how: str
    difference: str = ""


def judge(row: AssessmentRow, version: RubricVersion) -> Verdict:
    """Recompute what the running engine made; of an older engine only the bytes can be compared with their hash."""
    kind = _how(row)
    how = kind.format(scorer=row.scorer)
    if hashlib.sha256(row.body).hexdigest() != row.body_hash:
        return Verdict(how, "The stored assessment has other bytes than its hash says.")
    return Verdict(how, LOOKS[kind](row, version) or _ranked_otherwise(row))


def _ranked_otherwise(row: AssessmentRow) -> str:
    """What the list orders by follows from what was found. Whoever withdrew is put below the others, soon."""
    tiers = {row.machine_tier} | ({WITHDRAWN} if row.application.withdrawn_at else set())
    totals = (row.effective_total, row.effective_rank_total)
    if row.effective_tier in tiers and totals == (row.machine_total, -row.machine_total):
        return ""
    return "The list ranks it otherwise than its assessment says."


def _unread(row: AssessmentRow, version: RubricVersion) -> str:
    """Nothing is there but the word that nothing could be read; of this engine, that is tried again."""
    if row.body or (row.machine_tier, row.machine_total) != (NOT_RANKED, 0) or _filters(row):
        return "It is stored as not readable, with a score or findings beside it."
    reading = db.session.get(Reading, row.reading_id) if row.reading_id else None
    if row.scorer != scorer() or reading is None or reading.status is ReadingStatus.UNREADABLE:
        return ""
    try:
        again = _again(row, version)
    except ParserFault:
        return ""  # it was as large then
    return f"Its file was read, and computed again it comes to {again.total:.1f}; stored is no score."


def _by_hash(row: AssessmentRow, version: RubricVersion) -> str:
    """Of an older engine the body is only read: what it says must be what the list orders and filters by."""
    if row.outcome is Outcome.UNREADABLE:
        return _unread(row, version)
    try:
        said = json.loads(row.body)
        tier, total_tenths = Tier(said["tier"]), int(said["total_tenths"])
        found = [(one["criterion"], Status(one["status"]), one["level"]) for one in said["findings"]]
    except (ValueError, KeyError, TypeError):
        return "The stored assessment cannot be read."
    return _listed_otherwise(row, tier, total_tenths) or _filtered_otherwise(row, found)


def _computed_again(row: AssessmentRow, version: RubricVersion) -> str:
    try:
        again = _again(row, version)
    except ParserFault as fault:
        return f"It could not be computed again: {fault}"
    return _difference(row, again) or _other_findings(row, version, again)


def _listed_otherwise(row: AssessmentRow, tier: Tier, total_tenths: int) -> str:
    if (TIERS.index(tier), total_tenths) == (row.machine_tier, row.machine_total):
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
        return BY_HASH
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
    found = [(one.criterion, one.status, one.level) for one in again.findings]
    return _listed_otherwise(row, again.tier, again.total_tenths) or _filtered_otherwise(row, found)


def _filtered_otherwise(row: AssessmentRow, found: list[Found]) -> str:
    return "" if _filters(row) == found else "The list filters it by other findings than its assessment has."


def _filters(row: AssessmentRow) -> list[Found]:
    """What the list filters it by, in the order of the rubric."""
    columns = (AssessedCriterion.criterion_key, AssessedCriterion.status, AssessedCriterion.level)
    query = select(*columns).filter_by(assessment_id=row.id).order_by(AssessedCriterion.position)
    return [(key, status, level) for key, status, level in db.session.execute(query)]


LOOKS = {RECOMPUTED: _computed_again, NOT_READ: _unread, BY_HASH: _by_hash}
