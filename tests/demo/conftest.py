"""A crowd of two hundred, as the demo command will invent it."""

from __future__ import annotations

from datetime import date

import pytest

from tracker import demo

SENT = date(2026, 5, 14)


@pytest.fixture(scope="session")
def crowd() -> tuple[demo.Applicant, ...]:
    openings = tuple(
        demo.Opening(f"{family}-1", family, (demo.Question("years", "Years of experience?", "number"),))
        for family in demo.families()
    )
    return demo.applicants(200, 7, openings, SENT)


@pytest.fixture
def planted(crowd: tuple[demo.Applicant, ...]) -> dict[demo.Special, demo.Applicant]:
    """The first applicant of every special case."""
    return {one.special: one for one in reversed(crowd)}
