from collections.abc import Callable

import pytest

from tracker.requirements import Draft, WarningKind

FIRST = (
    "Bakery Manager\n\nRye and Sons opens a second bakery.\n\nWhat you'll do\nLead a team of nine bakers\n"
    "Plan the production of bread\n\nWhat we're looking for\nThree years of baking\nKnowledge of Python"
    "\n\n£33,000 a year."
)
SECOND = (
    "\n\nDelivery Driver\n\nRye and Sons needs a driver too.\n\nWhat you'll do\nLoad the van at five\n"
    "Collect crates and cash\n\nWhat we're looking for\nA driving licence\nKnowledge of SQL\n\n£12 an hour."
)


def second(found: Draft) -> list[str]:
    return [one.source.quote for one in found.warnings if one.kind is WarningKind.TWO_ADS and one.source]


def test_a_second_title_with_the_same_headings_below_it(drafted: Callable[[str], Draft]) -> None:
    assert second(drafted(FIRST + SECOND)) == ["Delivery Driver"]


def test_a_second_title_with_pay_of_its_own(drafted: Callable[[str], Draft]) -> None:
    plain = "\n\nDelivery Driver\n\nYou must have 2 years of driving. Knowledge of SQL is needed. £12 an hour."
    assert second(drafted(FIRST + plain)) == ["Delivery Driver"]


@pytest.mark.parametrize(
    "more",
    [
        "",
        "\n\nReports to\n\nHead Baker\n",
        "\n\nBenefits\n- Bread\n\nSimilar jobs\n\nDelivery Driver\n\nShop Assistant\n",
    ],
)
def test_one_ad_that_names_other_jobs_is_one(drafted: Callable[[str], Draft], more: str) -> None:
    assert second(drafted(FIRST + more)) == []


def test_an_article_about_a_profession_is_no_two_ads(drafted: Callable[[str], Draft]) -> None:
    assert second(drafted("What does a Bakery Manager do?\n\n" + FIRST + SECOND)) == []
