"""Findings to a total and a tier: the only arithmetic that a weight edit repeats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tracker.scoring.types import Finding, Importance, Rubric, Status, Tier

_FULL = 1000  # tenths


def combine(rubric: Rubric, findings: Sequence[Finding]) -> tuple[int, Tier]:
    """The total in tenths (0..1000) and the tier.

    Total: round-half-even of 10 * sum(weight * level) / sum(weight) over *all* criteria, level in hundredths.
    A rubric without weight totals 0. Raises ``ValueError`` when a criterion has no finding: a sum over the
    criteria that happen to be there would be a different rubric's total.
    """
    by_key: Mapping[str, Finding] = {finding.criterion: finding for finding in findings}
    missing = [criterion.key for criterion in rubric.criteria if criterion.key not in by_key]
    if missing:
        raise ValueError(f"There is no finding for {', '.join(missing)}")
    earned = sum(criterion.weight * by_key[criterion.key].level for criterion in rubric.criteria)
    weights = sum(criterion.weight for criterion in rubric.criteria)
    musts = [by_key[c.key].status for c in rubric.criteria if c.importance is Importance.MUST]
    return total_tenths(earned, weights), tier_of(musts)


def total_tenths(earned: int, weights: int) -> int:
    """Round-half-even of 10 * earned / weights, kept in 0..1000. ``earned`` is the sum of weight * hundredths."""
    if weights <= 0:
        return 0
    whole, rest = divmod(10 * earned, weights)
    up = 2 * rest > weights or (2 * rest == weights and whole % 2 == 1)
    return max(0, min(_FULL, whole + up))


def tier_of(musts: Sequence[Status]) -> Tier:
    """The tier that the statuses of the musts give; without musts nothing is open."""
    if Status.NOT_MET in musts:
        return Tier.FAILED
    if Status.PARTLY in musts or Status.NO_EVIDENCE in musts:
        return Tier.OPEN
    return Tier.MET
