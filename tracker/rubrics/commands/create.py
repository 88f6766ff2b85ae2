"""New rubrics."""

from __future__ import annotations

from datetime import datetime

from tracker.foundation.database import db
from tracker.rubrics.lifecycle import VersionStatus
from tracker.rubrics.models import Rubric, RubricVersion
from tracker.rubrics.scorer import scorer
from tracker.rubrics.translation import row_of
from tracker.scoring import Rubric as EngineRubric


def create_rubric(name: str, content: EngineRubric, *, actor: str, now: datetime) -> Rubric:
    """A rubric whose version 1 is a draft with ``content``."""
    rubric = Rubric(name=name, created_at=now)
    version = RubricVersion(number=1, created_by=actor, created_at=now, saved_at=now)
    version.criteria = [row_of(criterion, position) for position, criterion in enumerate(content.criteria)]
    rubric.versions = [version]
    db.session().add(rubric)
    db.session().flush()
    return rubric


def create_published_rubric(name: str, content: EngineRubric, *, note: str, actor: str, now: datetime) -> Rubric:
    """A rubric whose version 1 is published and listed at once: there is nobody to score yet."""
    rubric = create_rubric(name, content, actor=actor, now=now)
    version = rubric.versions[0]
    version.status, version.note = VersionStatus.PUBLISHED, note
    version.published_by, version.published_at, version.listed_at = actor, now, now
    rubric.listed_version_id, rubric.listed_scorer = version.id, scorer()
    db.session().flush()
    return rubric
