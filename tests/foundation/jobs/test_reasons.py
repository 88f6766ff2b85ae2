"""A failure in words for people, and a trace for whoever mends it; what somebody typed is in neither."""

from __future__ import annotations

import errno

import pytest
from sqlalchemy.exc import IntegrityError

from tracker.foundation.jobs.reasons import FULL_DISK, UNFORESEEN, GiveUp, NotYet, sentence_of, trace_of
from tracker.foundation.sandbox import ParserFault


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (GiveUp("The letter is no longer here."), "The letter is no longer here."),
        (NotYet(1, "The mail server does not answer."), "The mail server does not answer."),
        (ParserFault("The reader stopped."), "The reader stopped."),
        (FileNotFoundError("/data/files/ab"), "The file is not in the folder of files."),
        (OSError(errno.ENOSPC, "No space left"), FULL_DISK),
        (IntegrityError("INSERT", {"name": "Wanja"}, ValueError()), "The database refused what was to be stored."),
        (KeyError("wanja@example.org"), UNFORESEEN),
    ],
)
def test_every_failure_has_a_sentence(error: Exception, sentence: str) -> None:
    assert sentence_of(error) == sentence


def test_a_trace_names_the_error_and_the_last_of_our_own_lines() -> None:
    def fails() -> None:
        raise KeyError("wanja@example.org")

    with pytest.raises(KeyError) as caught:
        fails()
    found = trace_of(caught.value)
    assert (found.startswith("KeyError in tests/foundation/jobs/test_reasons.py:"), "wanja" in found) == (True, False)
