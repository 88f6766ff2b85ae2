from __future__ import annotations

import pytest

from tests.documents.files import pdf, writing
from tracker.documents import Span, read


@pytest.mark.parametrize(
    ("first", "second", "closed"),
    [
        ("Was respon-", "sible for it", "Was responsible for it"),
        ("Ran a well-", "known shop", "Ran a well-known shop"),
        ("Built state-of-", "the-art bays", "Built state-of-the-art bays"),
        ("Moved to the back-", "ground of it", "Moved to the background of it"),
        ("Joined the Anglo-", "Dutch board", "Joined the Anglo-Dutch board"),
        ("Counted on-", "line, then counted online again", "Counted online, then counted online again"),
        ("Served walk-", "in guests; walk-in guests pay", "Served walk-in guests; walk-in guests pay"),
    ],
)
def test_a_word_is_closed_and_keeps_a_hyphen_of_its_own(first: str, second: str, closed: str) -> None:
    assert read(pdf(writing(first, second, step=12)), "cv.pdf").text == closed


def test_spans_of_both_lines_touch_inside_the_word() -> None:
    document = read(pdf(writing("Was respon-", "sible", step=12)), "cv.pdf")
    assert [line.span for line in document.lines] == [Span(0, 10), Span(10, 15)]
