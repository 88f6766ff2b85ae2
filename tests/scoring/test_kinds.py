import pytest

from tracker.scoring import Status
from tracker.scoring.kinds import mean_level, partial_status, stepped, unanswered


@pytest.mark.parametrize(("level", "step"), [(-3, 0), (4, 0), (5, 5), (99, 95), (130, 100)])
def test_levels_go_down_to_a_step_of_five(level: int, step: int) -> None:
    assert stepped(level) == step


@pytest.mark.parametrize(
    ("level", "whole", "status"),
    [(75, True, Status.MET), (75, False, Status.PARTLY), (70, True, Status.PARTLY), (0, True, Status.NO_EVIDENCE)],
)
def test_three_quarters_of_the_whole_are_met(level: int, whole: bool, status: Status) -> None:
    assert partial_status(level, whole=whole) is status


def test_nothing_stated_is_a_question_and_earns_nothing() -> None:
    found = unanswered("Your résumé does not say.", "Which?")
    assert (found.status, found.level, found.question) == (Status.NO_EVIDENCE, 0, "Which?")


@pytest.mark.parametrize(("levels", "mean"), [([85] + [0] * 43, 5), ([0, 0], 0), ([100, 85], 90)])
def test_one_found_of_many_never_rounds_away(levels: list[int], mean: int) -> None:
    assert mean_level(levels) == mean
