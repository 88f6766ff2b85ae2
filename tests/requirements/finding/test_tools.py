from collections.abc import Callable

import pytest

from tracker.requirements import Draft


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("We use Kilnware and Spark every day, so experience with either is an advantage.", ["Kilnware or Spark"]),
        ("The team uses Kafka.", ["Kafka"]),
        ("We use no glaze.", []),
    ],
)
def test_tools_of_the_work_are_a_plus(drafted: Callable[[str], Draft], text: str, labels: list[str]) -> None:
    found = drafted(f"Potter\n\nYou must hold a driving licence. {text}").rubric.criteria
    assert [one.label for one in found if one.kind == "skill" and one.importance.value == "plus"] == labels
