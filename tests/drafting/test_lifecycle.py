from __future__ import annotations

from tracker.drafting.lifecycle import SEVERAL, SINGLE, Part


def test_what_is_no_field_of_a_posting_is_a_criterion_or_about_the_document() -> None:
    fields = [*SINGLE, *SEVERAL]
    assert {one.value for one in set(Part) - set(fields)} == {"criterion", "unplaced", "change"}
    assert len(fields) == len(set(fields))
