import pytest

from tracker.scoring import Criterion, Finding, Importance, Rubric, Status, Tier, combine
from tracker.scoring.combine import tier_of, total_tenths


def rubric(*parts: tuple[Importance, int]) -> Rubric:
    return Rubric(tuple(Criterion(f"c{at}", "skill", "", must, weight, {}) for at, (must, weight) in enumerate(parts)))


def finding(at: int, status: Status, level: int) -> Finding:
    return Finding(f"c{at}", status, level, "")


def test_total_is_the_weighted_mean_over_all_criteria_in_tenths() -> None:
    found = (finding(0, Status.MET, 100), finding(1, Status.NO_EVIDENCE, 0))
    assert combine(rubric((Importance.PLUS, 2), (Importance.PLUS, 1)), found) == (667, Tier.MET)


def test_a_half_tenth_rounds_to_the_even_one() -> None:
    assert [total_tenths(earned, 20) for earned in (1, 3, 5, 7)] == [0, 2, 2, 4]


def test_total_stays_between_nothing_and_a_hundred() -> None:
    assert (total_tenths(0, 3), total_tenths(300, 3), total_tenths(5, 0)) == (0, 1000, 0)


def test_a_rubric_without_weight_totals_nothing() -> None:
    assert combine(Rubric(()), ()) == (0, Tier.MET)


def test_findings_in_another_order_combine_to_the_same() -> None:
    parts = rubric((Importance.MUST, 3), (Importance.PLUS, 1))
    found = (finding(0, Status.MET, 80), finding(1, Status.PARTLY, 40))
    assert combine(parts, found) == combine(parts, found[::-1]) == (700, Tier.MET)


def test_a_missing_finding_is_named() -> None:
    with pytest.raises(ValueError, match="There is no finding for c1"):
        combine(rubric((Importance.MUST, 1), (Importance.MUST, 1)), (finding(0, Status.MET, 100),))


@pytest.mark.parametrize(
    ("musts", "tier"),
    [
        ((), Tier.MET),
        ((Status.MET, Status.MET), Tier.MET),
        ((Status.MET, Status.PARTLY), Tier.OPEN),
        ((Status.NO_EVIDENCE,), Tier.OPEN),
        ((Status.NO_EVIDENCE, Status.NOT_MET), Tier.FAILED),
    ],
)
def test_the_tier_follows_the_musts(musts: tuple[Status, ...], tier: Tier) -> None:
    assert tier_of(musts) is tier


def test_a_plus_that_is_not_met_leaves_the_tier_alone() -> None:
    assert combine(rubric((Importance.PLUS, 1)), (finding(0, Status.NOT_MET, 0),)) == (0, Tier.MET)
