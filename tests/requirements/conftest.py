"""Ads of our own, and a small vocabulary so that no figure here moves when the shipped one grows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.requirements import Draft, draft
from tracker.requirements.ad import Ad
from tracker.requirements.statements import Clause
from tracker.requirements.terms import Terms
from tracker.vocabulary import Kind, Term, Vocabulary

ADS = Path(__file__).parent / "ads"


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary(
        [
            Term("python", "Python", Kind.LANGUAGE),
            Term("sql", "SQL", Kind.LANGUAGE),
            Term("r", "R", Kind.LANGUAGE),
            Term("tensorflow", "TensorFlow", Kind.LIBRARY, since=2015),
            Term("pytorch", "PyTorch", Kind.LIBRARY, since=2016),
            Term("scikit-learn", "scikit-learn", Kind.LIBRARY),
            Term("spark", "Spark", Kind.TOOL),
            Term("kafka", "Kafka", Kind.TOOL),
            Term("tortoise", "Tortoise", Kind.TOOL, since=2021),
            Term("machine-learning", "machine learning", Kind.METHOD, aliases=("ML",)),
            Term("cloud-platforms", "cloud platforms", Kind.DOMAIN),
            Term("computer-science", "computer science", Kind.FIELD),
            Term("mathematics", "mathematics", Kind.FIELD),
            Term("data-engineer", "data engineer", Kind.TITLE),
            Term("cka", "CKA", Kind.CERTIFICATION),
            Term("ckad", "CKAD", Kind.CERTIFICATION),
            Term("german", "German", Kind.HUMAN_LANGUAGE),
            Term("english", "English", Kind.HUMAN_LANGUAGE),
            Term("communication", "communication", Kind.SOFT_SKILL),
        ]
    )


@pytest.fixture(scope="session")
def drafted(vocabulary: Vocabulary) -> Callable[[str], Draft]:
    def of(text: str) -> Draft:
        return draft(text, vocabulary=vocabulary)

    return of


@pytest.fixture(scope="session")
def ad_text() -> Callable[[str], str]:
    def of(name: str) -> str:
        return (ADS / f"{name}.txt").read_text(encoding="utf-8")

    return of


@pytest.fixture(scope="session")
def clause_in(vocabulary: Vocabulary) -> Callable[[str], tuple[Clause, Terms]]:
    """One clause that is the whole of a text, with the terms in it."""

    def of(text: str) -> tuple[Clause, Terms]:
        plain = Ad(text).plain
        return Clause(0, len(plain), plain), Terms(plain, vocabulary)

    return of
