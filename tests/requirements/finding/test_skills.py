from collections.abc import Callable

import pytest

from tracker.requirements import Draft
from tracker.requirements.finding.skills import find
from tracker.requirements.statements import Clause
from tracker.requirements.terms import Terms

ClauseIn = Callable[[str], tuple[Clause, Terms]]


@pytest.mark.parametrize(
    ("text", "label", "mode"),
    [
        ("TensorFlow, PyTorch, or scikit-learn", "TensorFlow, PyTorch or scikit-learn", "any"),
        ("Python and SQL", "Python and SQL", "all"),
        ("Python or R", "Python or R", "any"),
        ("cloud platforms such as Spark or Kafka", "Cloud platforms (Spark or Kafka)", "any"),
        ("Python/SQL", "Python or SQL", "any"),
        ("Spark (SP) or Kafka", "Spark or Kafka", "any"),
        ("Spark or another tool like Kafka", "Spark or Kafka", "any"),
    ],
)
def test_any_of_and_all_of(clause_in: ClauseIn, text: str, label: str, mode: str) -> None:
    clause, terms = clause_in(text)
    assert [(one.label, one.params["mode"]) for one in find(clause, terms, [])] == [(label, mode)]


def test_terms_apart_are_apart(clause_in: ClauseIn) -> None:
    clause, terms = clause_in("Python for pipelines, with jobs that later run on Kafka")
    assert [one.label for one in find(clause, terms, [])] == ["Python", "Kafka"]


def test_what_another_demand_took_is_left_out(clause_in: ClauseIn) -> None:
    clause, terms = clause_in("Python and SQL")
    assert [one.label for one in find(clause, terms, [(0, 6)])] == ["SQL"]


def test_what_one_does_with_little_of_is_not_asked_for(clause_in: ClauseIn) -> None:
    assert list(find(*clause_in("Work with minimal SQL"), [])) == []


def test_known_words_without_a_joint_are_one_name(clause_in: ClauseIn) -> None:
    (one,) = find(*clause_in("Spark machine learning"), [])
    assert (one.label, one.params["terms"]) == ("Spark machine learning", ["spark", "machine-learning"])


def test_what_somebody_may_never_have_done_is_not_asked_for(clause_in: ClauseIn) -> None:
    assert list(find(*clause_in("It is fine if you have never sold SQL"), [])) == []


def test_names_in_brackets_are_examples(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- One of the big stores (Spark, Kafka, SQL), ideally Kafka")
    assert ("Spark, Kafka or SQL", "any") in [(one.label, one.params.get("mode")) for one in draft.rubric.criteria]


def test_the_phrase_around_a_known_name_is_what_is_asked_for(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nRequirements:\n- Understanding of public machine learning rules")
    assert [one.label for one in draft.rubric.criteria if one.kind == "skill"] == ["Public machine learning rules"]


def test_what_a_name_is_one_of_is_not_asked_for_by_itself(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nRequirements:\n- Spark or a similar machine learning tool")
    assert [one.label for one in draft.rubric.criteria if one.kind == "skill"] == ["Spark"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Experience with machine learning and cloud platforms such as Kafka, Spark, or Tortoise",
            [("Machine learning", "any"), ("Cloud platforms (Kafka, Spark or Tortoise)", "any")],
        ),
        (
            "Good machine learning and cloud platforms skills (Kafka, Spark, or Tortoise)",
            [
                ("Machine learning", "any"),
                ("Cloud platforms (Kafka, Spark or Tortoise)", "any"),
            ],
        ),
        ("Proficiency in Kafka and other cloud platforms", [("Kafka", "any")]),
        ("Proficiency in Kafka, Spark and related cloud platforms", [("Kafka and Spark", "all")]),
        ("Good SQL and Spark tools (e.g. Kafka, Tortoise)", [("SQL", "any"), ("Spark (Kafka or Tortoise)", "any")]),
        ("Kafka or similar tools (Spark, Tortoise)", [("Kafka, Spark or Tortoise", "any")]),
        ("Kafka, Tortoise, or a relevant store", [("Kafka or Tortoise", "any")]),
    ],
)
def test_names_behind_an_opening_are_a_choice_of_their_own(
    clause_in: ClauseIn, text: str, found: list[tuple[str, str]]
) -> None:
    clause, terms = clause_in(text)
    assert [(one.label, one.params["mode"]) for one in find(clause, terms, [], beside=True)] == found


def test_what_the_years_are_in_is_asked_for_once(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nRequirements:\n- Has worked with machine learning for two years or more")
    assert [one.kind for one in draft.rubric.criteria if one.kind in ("skill", "experience")].count("skill") == 0
