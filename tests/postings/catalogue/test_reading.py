"""A posting is read whole, or the error names the file and the field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tracker.postings.catalogue.reading import read_document, read_posting
from tracker.postings.catalogue.tables import CatalogueError, Table
from tracker.postings.catalogue.types import CatalogueDocument, KnockOut, Pay, Place, Requirement, Step
from tracker.scoring.types import Criterion, Importance, Level, Source

REGISTER = {"900": CatalogueDocument("900", "A note about bakers", ("Skills", "Pay"))}
CITED = {"document": "900", "section": "Skills"}


def baker() -> dict[str, Any]:
    """A small posting in which nothing is wrong."""
    return {
        "slug": "baker",
        "title": "Baker",
        "team": "Ovens",
        "level": "mid",
        "employment_type": "full_time",
        "locations": [{"city": "Ghent", "country": "BE"}],
        "remote": "none",
        "document": "900",
        "summary": "You bake.",
        "about": "People want bread.",
        "closes_after_days": 30,
        "answer_within_days": 7,
        "adjustments": "Tell us what helps.",
        "salaries": [
            {
                "low": 30,
                "high": 30,
                "currency": "EUR",
                "period": "hour",
                "kind": "average",
                "note": "An average.",
                "document": "900",
                "section": "Pay",
            }
        ],
        "responsibilities": [{"text": "Bake bread.", **CITED}],
        "requirements": [
            {
                "key": "dough",
                "text": "You know dough",
                "importance": "must",
                **CITED,
                "criterion": {
                    "kind": "skill",
                    "label": "Dough",
                    "weight": 100,
                    "params": {"terms": ["dough"]},
                    "why": "Bread is dough.",
                    "levels": [{"at": 100, "sentence": "Knows dough."}],
                },
            }
        ],
        "process": [{"title": "A talk", "text": "With the team.", "days": 9}],
        "questions": [
            {
                "key": "early",
                "label": "Can you start at four?",
                "kind": "yes_no",
                "required": True,
                "knock_out": {"accept": ["yes"], "says": "We start at four."},
            }
        ],
    }


def read(values: dict[str, Any]) -> Any:
    return read_posting(Table(values, "baker.toml"), REGISTER)


def test_a_posting_is_read_with_its_sources() -> None:
    posting = read(baker())
    skills = Source("900", "Skills")
    assert posting.locations == (Place("Ghent", "BE"),)
    assert posting.salaries == (Pay(30, 30, "EUR", "hour", "", "average", "An average.", Source("900", "Pay")),)
    assert posting.process == (Step("A talk", "With the team.", 9),)
    assert posting.questions[0].knock_out == KnockOut(("yes",), "We start at four.")
    assert posting.requirements == (Requirement("dough", "You know dough", Importance.MUST, skills),)
    assert posting.rubric.criteria == (
        Criterion(
            key="dough",
            kind="skill",
            label="Dough",
            importance=Importance.MUST,
            weight=100,
            params={"terms": ["dough"]},
            levels=(Level(100, "Knows dough."),),
            source=skills,
            why="Bread is dough.",
        ),
    )


def test_a_document_is_read_with_its_sections() -> None:
    entry = Table({"id": "900", "name": "A note about bakers", "sections": ["Skills", "Pay"]}, "documents.toml")
    assert read_document(entry) == REGISTER["900"]


def drop(name: str) -> Callable[[dict[str, Any]], None]:
    return lambda values: values.pop(name)


def put(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(values: Any) -> None:
        *parts, last = path.split("/")
        for part in parts:
            values = values[int(part)] if part.isdigit() else values[part]
        values[last] = value

    return change


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (drop("title"), "title: is missing"),
        (put("level", "guru"), "level: is 'guru', and must be one of entry, mid, senior, lead"),
        (put("document", "901"), "document: is '901', and must be one of 900"),
        (put("salary", 3), "salary: is not a field of this table"),
        (put("salaries/0/high", 31), "salaries[1].high: must equal low, since an average is one figure"),
        (put("salaries/0/high", 29), "salaries[1].high: is 29, and must be 30 or more"),
        (
            put("responsibilities/0/section", "Toast"),
            "responsibilities[1].section: 'Toast' is not a section of document 900",
        ),
        (
            put("requirements/0/importance", "nice"),
            "requirements[1].importance: is 'nice', and must be one of must, plus",
        ),
        (
            put("requirements/0/criterion/weight", 90),
            "requirements: the weights add up to 90, and must add up to 100",
        ),
        (put("requirements/0/criterion/wieght", 1), "requirements[1].criterion.wieght: is not a field of this table"),
        (
            put("requirements/0/criterion/kind", "answer"),
            "requirements: dough judges a question that is not asked",
        ),
        (put("questions/0/kind", "choice"), 'questions[1].choices: must be given when kind is "choice", and only then'),
        (put("questions/0/choices", ["a"]), 'questions[1].choices: must be given when kind is "choice", and only then'),
        (put("questions/0/knock_out/accept", []), "questions[1].knock_out.accept: must name at least one answer"),
    ],
)
def test_a_mistake_is_named(spoil: Callable[[dict[str, Any]], None], sentence: str) -> None:
    values = baker()
    spoil(values)
    with pytest.raises(CatalogueError) as error:
        read(values)
    assert str(error.value) == f"baker.toml: {sentence}"


@pytest.mark.parametrize("name", ["requirements", "questions"])
def test_two_of_the_same_key_are_refused(name: str) -> None:
    values = baker()
    values[name] = [values[name][0], values[name][0]]
    with pytest.raises(CatalogueError) as error:
        read(values)
    assert str(error.value) == f"baker.toml: {name}: two of them have the same key"
