import pytest

from tracker.requirements.headings import Section
from tracker.requirements.worded import item_section, names_several_benefits, starts_with_deed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You will tune the organ", Section.DUTIES),
        ("Repair pipes and bellows", Section.DUTIES),
        ("A couple of years with bellows", Section.ASK),
        ("People who like old wood", Section.ASK),
        ("27 days holiday", Section.BENEFITS),
        ("Pipes of tin", None),
    ],
)
def test_an_item_tells_what_it_is(text: str, expected: Section | None) -> None:
    assert item_section(text) is expected


def test_a_deed_in_any_of_its_forms() -> None:
    assert [starts_with_deed(text) for text in ("Repairing pipes", "To repair pipes", "Plans", "Pipes")] == [
        True,
        True,
        True,
        False,
    ]


def test_a_sentence_that_names_two_benefits() -> None:
    sentences = ("28 days holiday, a pension and a mug.", "The pension fund has a pension.", "A mug.")
    assert [names_several_benefits(one) for one in sentences] == [True, False, False]
