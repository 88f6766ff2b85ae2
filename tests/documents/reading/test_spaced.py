from __future__ import annotations

import pytest

from tracker.documents.reading.spaced import close_up, close_words, is_heading_word


@pytest.mark.parametrize(
    ("spaced", "closed"),
    [
        ("E X P E R I E N C E", "EXPERIENCE"),
        ("W O R K E X P E R I E N C E", "WORK EXPERIENCE"),
        ("S k i l l s", "Skills"),
        ("É T U D E S", "ÉTUDES"),
        ("I knew R and C", "I knew R and C"),
        ("A B C", "A B C"),
        ("Languages: C R Go", "Languages: C R Go"),
    ],
)
def test_letter_spaced_words_are_closed_up(spaced: str, closed: str) -> None:
    assert close_up(spaced) == closed


def test_headings_are_known_by_their_words() -> None:
    headings = ["Work Experience", "SKILLS & TOOLS:", "About me", "Warehouse lead", "Experience with scanners", ""]
    assert [is_heading_word(text) for text in headings] == [True, True, True, False, False, False]


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("A N N   L E E", "ANN LEE"),
        ("W O R K   E X P E R I E N C E", "WORK EXPERIENCE"),
        ("R and C  or  D", "R and C  or  D"),
        ("A N N L E E", "A N N L E E"),
    ],
)
def test_letter_spaced_words_with_wider_gaps_stay_words(text: str, closed: str) -> None:
    assert close_words(text) == closed
