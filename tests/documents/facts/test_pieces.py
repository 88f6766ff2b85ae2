import pytest

from tests.documents.facts.plain import rows, words
from tracker.documents import Span
from tracker.documents.facts.dates import find_periods
from tracker.documents.facts.pieces import read_header


def _dates(text: str) -> list[Span]:
    return [Span(period.start, period.end) for period in find_periods(text)]


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("Clerk | Alpha Group | Reno, NV | 2010 - 2012", "Clerk", "Alpha Group"),
        ("Alpha Ltd, Senior Clerk (2010-2012)", "Senior Clerk", "Alpha Ltd"),
        ("Senior Clerk at Alpha, 2010 - 2012", "Senior Clerk", "Alpha"),
        ("2010 - 2012: Clerk\nAlpha, Vienna, Austria", "Clerk", "Alpha"),
        ("Alpha\tVienna, Austria\nClerk\t2010 – 2012", "Clerk", "Alpha"),
        ("Clerk\nReno, NV\nAlpha\n2010 – 2012", "Clerk", "Alpha"),
        (".NET Developer (2016 - 2017)", ".NET Developer", None),
        ("Setters, operators, and tenders (2006 - 2011)", "Setters, operators, and tenders", None),
        ("Site Engineer Acme Ltd 2010 - 2012", "Site Engineer", "Acme Ltd"),
        ("Role: Clerk\nCompany: Alpha\n2010 - 2012", "Clerk", "Alpha"),
        ("Bank Teller, First Bank, 2010 - 2012", "Bank Teller", "First Bank"),
        ("Store Manager Alpha Stores, Reno, NV", "Store Manager", "Alpha Stores"),
        ("Media Technician II Alpha Ltd", "Media Technician II", "Alpha Ltd"),
        ("Bank of the West Merchant Services, Clerk", "Clerk", "Bank of the West Merchant Services"),
        ("School Director Company Name - Reno, NV", "School Director", "Company Name"),
        ("Director of Sales Company Name", "Director of Sales", "Company Name"),
        ("Company Name Senior Clerk", "Senior Clerk", "Company Name"),
        ("Clerk, 2010 - 2012\nUpkeep of the pages for all of its teams, Polls", "Clerk", None),
        ("Alpha Corp Reno, NV Senior Clerk, Claims", "Senior Clerk", "Alpha Corp Reno"),
        ("Alpha Corp London, England Clerk 2010 - 2012", "Clerk", "Alpha Corp"),
        ("Care of the daily running and cleaning of the company, Clerk, Alpha", "Clerk", None),
        ("Upkeep of the pages for all of the firm and its teams", None, None),
        ("Beta Clinic, Reno\nNurse (Band 5)\n2010 - 2012", "Nurse", "Beta Clinic"),
        ("2010 - 2012", None, None),
    ],
)
def test_title_and_organisation_are_told_apart(text: str, title: str | None, organisation: str | None) -> None:
    header = read_header(rows(text), _dates(text))
    assert (words(text, header.title), words(text, header.organisation)) == (title, organisation)


def test_without_any_sign_the_first_piece_is_the_title_and_hardly_sure() -> None:
    text = "Investments, Alpha, 2010 - 2012"
    header = read_header(rows(text), _dates(text))
    assert (words(text, header.title), words(text, header.organisation), header.sure) == ("Investments", "Alpha", 0.4)


def test_a_firm_before_the_occupation_is_cut_off_too() -> None:
    text = "Acme Ltd Site Engineer 2010 - 2012"
    header = read_header(rows(text), _dates(text))
    assert (words(text, header.title), words(text, header.organisation)) == ("Site Engineer", "Acme Ltd")


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("Company Name London Sales Manager 2010 - 2012", "Sales Manager", "Company Name"),
        ("E-4 Company Name 2010 - 2012", "E-4", "Company Name"),
        ("Alpha Ltd, New York Web Developer 2010 - 2012", "Web Developer", "Alpha Ltd"),
        ("Night Baker - for the town 2010 - 2012", "Night Baker", None),
    ],
)
def test_a_place_and_a_tail_are_neither_title_nor_firm(text: str, title: str, organisation: str | None) -> None:
    header = read_header(rows(text), _dates(text))
    assert (words(text, header.title), words(text, header.organisation)) == (title, organisation)


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("Cutters - setters - and tenders 2010 - 2012", "Cutters - setters - and tenders", None),
        ("Life, Social, and Health Worker, 2010 - 2012", "Life, Social, and Health Worker", None),
        ("Alpha Ltd, Sales, and Marketing Manager, 2010 - 2012", "Sales, and Marketing Manager", "Alpha Ltd"),
    ],
)
def test_the_occupations_of_a_list_are_one_title(text: str, title: str, organisation: str | None) -> None:
    header = read_header(rows(text), _dates(text))
    assert (words(text, header.title), words(text, header.organisation)) == (title, organisation)


def test_a_list_before_the_date_is_one_title_whatever_is_told_behind_it() -> None:
    text = (
        "Life - Physical - and Science Technicians (2021 - 2023): Kept the rooms, tools, and notes of the whole house"
    )
    header = read_header(rows(text), _dates(text))
    assert words(text, header.title) == "Life - Physical - and Science Technicians"
