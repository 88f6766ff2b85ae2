from __future__ import annotations

from typing import Any

import pytest

from tracker.drafting.merging import merged_content
from tracker.web.errors import DomainError


def content(kind: str, label: str, *, importance: str = "plus", weight: int = 1, **params: Any) -> dict[str, Any]:
    """A criterion's content."""
    return {
        "kind": kind,
        "label": label,
        "importance": importance,
        "weight": weight,
        "params": params,
        "levels": [],
        "why": "",
    }


def skill(label: str, *terms: str, **values: Any) -> dict[str, Any]:
    return content("skill", label, **values) | {"params": {"terms": list(terms), "mode": "any", "need": "named"}}


def test_skills_become_one_that_asks_for_all() -> None:
    one = merged_content([skill("Python", "python", importance="must", weight=4), skill("SQL", "sql")], "all")
    assert (one["label"], one["importance"], one["weight"]) == ("Python and SQL", "must", 4)
    assert one["params"] == {"terms": ["python", "sql"], "mode": "all", "need": "named"}
    assert one["why"] == "Merged from Python; SQL."


def test_or_for_any_one_of_three() -> None:
    three = [skill("A", "a"), skill("B", "b"), skill("C", "a", "c")]
    one = merged_content(three, "any")
    assert (one["label"], one["params"]["terms"], one["params"]["mode"]) == ("A, B or C", ["a", "b", "c"], "any")


def test_of_years_the_fewest_bind() -> None:
    years = [content("experience", "5 years", years=5, terms=["x"]), content("experience", "2", years=2, terms=["y"])]
    assert merged_content(years, "any")["params"] == {"years": 2, "terms": ["x", "y"]}


def test_of_degrees_the_lowest_in_any_of_the_fields() -> None:
    degrees = [
        content("education", "Master", level="master", fields=["physics"], or_experience_years=None),
        content("education", "Bachelor", level="bachelor", fields=["maths"], or_experience_years=None),
    ]
    found = merged_content(degrees, "any")["params"]
    assert found == {"level": "bachelor", "fields": ["physics", "maths"], "or_experience_years": None}


def test_a_degree_in_any_field_leaves_no_field() -> None:
    degrees = [
        content("education", "Master", level="master", fields=["physics"]),
        content("education", "Any", level="bachelor", fields=[]),
    ]
    assert merged_content(degrees, "any")["params"]["fields"] == []


def test_abilities_join_their_statements() -> None:
    two = [content("ability", "A", statement="mends pumps"), content("ability", "B", statement="reads probes")]
    assert merged_content(two, "all")["params"] == {"statement": "mends pumps; reads probes"}


@pytest.mark.parametrize(
    ("contents", "sentence"),
    [
        (
            [skill("Python", "python"), content("ability", "B", statement="x")],
            "Only criteria of one kind can be merged: two skills, or two abilities.",
        ),
        (
            [content("language", "French", term="french"), content("language", "German", term="german")],
            "Criteria of this kind cannot be merged. Drop one, or edit the other.",
        ),
    ],
)
def test_what_cannot_be_one_is_refused(contents: list[dict[str, Any]], sentence: str) -> None:
    with pytest.raises(DomainError, match=sentence):
        merged_content(contents, "any")
