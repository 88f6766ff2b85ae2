"""What is counted about the assessments of one rubric version: enough for every rank and every filter's count."""

from __future__ import annotations

from tracker.scoring import Assessment, Status
from tracker.screening.models import WITHDRAWN, AssessmentRow, Outcome

LISTS = "version:"
TOTALS = "total:"


def version_scope(version_id: int, scorer: str) -> str:
    """The tally scope of one list."""
    return f"{LISTS}{version_id}:{scorer}"


def with_outcome(outcome: Outcome) -> str:
    """The facet of those whose scoring ended so."""
    return f"outcome:{outcome.value}"


def with_total(tier: int, total: int) -> str:
    """The facet of those in one tier with one total, in tenths."""
    return f"{TOTALS}{tier}:{total}"


def with_status(criterion_key: str, status: Status) -> str:
    """The facet of those for whom a criterion stands so."""
    return f"status:{criterion_key}:{status.value}"


def version_facets(row: AssessmentRow, assessment: Assessment | None) -> dict[str, int]:
    """The facets one assessment adds to: its outcome, its bucket (tier and total), and each criterion's status.

    Somebody who has withdrawn takes nobody's place, and is counted nowhere.
    """
    if row.effective_tier == WITHDRAWN:
        return {}
    facets = {with_outcome(row.outcome): 1}
    if row.outcome is Outcome.SCORED:
        facets[with_total(row.effective_tier, row.effective_total)] = 1
    if assessment is not None:
        for finding in assessment.findings:
            facets[with_status(finding.criterion, finding.status)] = 1
    return facets
