"""Saying more that is true and to the point never lowers a level or a tier: a little is never less than nothing."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import documents
from tracker.scoring import Criterion, Importance, Rubric, Tier, assess
from tracker.scoring.types import Json
from tracker.vocabulary import STANDARD

TODAY = date(2026, 11, 20)
TIERS = (Tier.FAILED, Tier.OPEN, Tier.MET)
FACTS: Mapping[str, tuple[str, ...]] = {
    "Summary": ("3 years of PyTorch experience.", "7 years of PyTorch experience."),
    "Skills": ("PyTorch", "TensorFlow", "deep learning"),
    "Experience": (
        "Engineer, Tarn Ltd\nJanuary 2024 – July 2024\n• Trained models in PyTorch",
        "Engineer, Marlowe Ltd\nMarch 2019 – December 2022\n• Trained models in PyTorch",
        "Engineer, Orchard Ltd\n2016 – 2018\n• Served models in TensorFlow",
        "Clerk, Quarry Ltd\n2012 – 2013\n• Filed letters in German",
    ),
    "Education": (
        "BSc in Statistics, Lakeside University, 2015",
        "MSc in Computer Science, Lakeside University, 2017",
        "High School Diploma, Lakeside School, 2011",
        "Coursework in PyTorch, 2016",
    ),
    "Certifications": ("AWS Certified Solutions Architect, 2021",),
    "Languages": ("German (A1)", "German (C1)"),
}
CRITERIA: Mapping[str, tuple[str, Mapping[str, Json]]] = {
    "named": ("skill", {"terms": ["pytorch"]}),
    "used": ("skill", {"terms": ["pytorch"], "need": "used"}),
    "years": ("skill", {"terms": ["pytorch"], "years": 2}),
    "recent": ("skill", {"terms": ["pytorch"], "years": 1, "within_years": 3}),
    "any": ("skill", {"terms": ["pytorch", "statistics"], "mode": "any", "need": "used"}),
    "all": ("skill", {"terms": ["pytorch", "deep-learning", "statistics"], "mode": "all"}),
    "degree": ("education", {"level": "master", "fields": ["computer-science"]}),
    "certificate": ("certification", {"terms": ["aws-solutions-architect"]}),
    "language": ("language", {"term": "german", "level": "B2"}),
    "ability": ("ability", {"statement": "trains deep learning models"}),
}
LINES = [(section, line) for section, lines in FACTS.items() for line in lines]


def assessed(facts: frozenset[tuple[str, str]], kind: str, params: Mapping[str, Json]) -> tuple[int, int]:
    """Level and tier of one must over a résumé that states these facts, always in the same order."""
    parts = [
        f"{section}\n" + "\n".join(line for line in lines if (section, line) in facts)
        for section, lines in FACTS.items()
        if any((section, line) in facts for line in lines)
    ]
    document = documents.read(("\n\n".join(parts) or "Interests\nChess").encode(), "cv.txt")
    rubric = Rubric((Criterion("wanted", kind, "", Importance.MUST, 1, params),))
    assessment = assess(documents.resume(document, today=TODAY), rubric, today=TODAY)
    return assessment.findings[0].level, TIERS.index(assessment.tier)


@pytest.mark.parametrize("name", CRITERIA)
@settings(deadline=None, max_examples=40)
@given(facts=st.frozensets(st.sampled_from(LINES), max_size=6), more=st.sampled_from(LINES))
def test_a_true_fact_more_never_lowers_level_or_tier(
    name: str, facts: frozenset[tuple[str, str]], more: tuple[str, str]
) -> None:
    before, after = (assessed(stated, *CRITERIA[name]) for stated in (facts, facts | {more}))
    assert after >= before and after[1] >= before[1], (sorted(facts), more)


def test_the_terms_asked_for_here_are_in_the_vocabulary() -> None:
    asked = {term for _, params in CRITERIA.values() for term in params.get("terms", ())}  # type: ignore[union-attr]
    assert [term for term in sorted(map(str, asked)) if STANDARD.term(term) is None] == []
