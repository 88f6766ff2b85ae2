from collections.abc import Callable

import pytest

from tracker.scoring import Answer, Finding, Status

Found = Callable[..., Finding]


def finding_of(found: Found, value: str, **params: object) -> Finding:
    return found("Skills\nPython", "answer", answers=(Answer("q", value),), question="q", **params)


@pytest.mark.parametrize(
    ("value", "params", "status"),
    [
        ("Yes", {"accept": ["yes"]}, Status.MET),
        ("no", {"accept": ["yes"]}, Status.NOT_MET),
        ("3", {"at_least": 3}, Status.MET),
        ("2,5", {"at_least": 3}, Status.NOT_MET),
        ("9", {"at_least": 3, "at_most": 8}, Status.NOT_MET),
        ("many", {"at_least": 3}, Status.NO_EVIDENCE),
        (" ", {"accept": ["yes"]}, Status.NO_EVIDENCE),
    ],
)
def test_an_answer_is_compared_with_what_is_accepted(
    found: Found, value: str, params: dict[str, object], status: Status
) -> None:
    assert finding_of(found, value, **params).status is status


def test_the_number_and_the_bound_are_said(found: Found) -> None:
    assert finding_of(found, "3.0", at_least=4).sentence == "You answered 3. We ask for 4 or more."


def test_the_last_answer_counts(found: Found) -> None:
    answers = (Answer("q", "no"), Answer("q", "yes"))
    assert found("x", "answer", answers=answers, question="q", accept=["yes"]).status is Status.MET


def test_an_answer_to_another_question_is_none(found: Found) -> None:
    finding = found("x", "answer", answers=(Answer("r", "yes"),), question="q", accept=["yes"])
    assert finding.status is Status.NO_EVIDENCE
