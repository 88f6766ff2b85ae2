from collections.abc import Callable

import pytest

from tracker.requirements import Draft
from tracker.requirements.bare import guessed, is_bare
from tracker.requirements.headings import Section
from tracker.requirements.sections import placed
from tracker.requirements.statements import statements


def section(text: str, before: Section | None = None) -> Section:
    (place,) = placed(text, None)
    return guessed(next(iter(statements(place))), before).section


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You will throw vases.", Section.DUTIES),
        ("Throw vases and plan the week", Section.ROLE),
        ("Plan the week", Section.DUTIES),
        ("You plan the week", Section.DUTIES),
        ("Strong glazing or throwing", Section.ASK),
        ("Great if you know glazes", Section.ASK),
        ("The rain came down on the field.", Section.ROLE),
        ("Knowledge of glazes", Section.ASK),
        ("Five years of experience", Section.ASK),
        ("We offer free clay", Section.BENEFITS),
        ("We are a family of potters.", Section.ROLE),
    ],
)
def test_wording_speaks_for_a_section(text: str, expected: Section) -> None:
    assert section(text) is expected


def test_a_short_line_among_requirements_is_one_of_them() -> None:
    assert section("Steady hands", Section.ASK) is Section.ASK


def test_a_text_is_bare_without_headings_of_requirements() -> None:
    assert is_bare(placed("Potter\nSteady hands", None))
    assert not is_bare(placed("Requirements:\nSteady hands", None))
    assert is_bare(placed("- Potter\n- Bonus: a kiln\n- Steady hands", None))


def test_of_nothing_but_bullets_the_first_names_are_asked_too(drafted: Callable[[str], Draft]) -> None:
    found = drafted("- Python\n- SQL\n- 3 years of pottery\n- German").rubric.criteria
    assert [one.label for one in found] == ["Python", "SQL", "3+ years of pottery", "German"]
