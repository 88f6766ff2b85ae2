"""What is counted about the assessments of one rubric version: enough for every rank and every filter's count."""

from __future__ import annotations

from tracker.scoring import Assessment
from tracker.screening.models import WITHDRAWN, AssessmentRow, Outcome


def version_scope(version_id: int, scorer: str) -> str:
    """The tally scope of one list."""
    return f"version:{version_id}:{scorer}"


def version_facets(row: AssessmentRow, assessment: Assessment | None) -> dict[str, int]:
    """The facets one assessment adds to: its outcome, its bucket (tier and total), and each criterion's status.

    Somebody who has withdrawn takes nobody's place, and is counted nowhere.
    """
    if row.effective_tier == WITHDRAWN:
        return {}
    facets = {f"outcome:{row.outcome.value}": 1}
    if row.outcome is Outcome.SCORED:
        facets[f"total:{row.effective_tier}:{row.effective_total}"] = 1
    if assessment is not None:
        for finding in assessment.findings:
            facets[f"status:{finding.criterion}:{finding.status.value}"] = 1
    return facets
