"""A small vocabulary, and résumés written as text and read as any file is."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from tracker import documents
from tracker.scoring import Answer, Criterion, Finding, Importance, find
from tracker.scoring.reading import Reading
from tracker.vocabulary import Kind, Term, Vocabulary

TODAY = date(2026, 11, 20)

TERMS = (
    Term("programming-language", "programming language", Kind.METHOD),
    Term("python", "Python", Kind.LANGUAGE, parents=("programming-language",)),
    Term("java", "Java", Kind.LANGUAGE, parents=("programming-language",)),
    Term("sql", "SQL", Kind.LANGUAGE, parents=("programming-language",)),
    Term("framework", "framework", Kind.METHOD),
    Term("deep-learning-framework", "deep learning framework", Kind.METHOD, parents=("framework",)),
    Term("pytorch", "PyTorch", Kind.FRAMEWORK, parents=("deep-learning-framework",), related=("tensorflow",)),
    Term("tensorflow", "TensorFlow", Kind.FRAMEWORK, parents=("deep-learning-framework",)),
    Term("spark", "Apache Spark", Kind.FRAMEWORK, aliases=("Spark", "PySpark"), parents=("framework",)),
    Term("machine-learning", "machine learning", Kind.METHOD, aliases=("ML",)),
    Term("data-engineer", "data engineer", Kind.TITLE, related=("data-analyst",)),
    Term("data-analyst", "data analyst", Kind.TITLE),
    Term("computing", "computing", Kind.FIELD),
    Term("science", "science", Kind.FIELD),
    Term("mathematical-science", "mathematical science", Kind.FIELD, parents=("science",)),
    Term("computer-science", "computer science", Kind.FIELD, parents=("computing",), related=("mathematics",)),
    Term("mathematics", "mathematics", Kind.FIELD, parents=("mathematical-science",)),
    Term("history", "history", Kind.FIELD),
    Term("german", "German", Kind.HUMAN_LANGUAGE),
    Term("french", "French", Kind.HUMAN_LANGUAGE),
    Term("cka", "Certified Kubernetes Administrator", Kind.CERTIFICATION, aliases=("CKA",)),
)

CAREER = """\
Data Engineer, Marlowe Grocers
March 2023 – present
• Built nightly batch pipelines in Python and Spark that load 30 million receipts
• Mentored two junior engineers

Junior Developer, Tarn Software
January 2019 – December 2020
• Wrote REST services in Java
"""


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary(TERMS)


@pytest.fixture
def resume_of(vocabulary: Vocabulary) -> Callable[[str], documents.Resume]:
    """A résumé from its text."""

    def read(text: str) -> documents.Resume:
        document = documents.read(text.encode(), "cv.txt")
        return documents.resume(document, today=TODAY, vocabulary=vocabulary)

    return read


@pytest.fixture
def reading_of(resume_of: Callable[[str], documents.Resume], vocabulary: Vocabulary) -> Callable[[str], Reading]:
    """A reading of a résumé given as text."""

    def read(text: str) -> Reading:
        return Reading(resume_of(text), (), TODAY, vocabulary)

    return read


@pytest.fixture
def found(resume_of: Callable[[str], documents.Resume], vocabulary: Vocabulary) -> Callable[..., Finding]:
    """The finding of one kind of criterion with some parameters over a résumé given as text."""

    def look(text: str, kind: str, answers: tuple[Answer, ...] = (), **params: object) -> Finding:
        wanted = Criterion("wanted", kind, "Wanted", Importance.MUST, 1, as_params(params))
        return find(resume_of(text), wanted, answers=answers, today=TODAY, vocabulary=vocabulary)

    return look


def as_params(params: Mapping[str, object]) -> Mapping[str, object]:
    """Parameters without those that are None."""
    return {name: value for name, value in params.items() if value is not None}


@pytest.fixture
def career() -> str:
    return f"Experience\n{CAREER}"


@pytest.fixture
def today() -> date:
    return TODAY
