from collections.abc import Callable

from tracker.requirements import Draft


def test_years_of_work_at_the_top_are_the_years_of_something_below(drafted: Callable[[str], Draft]) -> None:
    found = drafted("Potter\nExperience: 5 - 8 years\nRequirements\n- 5-8 years of Python\n- SQL").rubric.criteria
    assert [one.label for one in found if one.kind == "experience" and one.params["years"]] == ["5-8 years of Python"]


def test_the_same_thing_twice_is_one_criterion_with_both_places(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- Python\n- Kafka\n\nNice to have:\n- Python")
    assert [(one.key, one.importance.value) for one in draft.rubric.criteria] == [("python", "must"), ("kafka", "must")]
    assert [words.quote for words in draft.merged["python"]] == ["Python", "Python"]
    assert [words.start for words in draft.merged["python"]] == [16, 48]


def test_a_single_skill_joins_the_list_that_asks_for_it(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- Python and SQL\n- Strong SQL")
    assert [one.label for one in draft.rubric.criteria] == ["Python and SQL"]
    assert [words.quote for words in draft.merged["python-and-sql"]] == ["Python and SQL", "Strong SQL"]


def test_of_two_degrees_only_the_lower_binds(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- Bachelor's degree\n- Master's degree")
    assert [(one.label, one.importance.value) for one in draft.rubric.criteria] == [
        ("Bachelor's degree", "must"),
        ("Master's degree", "plus"),
    ]


def test_more_years_as_a_plus_stand_beside_fewer_as_a_must(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Minimum:\n- 3 years of Python\n\nPreferred:\n- 5 years of Python")
    assert [(one.label, one.importance.value) for one in draft.rubric.criteria] == [
        ("3+ years of Python", "must"),
        ("5+ years of Python", "plus"),
    ]


def test_of_two_numbers_of_years_the_larger_binds_and_both_places_stay(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- 5 years of Python\n- 3 years of Python")
    assert [one.label for one in draft.rubric.criteria] == ["5+ years of Python"]
    assert [words.start for words in draft.merged["5+-years-of-python"]] == [16, 36]
