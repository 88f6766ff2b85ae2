"""What one assessment adds to the counts: everything it says, and nothing for who took it back."""

from __future__ import annotations

import pytest

from tracker.scoring import Assessment, Finding, Status, Tier
from tracker.screening.facets import version_facets, version_scope, with_outcome, with_status, with_total
from tracker.screening.models import NOT_RANKED, WITHDRAWN, AssessmentRow, Outcome

FOUND = Assessment(
    725, Tier.OPEN, (Finding("a", Status.MET, 100, "."), Finding("b", Status.NO_EVIDENCE, 0, ".")), "1", "v"
)
STATUSES = {"status:a:met": 1, "status:b:no_evidence": 1}


@pytest.mark.parametrize(
    ("outcome", "tier", "found", "facets"),
    [
        (Outcome.SCORED, 1, FOUND, {"outcome:scored": 1, "total:1:725": 1, **STATUSES}),
        (Outcome.SCORED, 1, None, {"outcome:scored": 1, "total:1:725": 1}),
        (Outcome.UNREADABLE, NOT_RANKED, None, {"outcome:unreadable": 1}),
        (Outcome.SCORED, WITHDRAWN, FOUND, {}),
        (Outcome.UNREADABLE, WITHDRAWN, None, {}),
    ],
)
def test_an_assessment_is_counted_by_outcome_place_and_statuses(
    outcome: Outcome, tier: int, found: Assessment | None, facets: dict[str, int]
) -> None:
    assert version_facets(AssessmentRow(outcome=outcome, effective_tier=tier, effective_total=725), found) == facets


def test_two_scorers_never_share_a_count() -> None:
    assert len({version_scope(1, "a"), version_scope(1, "b"), version_scope(2, "a")}) == 3


def test_the_names_of_counts_are_those_that_the_tables_hold() -> None:
    names = (version_scope(7, "s"), with_outcome(Outcome.SCORED), with_total(0, 813), with_status("k", Status.NOT_MET))
    assert names == ("version:7:s", "outcome:scored", "total:0:813", "status:k:not_met")
