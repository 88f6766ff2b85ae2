"""Our own scores: a rubric drafted from the job text alone, untrained and unedited, over résumés read as files are."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

from tracker import documents, requirements, scoring

TODAY = date(2026, 11, 20)


@lru_cache(maxsize=4096)
def rubric_for(job: str) -> scoring.Rubric:
    """The drafted rubric."""
    return requirements.draft(job).rubric


@lru_cache(maxsize=4096)
def resume_from(text: str) -> documents.Resume:
    """The facts of a résumé given as text; no facts when it cannot be read."""
    try:
        document = documents.read(text.encode(), "resume.txt")
    except documents.UnreadableDocument:
        return documents.Resume(text="", today=TODAY)
    return documents.resume(document, today=TODAY)


def file_text(path: Path) -> str:
    """The visible text of a file, empty when it cannot be read."""
    try:
        return documents.read(path.read_bytes(), path.name).text
    except documents.UnreadableDocument:
        return ""


@lru_cache(maxsize=1 << 15)
def assessment(job: str, resume: str) -> scoring.Assessment:
    """The résumé against the rubric drafted from the job."""
    return scoring.assess(resume_from(resume), rubric_for(job), today=TODAY)


def total(job: str, resume: str) -> float:
    """The total alone."""
    return assessment(job, resume).total


_TIERS = {scoring.Tier.MET: 2, scoring.Tier.OPEN: 1, scoring.Tier.FAILED: 0}


def place(job: str, resume: str) -> float:
    """The order of the list: tier first, total within it."""
    found = assessment(job, resume)
    return _TIERS[found.tier] * 1000 + found.total
