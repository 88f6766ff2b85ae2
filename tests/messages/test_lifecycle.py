from __future__ import annotations

from tracker.messages.lifecycle import MOVES, LetterStatus


def before(status: LetterStatus) -> list[str]:
    """The states that lead to this one."""
    return [one.value for one in LetterStatus if status in MOVES[one]]


def test_a_letter_leaves_from_the_queue_alone() -> None:
    assert (before(LetterStatus.SENT), before(LetterStatus.FAILED)) == (["queued"], ["queued"])


def test_until_it_has_left_a_letter_can_be_called_off_and_what_failed_can_be_sent_again() -> None:
    assert before(LetterStatus.CANCELLED) == ["held", "queued", "failed"]
    assert before(LetterStatus.QUEUED) == ["held", "failed"]


def test_what_has_left_or_was_called_off_stays_so() -> None:
    assert [status.value for status in LetterStatus if not MOVES[status]] == ["sent", "cancelled"]
