from collections.abc import Callable
from time import process_time

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


ROOFER = (
    "Roofer\n\nOur yard stands by the canal, and most of the roofs that we mend are older than all of us together.\n\n"
    "You must know Python. 3 years of roofing are required."
)


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ("## Job title\nFlorist\n\nYou must know SQL.", "## Job title"),
        ("Job title: Florist\nYou must know SQL.", "Job title: Florist"),
        ("Florist\nLocation: York\n\nYou must know SQL. 2 years of flowers are required.", "Florist"),
        ("---\n\nFlorist\n\nYou must know SQL. 2 years of flowers are required.", "Florist"),
    ],
)
def test_a_field_a_place_or_a_drawn_line_marks_the_second(
    drafted: Callable[[str], Draft], more: str, where: str
) -> None:
    assert second(drafted(f"{ROOFER}\n\n{more}")) == [where.removeprefix("## ")]


def test_numbered_openings_with_pay_of_their_own(drafted: Callable[[str], Draft]) -> None:
    first = "1) Roofer (flat roofs). You must know Python, and have three years of roofing behind you. £18 an hour."
    then = "Florist. You must know SQL. £12 an hour."
    found = drafted(f"Two openings at our yard by the canal, both from spring.\n\n{first}\n\n2) {then}")
    assert second(found) == [then]


def test_both_told_of_under_a_summary_and_headings_that_come_again(drafted: Callable[[str], Draft]) -> None:
    told = "We mend roofs all over the north, from the sea to the hills, in every weather that there is."
    one = f"Job Summary\n\n{told}\n\nRequirements\n- Python\n- 3 years of roofing"
    two = "Job Summary\n\nWe bind bouquets for weddings.\n\nRequirements\n- SQL\n- 2 years of flowers"
    assert second(drafted(f"Roofer\n\n{one}\n\n{two}")) == ["Job Summary"]


def test_a_post_among_colleagues_with_pay_above_and_a_deadline_below_is_no_second_ad(
    drafted: Callable[[str], Draft],
) -> None:
    more = "\n\nDeputy Roofer\nRuns the yard and must know SQL.\n\nWhat you need\n3 years of slate\n\nApply by 3 May"
    told = "You will work with these people in a yard that has been there since the war, and knows every roof."
    assert second(drafted(f"Roofer\n£30,000 a year\n\n{told}\n\nRequirements\nPython\nSQL{more}")) == []


def test_both_ads_of_a_file_that_lost_its_empty_lines(drafted: Callable[[str], Draft]) -> None:
    text = (FIRST + SECOND).replace("\n\n", "\n")
    assert second(drafted(text)) == ["Delivery Driver"]


def test_a_list_of_jobs_without_end_is_read_in_time_with_its_length(drafted: Callable[[str], Draft]) -> None:
    before = process_time()
    assert second(drafted("We are looking for a clerk. You must know " + "Baker (m/w/d)\n" * 2_500)) == []
    assert process_time() - before < 4
