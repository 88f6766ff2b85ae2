from collections.abc import Callable
from time import process_time

import pytest

from tracker.requirements import Draft
from tracker.scoring import Importance


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


def test_running_text_that_addresses_the_reader_asks_for_each_thing(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(
        "Potter\n\nWe throw bowls in Hull.\n\nIt rains a lot here. You have run a shop with forty wheels, "
        "you know your way around a slab roller, and you are happy at the wheel five nights a week."
    )
    assert labels(draft)[:2] == [
        ("must", "ability", "Run a shop with forty wheels"),
        ("must", "skill", "Slab roller"),
    ]
    assert [one.quote for one in draft.unplaced][-1] == "you are happy at the wheel five nights a week."


def test_what_the_employer_expects_of_the_reader_is_a_demand(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nA glass works in Hull. We would expect you to have experience with slip casting.")
    assert labels(draft)[0] == ("must", "skill", "Slip casting")


def test_who_would_lead_a_team_of_some_size_should_have_led_one(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nDuties:\n- You'd lead a team of six throwers at the wheel\n\nRequirements:\n- Python")
    assert ("plus", "ability", "Lead a team of six throwers") in labels(draft)


def test_who_would_manage_some_people_should_have_managed_some(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nDuties:\n- You will line-manage six throwers\n\nRequirements:\n- Python")
    assert ("plus", "ability", "Line-manage six throwers") in labels(draft)


def test_years_beside_a_degree_in_a_related_field_are_asked_for_too(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- Bachelor's in mathematics or related field plus 3 years experience in raku")
    assert [(kind, label) for _, kind, label in labels(draft)][:2] == [
        ("education", "Bachelor's degree in mathematics"),
        ("experience", "3+ years of raku"),
    ]


def test_what_somebody_else_is_said_to_wish_is_a_plus(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nMarta needs a potter. She'd love it if they had some raku or saggar firing.")
    assert labels(draft)[0] == ("plus", "skill", "Raku or saggar firing")


def test_under_a_heading_about_the_body_nothing_is_a_criterion(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- Python\n\nPhysical requirements:\n- Climbing kilns; reading dials")
    assert [label for _, kind, label in labels(draft) if kind != "experience"] == ["Python"]
    assert [one.quote for one in draft.unplaced] == ["Climbing kilns; reading dials"]


def test_of_soft_skills_side_by_side_only_the_bodily_one_is_left_out(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- Communication; physical stamina; ability to explain glazes to children")
    assert [label for _, _, label in labels(draft)] == ["Communication", "Explain glazes to children"]


def test_what_the_employer_pays_for_is_not_asked(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- Python\n- CKA training will be funded.")
    assert [label for _, _, label in labels(draft)] == ["Python"]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Do you find yourself reading about kilns at night?", []),
        ("Are you the sharpest potter in your present team?", []),
        ("Extremely proactive, organized, responsible, and able to work well with a team", ["Work well with a team"]),
        ("Experience with stable kiln probing (SKP) is essential", ["Stable kiln probing"]),
        ("Python or Kafka, I don't mind which", ["Python or Kafka"]),
        ("Good with clients, tidy, on time", ["Good with clients, tidy, on time"]),
        ("Experience in loading kilns with museums abroad is important to us", ["Loading kilns with museums abroad"]),
        ("Do you have experience with Kafka?", ["Kafka"]),
        ("To be fit for this post, you have Kafka at your fingers' ends", ["Kafka"]),
        ("The person we are after can keep five kilns going at once", ["Keep five kilns going at once"]),
        ("Knowledge of Spark is an advantage, as is a glaze card", ["Spark", "Glaze card"]),
    ],
)
def test_questions_and_openings_ask_for_no_more_than_they_name(
    drafted: Callable[[str], Draft], line: str, asked: list[str]
) -> None:
    found = drafted(f"Potter\n\nRequirements:\n- {line}").rubric.criteria
    assert [one.label for one in found if one.kind in ("skill", "ability")] == asked
    assert {one.importance for one in found if "advantage" in line and one.kind == "skill"} <= {Importance.PLUS}


def test_a_name_that_is_only_wished_for_is_no_part_of_the_must_of_its_field(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nMust have:\n- Machine learning at work\n\nNice to have:\n- ML")
    assert [one.label for one in draft.rubric.criteria if one.kind == "skill"] == ["Machine learning"]


@pytest.mark.parametrize(
    "repeated", ["(AB) ", "(m/f/d) ", "jars (Quill, Tarn) ", "?!.-", "SQL (wished), Python or R, ", "as is ", "A. "]
)
def test_the_longest_demand_is_read_in_time_with_its_length(drafted: Callable[[str], Draft], repeated: str) -> None:
    text = "Potter\n\nRequirements:\n- Do you have " + repeated * (50_000 // len(repeated)) + "?! x"
    before = process_time()
    assert drafted(text).posting.title is not None
    assert process_time() - before < 5
