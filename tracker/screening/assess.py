"""Assessing with findings that are stored already: only what an edit changed is computed again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from tracker.documents import Resume
from tracker.foundation.database import db
from tracker.rubrics.scorer import scorer_of
from tracker.scoring import (
    ENGINE_VERSION,
    Answer,
    Assessment,
    Criterion,
    Finding,
    Rubric,
    combine,
    criterion_fingerprint,
    find,
    from_json,
    to_json,
)
from tracker.screening.models import StoredFinding
from tracker.vocabulary import Vocabulary


def assess_with_stored(
    facts: Resume, rubric: Rubric, answers: Sequence[Answer], as_of: date, *, sha256: str, vocabulary: Vocabulary
) -> tuple[Assessment, list[StoredFinding]]:
    """The assessment, equal to ``scoring.assess`` byte for byte, and the findings that were not stored yet."""
    scorer = scorer_of(vocabulary)
    keys = [finding_key(criterion, sha256, answers, as_of, scorer=scorer) for criterion in rubric.criteria]
    stored = _stored(keys)
    findings: list[Finding] = []
    fresh: list[StoredFinding] = []
    for key, criterion in zip(keys, rubric.criteria, strict=True):
        known = stored.get(key)
        if known is None:
            finding = find(facts, criterion, answers=answers, today=as_of, vocabulary=vocabulary)
            fresh.append(StoredFinding(key=key, body=to_json(finding)))
        else:
            finding = from_json(Finding, known)
        findings.append(finding)
    total_tenths, tier = combine(rubric, findings)
    assessment = Assessment(total_tenths, tier, tuple(findings), ENGINE_VERSION, vocabulary.version)
    return assessment, fresh


def finding_key(criterion: Criterion, sha256: str, answers: Sequence[Answer], as_of: date, *, scorer: str) -> str:
    """SHA-256 over everything a finding depends on: document, answers, criterion content, scorer, day."""
    said = [sha256, [[a.question, a.value] for a in answers], criterion_fingerprint(criterion), scorer, str(as_of)]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def _stored(keys: Sequence[str]) -> dict[str, bytes]:
    query = select(StoredFinding.key, StoredFinding.body).where(StoredFinding.key.in_(keys))
    return {key: body for key, body in db.session().execute(query)}  # noqa: C416 - rows are not pairs to mypy
