from collections.abc import Callable

from tracker.requirements import Draft


def test_experience_in_the_job_is_proposed_when_the_ad_forgets_it(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Senior Potter\n\nRequirements:\n- Steady hands")
    last = draft.rubric.criteria[-1]
    assert (last.label, last.importance.value, last.params["terms"]) == (
        "Experience as Senior Potter",
        "plus",
        ["potter"],
    )


def test_duties_make_the_rubric_of_an_ad_that_asks_for_little(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nDuties:\n- Throw tall vases\n\nRequirements:\n- Steady hands")
    assert [one.label for one in draft.rubric.criteria if one.kind == "ability"] == ["Throw tall vases"]
