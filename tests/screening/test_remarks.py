"""The reader's remarks, in the words that staff read."""

from __future__ import annotations

from tracker.documents.facts.genre import AD, FOREIGN
from tracker.screening.remarks import sentence, short_remark


def test_what_matters_most_has_a_short_form() -> None:
    assert [short_remark(remark) for remark in (AD, FOREIGN, "dates in the future")] == [
        "A job ad?",
        "Another language",
        "",
    ]


def test_a_remark_is_a_sentence() -> None:
    assert sentence("dates in the future") == "Dates in the future."
