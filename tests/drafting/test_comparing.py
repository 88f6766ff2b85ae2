from __future__ import annotations

from typing import Any

from tracker.drafting.comparing import What, change_items, changes, continued
from tracker.drafting.lifecycle import Part

EMPTY = ("title", "seniority", "team", "reports_to", "employment_type", "remote")
LISTS = ("locations", "salaries", "responsibilities", "benefits", "process", "dates")


def skill(key: str, *, label: str = "", weight: int = 3, importance: str = "must", **params: Any) -> dict[str, Any]:
    """A drafted criterion, as ``requirements.to_json`` has it."""
    return {
        "key": key,
        "kind": "skill",
        "label": label or key.title(),
        "importance": importance,
        "weight": weight,
        "params": {"terms": [key], "mode": "any", **params},
        "levels": [],
        "why": "",
        "source": {"section": "What you bring"},
    }


def proposal(*criteria: dict[str, Any], words: str = "", **posting: Any) -> dict[str, Any]:
    """A drafted document; each criterion comes from its own name, or from ``words``."""
    quotes = {one["key"]: [{"start": 0, "end": 1, "quote": words or one["key"]}] for one in criteria}
    fields = {**dict.fromkeys(EMPTY), **{name: [] for name in LISTS}, **posting}
    return {"posting": fields, "criteria": list(criteria), "merged": quotes}


def value(text: str) -> dict[str, Any]:
    return {"value": text, "source": {"start": 5, "end": 9, "quote": text}}


def said(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[What, Part, str, str]]:
    """Each change with what it was and what it is, by name or value."""
    return [(one.what, one.part, _name(one.old), _name(one.new)) for one in changes(old, new)]


def _name(content: dict[str, Any] | None) -> str:
    return "" if content is None else str(content.get("label") or content.get("value"))


def test_the_same_document_changes_nothing() -> None:
    one = proposal(skill("python"), title=value("Beekeeper"), locations=[value("Leeds")])
    assert changes(one, one) == []


def test_a_new_line_is_an_added_criterion_with_its_words() -> None:
    found = changes(proposal(skill("python")), proposal(skill("python"), skill("sql")))
    assert [(one.what, one.key) for one in found] == [(What.ADDED, "sql")]
    assert found[0].sources == ({"start": 0, "end": 1, "quote": "sql", "section": "What you bring"},)


def test_a_line_that_went_is_gone() -> None:
    old = proposal(skill("python"), skill("french"))
    assert said(old, proposal(skill("python"))) == [(What.GONE, Part.CRITERION, "French", "")]


def test_a_must_that_became_a_plus_is_a_change() -> None:
    new = proposal(skill("python", importance="plus"))
    assert said(proposal(skill("python")), new) == [(What.CHANGED, Part.CRITERION, "Python", "Python")]


def test_another_weight_counts_with_other_words_only() -> None:
    old = proposal(skill("python"))
    assert changes(old, proposal(skill("python", weight=5))) == []
    assert [one.what for one in changes(old, proposal(skill("python", weight=5), words="strong python"))] == [
        What.CHANGED
    ]


def test_a_criterion_under_another_name_is_the_same_when_it_asks_for_most_of_the_same() -> None:
    old = proposal(skill("python-and-sql", terms=["python", "sql"]))
    new = proposal(skill("python-sql-and-r", terms=["python", "sql", "r"]))
    found = changes(old, new)
    assert [(one.what, one.key) for one in found] == [(What.CHANGED, "python-and-sql")]


def test_a_title_changes_and_is_never_gone() -> None:
    old = proposal(title=value("Beekeeper"), team=value("Hives"))
    assert said(old, proposal(title=value("Head beekeeper"), team=value("Hives"))) == [
        (What.CHANGED, Part.TITLE, "Beekeeper", "Head beekeeper")
    ]
    assert said(old, proposal()) == [(What.GONE, Part.TEAM, "Hives", "")]


def test_entries_of_a_list_come_and_go() -> None:
    old, new = proposal(locations=[value("Leeds")]), proposal(locations=[value("York")])
    assert said(old, new) == [(What.ADDED, Part.PLACE, "", "York"), (What.GONE, Part.PLACE, "Leeds", "")]


def test_without_a_posting_before_only_criteria_are_compared() -> None:
    old = {"posting": {}, "criteria": [skill("python")], "merged": {}}
    assert said(old, proposal(skill("python"), title=value("Beekeeper"))) == []


def test_changes_are_numbered_rows() -> None:
    rows = change_items(proposal(skill("python")), proposal(), asked={"python"})
    assert [(row.key, row.part, row.number, row.content["what"]) for row in rows] == [
        ("change-1", Part.CHANGE, 1, "gone")
    ]


def test_what_a_person_left_out_of_the_rubric_is_no_change_when_the_document_drops_it_too() -> None:
    assert change_items(proposal(skill("python")), proposal(), asked=set()) == []


def test_a_taken_change_keeps_what_a_person_made_of_the_rest() -> None:
    old, new = skill("python", years=3), skill("python", years=5, weight=4)
    now = skill("python", label="Python, daily", weight=9, importance="plus", years=3) | {"why": "Our own."}
    assert continued(now, old, new) == now | {"params": now["params"] | {"years": 5}}


def test_a_taken_change_brings_its_reason_with_importance_and_weight() -> None:
    old, new = skill("python"), skill("python", importance="plus", weight=1) | {"why": "A plus."}
    assert continued(old, old, new) == new
