"""Short names: whole words, never a cut one, and no two alike in one rubric."""

from __future__ import annotations

import pytest
from flask import Flask

from tracker.review.listing.short import ROOM_FOR_YEARS, Named, short_labels

NATURAL = "3+ years, natural language…"


def short(kind: str, label: str, **params: object) -> str:
    return short_labels([Named("one", kind, label, params)])["one"]


@pytest.mark.parametrize(
    ("kind", "label", "params", "expected"),
    [
        ("skill", "Python", {"terms": ["python"]}, "Python"),
        ("skill", "Python, Rust, Go or Scala", {"terms": ["python", "rust"]}, "Python +1"),
        ("experience", "Five years of work with pumps", {"years": 5, "terms": []}, "5+ years, pumps"),
        ("experience", "Two years in machine learning", {"years": 2}, "2+ years, machine learning"),
        ("experience", "At least 3 years of experience in natural language processing", {"years": 3}, NATURAL),
        ("experience", "A long time spent with machines", {"years": 4, "terms": ["python"]}, "4+ years, Python"),
        ("experience", "A long time spent with machines", {"years": 4}, "4+ years"),
        ("education", "A degree in farming or in biology", {"level": "bachelor"}, "Bachelor’s"),
        ("ability", "Experience with the repair of pumps", {}, "Repair of pumps"),
        ("ability", "Explains pumps to people who own none", {}, "Explains pumps to people…"),
    ],
)
def test_a_name_is_made_of_what_is_asked(
    app: Flask, kind: str, label: str, params: dict[str, object], expected: str
) -> None:
    assert (short(kind, label, **params), len(expected) <= ROOM_FOR_YEARS + 1) == (expected, True)


def test_two_of_a_kind_are_told_apart(app: Flask) -> None:
    found = short_labels(
        [
            Named("a", "education", "Degree in farming or biology", {"level": "bachelor"}),
            Named("b", "education", "Bachelor of something near it", {"level": "bachelor"}),
        ]
    )
    assert len(set(found.values())) == 2
