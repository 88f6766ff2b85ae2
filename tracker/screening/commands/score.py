"""Scoring one application with one rubric version: findings, a total, a tier, each with its words."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import selectinload

from tracker.applications.models import Application, GivenAnswer
from tracker.applications.work import ScoreKey, score_key_of
from tracker.documents import Resume
from tracker.foundation import clock, jobs, tallies
from tracker.foundation.database import db, insert_or_ignore, upsert
from tracker.foundation.sandbox import Exhausted
from tracker.rubrics.models import RubricVersion
from tracker.rubrics.scorer import scorer_of
from tracker.rubrics.translation import rubric_of
from tracker.scoring import Answer, Assessment, to_json
from tracker.screening.assess import assess_with_stored
from tracker.screening.commands.flip import flip_if_complete
from tracker.screening.commands.read import given_up
from tracker.screening.facets import version_facets, version_scope, with_status
from tracker.screening.facts import facts_of, keep
from tracker.screening.models import (
    NOT_RANKED,
    TIERS,
    WITHDRAWN,
    AssessedCriterion,
    AssessmentRow,
    Outcome,
    Reading,
    ReadingStatus,
    Searchable,
    StoredFinding,
)
from tracker.screening.queries import document_of, reading_of
from tracker.terminology.in_use import vocabulary
from tracker.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Input:
    """Everything one score depends on, loaded before the work begins."""

    application: Application
    version: RubricVersion
    reading: Reading | None
    answers: tuple[Answer, ...]
    as_of: date
    vocabulary: Vocabulary

    @property
    def scorer(self) -> str:
        """What makes this score."""
        return scorer_of(self.vocabulary)


@dataclass(frozen=True, slots=True)
class Result:
    """What one score comes to; ``assessment`` is None when no file could be read. ``words`` are what search finds."""

    assessment: Assessment | None = None
    fresh: Sequence[StoredFinding] = ()
    words: str = ""
    facts: Resume | None = None
    milliseconds: int = 0


def score_application(claim: jobs.Claim) -> Callable[[], None]:
    """Score the application of a SCORE key. An application whose file could not be read is stored as not ranked."""
    key = score_key_of(claim.key)
    in_use = vocabulary()
    if key.scorer != scorer_of(in_use):
        return lambda: None  # asked of an older engine or other words; the request for these stands beside it
    given = _load(key, in_use)
    try:
        result = _result(given)
    except Exhausted as fault:
        given_up(claim, fault)
        return lambda: _store(given, Result())
    db.session().commit()  # ends the read: nothing is locked while others write
    return lambda: _store(given, result)


def _result(given: Input) -> Result:
    """What the score comes to. Exhausted when the sandbox killed the parser of the file at its limit."""
    if given.reading is None or given.reading.status is ReadingStatus.UNREADABLE:
        return Result()
    started = time.perf_counter()
    document = document_of(given.reading)
    facts = facts_of(given.reading, document, given.as_of, given.vocabulary)
    assessment, fresh = assess_with_stored(
        facts,
        rubric_of(given.version),
        given.answers,
        given.as_of,
        sha256=given.reading.sha256,
        vocabulary=given.vocabulary,
    )
    words = "\n".join((document.text, *(answer.value for answer in given.answers)))
    return Result(assessment, fresh, words, facts, round((time.perf_counter() - started) * 1000))


def _load(key: ScoreKey, words: Vocabulary) -> Input:
    session = db.session()
    application = session.get(
        Application, key.application_id, options=[selectinload(Application.files), selectinload(Application.answers)]
    )
    version = session.get(RubricVersion, key.version_id, options=[selectinload(RubricVersion.criteria)])
    if application is None or version is None:
        raise jobs.GiveUp("The application or the rubric version is no longer here.")
    return Input(
        application=application,
        version=version,
        reading=reading_of(application),
        answers=answers_of(application.answers),
        as_of=application.submitted_at.date(),
        vocabulary=words,
    )


def answers_of(rows: Sequence[GivenAnswer]) -> tuple[Answer, ...]:
    """The engine's answers, in a fixed order."""
    return tuple(Answer(row.question_key, row.value) for row in sorted(rows, key=lambda row: row.question_key))


def _store(given: Input, result: Result) -> None:
    """Replace the assessment of this application and version, and count it, in the open transaction."""
    now, assessment = clock.now(), result.assessment
    if given.reading is None and reading_of(given.application) is not None:
        raise jobs.NotYet(0, "The file was read while this was being stored.")
    _take_out(given)
    row = _row(given, result, now=now)
    session = db.session()
    session.add(row)
    session.flush()
    if assessment is not None:
        session.add_all(_criteria(row, assessment))
        insert_or_ignore(session, StoredFinding, [_finding_row(one, now) for one in result.fresh], unique=("key",))
        _make_searchable(given.application, result.words)
    if given.reading is not None and result.facts is not None:
        keep(given.reading, result.facts)
    tallies.shift(version_scope(row.version_id, row.scorer), version_facets(row, assessment))
    flip_if_complete(given.version.rubric_id, now=now)


def _take_out(given: Input) -> None:
    """An earlier assessment under the same key leaves, and its counts with it."""
    session = db.session()
    query = select(AssessmentRow).filter_by(
        application_id=given.application.id, version_id=given.version.id, scorer=given.scorer
    )
    old = session.scalars(query).one_or_none()
    if old is None:
        return
    facets = version_facets(old, None)
    statuses = select(AssessedCriterion.criterion_key, AssessedCriterion.status).filter_by(assessment_id=old.id)
    for key, status in session.execute(statuses) if facets else ():
        facets[with_status(key, status)] = 1
    tallies.shift(version_scope(old.version_id, old.scorer), {facet: -n for facet, n in facets.items()})
    session.execute(delete(AssessedCriterion).where(AssessedCriterion.assessment_id == old.id))
    session.delete(old)
    session.flush()


def _row(given: Input, result: Result, *, now: datetime) -> AssessmentRow:
    assessment = result.assessment
    tier = NOT_RANKED if assessment is None else TIERS.index(assessment.tier)
    total = 0 if assessment is None else assessment.total_tenths
    body = b"" if assessment is None else to_json(assessment)
    return AssessmentRow(
        application_id=given.application.id,
        version_id=given.version.id,
        scorer=given.scorer,
        outcome=Outcome.UNREADABLE if assessment is None else Outcome.SCORED,
        reading_id=given.reading.id if given.reading else None,
        as_of=given.as_of,
        machine_tier=tier,
        machine_total=total,
        effective_tier=WITHDRAWN if given.application.withdrawn_at else tier,
        effective_total=total,
        effective_rank_total=-total,
        remarks=list(result.facts.notes) if result.facts else [],
        body=body,
        body_hash=hashlib.sha256(body).hexdigest(),
        milliseconds=result.milliseconds,
        created_at=now,
    )


def _criteria(row: AssessmentRow, assessment: Assessment) -> list[AssessedCriterion]:
    return [
        AssessedCriterion(
            assessment_id=row.id,
            criterion_key=finding.criterion,
            version_id=row.version_id,
            position=position,
            status=finding.status,
            level=finding.level,
        )
        for position, finding in enumerate(assessment.findings)
    ]


def _finding_row(finding: StoredFinding, now: datetime) -> dict[str, object]:
    return {"key": finding.key, "body": finding.body, "created_at": now}


def _make_searchable(application: Application, text: str) -> None:
    row = {"application_id": application.id, "posting_id": application.posting_id, "body": text.replace("\x00", "")}
    upsert(db.session(), Searchable, [row], unique=("application_id",), update=("body",))
