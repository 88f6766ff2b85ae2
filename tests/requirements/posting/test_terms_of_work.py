import pytest

from tracker.requirements.ad import Ad
from tracker.requirements.posting.terms_of_work import employment, remote, seniority


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Fully remote", "Remote"),
        ("Hybrid: two days in the office", "Hybrid"),
        ("On-site role", "On site"),
        ("Pune (work from office)", "On site"),
        ("Desk", None),
    ],
)
def test_remote(text: str, value: str | None) -> None:
    found = remote(Ad(text), (0, len(text)))
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Part-time, 24 hours", "Part-time"),
        ("A permanent post", "Full-time"),
        ("Six month internship", "Internship"),
        ("You manage a seasonal team. Permanent.", "Full-time"),
        ("Potter, 3 days (Monday to Wednesday)", "Part-time"),
        ("16 hours a week", "Part-time"),
        ("30 hours per week", "Part-time"),
        ("Pool Manager (Seasonal)", "Fixed-term contract"),
        ("Hybrid, 3 days a week. Permanent.", "Full-time"),
        ("Maternity leave cover", "Fixed-term contract"),
        ("Tenure: open-ended", "Full-time"),
        ("$29 an hour casual (plus weekends)", "Casual"),
        ("Smart casual clothes. Permanent.", "Full-time"),
    ],
)
def test_employment(text: str, value: str) -> None:
    found = employment(Ad(text), (0, len(text)))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "title", "value"),
    [
        ("Senior Potter", (0, 13), "Senior"),
        ("Potter\nExperience level: entry-level", (0, 6), "Junior"),
        ("Head of Glazes", (0, 14), "Director"),
        ("Deputy Head of Glazes", (0, 21), None),
        ("Potter", (0, 6), None),
    ],
)
def test_seniority(text: str, title: tuple[int, int], value: str | None) -> None:
    found = seniority(Ad(text), title)
    assert (found.value if found else None) == value


def test_contractors_whom_one_leads_are_no_contract() -> None:
    assert employment(Ad("Coordinate subcontractors and contractors"), (0, 41)) is None
