import pytest

from tracker.requirements import draft
from tracker.requirements.own_names import own_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("About Kilnworks\nWe fire pots.", {"kilnworks"}),
        ("At Kilnworks, we fire pots.", {"kilnworks"}),
        ("You help grow our design system, Pebble.", {"pebble"}),
        ("Acme builds TideBoard, the tool of 300 ports.", {"tideboard"}),
        ("Stripe is hiring in Cork.", {"stripe"}),
        ("About us\nAbout the role\nPython is a language.", set()),
    ],
)
def test_an_employer_names_itself_and_its_products(text: str, names: set[str]) -> None:
    assert own_names(text) == names


def test_its_names_are_no_skills_to_ask_for() -> None:
    ad = "Data Engineer\n\nAbout Stripe\nWe move money.\n\nRequirements\n- Python\n- Stripe\n- Leeds or London\n"
    assert [one.label for one in draft(ad).rubric.criteria if one.kind == "skill"] == ["Python"]
