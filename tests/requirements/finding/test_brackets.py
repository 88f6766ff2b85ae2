from collections.abc import Callable

import pytest

from tracker.requirements import Draft

Criteria = list[tuple[str, object]]


def skills_of(draft: Draft) -> Criteria:
    return [(one.label, one.params["terms"]) for one in draft.rubric.criteria if one.kind == "skill"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Able to use pug mills and firing software (Kilnmaster, Orton, Bartlett)",
            [("Firing software (Kilnmaster, Orton or Bartlett)", ["kilnmaster", "orton", "bartlett"])],
        ),
        (
            "Knows the usual wheels (e.g. Shimpo or similar)",
            [("Usual wheels (Shimpo)", ["shimpo"])],
        ),
    ],
)
def test_names_in_brackets_that_nobody_knows_are_a_choice(
    drafted: Callable[[str], Draft], line: str, found: Criteria
) -> None:
    assert skills_of(drafted(f"Requirements:\n- {line}")) == found


@pytest.mark.parametrize(
    "line",
    ["Fires large kilns (gas and electric)", "Fires a Raku kiln (RK)", "Holds the guild's card (or is working for it)",
     "Leadership qualification (e.g. Guild Gold)"],
)  # fmt: skip
def test_an_aside_or_a_mere_acronym_in_brackets_is_none(drafted: Callable[[str], Draft], line: str) -> None:
    assert all("(" not in label for label, _ in skills_of(drafted(f"Requirements:\n- {line}")))
