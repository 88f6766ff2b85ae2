from collections.abc import Callable

import pytest

from tracker.requirements import Draft


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("3 years of Python, and papers for stilt walking", ["papers for stilt walking"]),
        ("A driving licence (at least CM1 and CS1)", ["at least CM1", "CS1"]),
        ("3 years of Python, since we write nothing else", []),
        ("Python and SQL", []),
        (
            "We need you to be confident alone with glowing kilns all night long, Python, and to be willing to sing",
            ["We need you to be confident alone with glowing kilns all night long", "to be willing to sing"],
        ),
    ],
)
def test_what_stands_beside_a_demand_and_was_not_understood_is_listed(
    drafted: Callable[[str], Draft], line: str, listed: list[str]
) -> None:
    draft = drafted(f"Requirements:\n- {line}")
    assert [one.quote for one in draft.unplaced] == listed


def test_a_duty_that_gives_nothing_is_listed(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nDuties\n- Throw vases\n- To be\n\nRequirements:\n- Python")
    assert [one.quote for one in draft.unplaced] == ["To be"]
