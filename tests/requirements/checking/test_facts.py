from collections.abc import Callable

from tracker.requirements import Draft, WarningKind


def kinds(draft: Draft) -> list[tuple[WarningKind, str | None]]:
    return [(one.kind, one.criterion) for one in draft.warnings]


def test_two_numbers_of_years_for_one_thing(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- 3 years of Python\n- 5 years of Python")
    assert kinds(draft) == [(WarningKind.CONTRADICTION, "5+-years-of-python")]
    assert draft.warnings[0].sentence == "The ad asks for 3 and for 5 years of the same thing; the rubric takes 5."


def test_many_years_for_a_beginner(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Junior Potter\n\nRequirements:\n- 6 years as a potter")
    assert [one.sentence for one in draft.warnings] == ["A post called junior asks for 6 years."]


def test_more_years_than_a_tool_is_old(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- 10 years of Tortoise")
    assert kinds(draft) == [(WarningKind.IMPOSSIBLE, "10+-years-of-tortoise")]


def test_pay_is_missed_where_the_law_asks_for_it(drafted: Callable[[str], Draft]) -> None:
    ad = "Location: Denver, CO\n\nRequirements:\n- Python\n"
    assert kinds(drafted(ad)) == [(WarningKind.SALARY_MISSING, None)]
    assert kinds(drafted(ad + "\nPay: $30 an hour")) == []
    assert kinds(drafted("Location: Lagos\n\nRequirements:\n- Python\n")) == []
