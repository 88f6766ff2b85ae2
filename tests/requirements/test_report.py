from collections.abc import Callable

from tracker.requirements import Draft, Salary, Words, readable
from tracker.requirements.report import money


def test_a_draft_reads_as_a_posting_and_a_rubric(drafted: Callable[[str], Draft]) -> None:
    text = "Potter\n\nRequirements:\n- Python\n\nNice to have:\n- Kafka\n\nSalary: $20 an hour"
    assert readable(drafted(text)).splitlines()[:9] == [
        "Potter",
        "",
        "  Pay: USD 20 an hour",
        "",
        "Must have",
        "  [3] Python  (skill, python)",
        "      A must: it stands under “Requirements” without saying that it is optional. "
        "Weight 3: usual for a skill that is a must.",
        "      from: “Python”",
        "",
    ]


def test_money_reads_with_its_range_and_place() -> None:
    words = Words(0, 0, "")
    assert (
        money(Salary(190_000, 590_000, "NGN", "month", "Nigeria", words)) == "NGN 190,000 to 590,000 a month (Nigeria)"
    )


def test_pay_with_pence_is_shown_in_the_words_of_the_ad_too() -> None:
    words = Words(0, 6, "£13.85")
    assert money(Salary(14, 14, "GBP", "hour", "", words)) == "GBP 14 an hour, rounded: the ad says “£13.85”"
