from collections.abc import Callable

from tracker.requirements import Draft


def labels(draft: Draft) -> list[tuple[str, str, str]]:
    return [(one.importance.value, one.kind, one.label) for one in draft.rubric.criteria]


def test_one_sentence_asks_for_several_things(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- Bachelor's degree in mathematics, Python and SQL, and fluent German")
    assert labels(draft) == [
        ("must", "education", "Bachelor's degree in mathematics"),
        ("must", "skill", "Python and SQL"),
        ("must", "language", "German (C1 or better)"),
    ]


def test_years_that_stand_in_for_a_degree_are_no_demand_of_their_own(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- Bachelor's degree in mathematics or 4 years of equivalent experience")
    assert [(one.kind, one.params["or_experience_years"]) for one in draft.rubric.criteria] == [("education", 4)]


def test_tools_named_in_duties_are_a_light_plus(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Duties:\n- Write jobs in Spark\n\nRequirements:\n- Python")
    assert [(one.label, one.importance.value, one.weight) for one in draft.rubric.criteria][:2] == [
        ("Python", "must", 3),
        ("Spark", "plus", 1),
    ]


def test_a_skill_that_is_said_not_to_be_needed_is_not_asked_for(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- Python\n- You need not have SQL")
    assert [one.params.get("terms") for one in draft.rubric.criteria] == [["python"]]
