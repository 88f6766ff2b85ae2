"""One sheet with every kind of content."""

from __future__ import annotations

import pytest

from tracker.demo.sheet import Entry, Section, Sheet


@pytest.fixture
def sample() -> Sheet:
    job = Entry(
        "Data Engineer", "Lumenfield", "Leeds", "Mar 2019 – May 2021", ("Moved 40 jobs & tests.", "Cut <half>.")
    )
    return Sheet(
        "Łukasz O'Brien",
        "Engineer",
        ("lukasz@example.org", "+44 7700 900123"),
        (
            Section("summary", "Profile", text="Builds things that last."),
            Section("experience", "Experience", entries=(job,)),
            Section("skills", "Skills", pairs=(("Programming", "Python, C++"),)),
            Section("certifications", "Certificates", bullets=("Tested Builder (2024)",)),
        ),
    )
