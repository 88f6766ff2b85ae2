from time import process_time

import pytest

from tracker.requirements.ad import Ad
from tracker.requirements.posting.salary import salaries


def read(text: str) -> list[tuple[int, int, str, str]]:
    return [(one.low, one.high, one.currency, one.period) for one in salaries(Ad(text), [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$120,000 – $150,000 a year", (120_000, 150_000, "USD", "year")),
        ("£450 per day", (450, 450, "GBP", "day")),
        ("190,000 NGN to 590,000 NGN per month", (190_000, 590_000, "NGN", "month")),
        ("Salary: Rs. 8 lakh", (800_000, 800_000, "INR", "year")),
        ("€55k–65k p.a.", (55_000, 65_000, "EUR", "year")),
        ("£13.85 per hour", (14, 14, "GBP", "hour")),
        ("US$70,000-$90,000.", (70_000, 90_000, "USD", "year")),
        ("USD 25.50/hr", (26, 26, "USD", "hour")),
        ("Pay: 48.000 € per year", (48_000, 48_000, "EUR", "year")),
        ("CHF 90'000 annually", (90_000, 90_000, "CHF", "year")),
        ("C$40 - C$45 an hour", (40, 45, "CAD", "hour")),
        ("Salary range: $100,000.00-110,000.00", (100_000, 110_000, "USD", "year")),
        ("CTC: 12-18 LPA", (1_200_000, 1_800_000, "INR", "year")),
        ("Halifax, Nova Scotia. $38–$44 an hour", (38, 44, "CAD", "hour")),
        ("Brisbane QLD | $85k–$95k + super", (85_000, 95_000, "AUD", "year")),
        ("₹8,00,000 per annum", (800_000, 800_000, "INR", "year")),
        ("4 days a week. The salary is £26k-£29k FTE", (26_000, 29_000, "GBP", "year")),
        ("€15 per hour, staff discount", (15, 15, "EUR", "hour")),
        ("Kiln camp 14/14\n$48-$56 an hour", (48, 56, "USD", "hour")),
        ("Salary £30,000 plus car allowance", (30_000, 30_000, "GBP", "year")),
        ("Salary Rs 15,000 - 18,000 pm in hand", (15_000, 18_000, "INR", "month")),
        ("£15,600 actual for three days", (15_600, 15_600, "GBP", "year")),
        ("Tamariki need you: $64,000-$103,000", (64_000, 103_000, "NZD", "year")),
        ("Red Seal needed, $48-$56 an hour", (48, 56, "CAD", "hour")),
    ],
)
def test_amounts_in_every_form(text: str, expected: tuple[int, int, str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "a market of $96.7 billion",
        "We raised $5,000,000 in funding.",
        "a sign-on bonus of $5,000",
        "401k",
        "€1,200 in travel credit each year",
        "£8,400 car allowance a year",
        "LOA $150 a day",
        "The council spends £140m a year",
        "lodge £40 a night, pay weekly",
        "Paid training and kit up to £600 a year",
        "staff housing at $50 per week",
        "pay of £250 to whoever sends us a potter",
    ],
)
def test_other_money_is_no_salary(text: str) -> None:
    assert read(text) == []


def test_several_salaries_carry_their_places() -> None:
    found = salaries(Ad("In Nigeria, pay is 381,000 NGN per month. In Canada, pay is CAD 52,000 a year."), [])
    assert [(one.low, one.region) for one in found] == [(381_000, "Nigeria"), (52_000, "Canada")]


def test_a_place_may_stand_behind_its_figure() -> None:
    found = salaries(Ad("Pay is €130,000 – €155,000 in Ireland and €120,000 – €145,000 in the Netherlands."), [])
    assert [(one.low, one.region) for one in found] == [(130_000, "Ireland"), (120_000, "Netherlands")]


def test_a_salary_stands_beside_its_words() -> None:
    text = "Pay – $20 an hour"
    (one,) = salaries(Ad(text), [])
    assert text[one.source.start : one.source.end] == "$20"


@pytest.mark.parametrize("said", ["$85K-$102K CAD", "$85,000 - $102,000 (CAD)", "CAD 85,000 - 102,000"])
def test_a_code_says_whose_dollars_they_are(said: str) -> None:
    ad = Ad(f"Salary: {said} a year")
    assert [(one.low, one.high, one.currency) for one in salaries(ad, [])] == [(85000, 102000, "CAD")]


@pytest.mark.parametrize(
    ("where", "code"), [("KiwiSaver", "NZD"), ("Kiln Pte Ltd", "SGD"), ("plus super", "AUD"), ("WHMIS", "CAD")]
)
def test_what_only_one_country_has_says_whose_dollars_they_are(where: str, code: str) -> None:
    (found,) = salaries(Ad(f"Pay: $40 an hour.\n{where}"), [])
    assert found.currency == code


def test_hundreds_of_figures_in_one_line_are_read_quickly() -> None:
    before = process_time()
    salaries(Ad("$50,000 - $60,000 " * 550), [])
    assert process_time() - before < 1


def test_a_monthly_bonus_is_no_monthly_pay() -> None:
    (found,) = salaries(Ad("We pay £33,500 plus a monthly bonus."), [])
    assert (found.low, found.period) == (33_500, "year")
