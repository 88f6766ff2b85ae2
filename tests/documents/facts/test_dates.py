import pytest

from tracker.documents import Month
from tracker.documents.facts.dates import begins_with_month, find_periods, within


def _read(text: str) -> list[tuple[str, tuple[int, int | None], tuple[int, int | None] | str]]:
    return [
        (
            text[period.start : period.end],
            (period.first.year, period.first.month),
            "now" if period.current else (period.last.year, period.last.month) if period.last else "open",
        )
        for period in find_periods(text)
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Jan 2020 - Mar 2021", (2020, 1), (2021, 3)),
        ("January 2020 to March 2021", (2020, 1), (2021, 3)),
        ("Sept. '19 – heute", (2019, 9), "now"),
        ("03/2018–", (2018, 3), "now"),
        ("2015 to 2017", (2015, None), (2017, None)),
        ("2014 – 16", (2014, None), (2016, None)),
        ("2015/16", (2015, None), (2016, None)),
        ("2008-09", (2008, None), (2009, None)),
        ("2018-09 – 2023-05", (2018, 9), (2023, 5)),
        ("2019/05 - 2020/11", (2019, 5), (2020, 11)),
        ("15.03.2018 - 20.4.2019", (2018, 3), (2019, 4)),
        ("05/15/2018 - 6/1/2020", (2018, 5), (2020, 6)),
        ("01/18 - 03/19", (2018, 1), (2019, 3)),
        ("Jan-20 - Mar-21", (2020, 1), (2021, 3)),
        ("Sep'18 to Oct'19", (2018, 9), (2019, 10)),
        ("Jan 15, 2019 – March 3rd, 2020", (2019, 1), (2020, 3)),
        ("June 30 2018 – July 1 2019", (2018, 6), (2019, 7)),
        ("May – August 2020", (2020, 5), (2020, 8)),
        ("Nov - Feb 2020", (2019, 11), (2020, 2)),
        ("Q3 2020 - Q1 2021", (2020, 7), (2021, 3)),
        ("3. Quartal 2020 - 1. Quartal 2021", (2020, 7), (2021, 3)),
        ("H2 2020 - H1 2021", (2020, 7), (2021, 6)),
        ("2018-03 / 2019-05", (2018, 3), (2019, 5)),
        ("2019年3月 - 2021年5月", (2019, 3), (2021, 5)),
        ("2019年3月至2021年5月", (2019, 3), (2021, 5)),
        ("2019年3月15日 – 至今", (2019, 3), "now"),
        ("2019年 - 2021年", (2019, None), (2021, None)),
        ("maj 2018 – nu", (2018, 5), "now"),
        ("Summer 2018 – Fall 2019", (2018, 6), (2019, 11)),
        ("Januar 2019 bis März 2021", (2019, 1), (2021, 3)),
        ("avril 2018 à aujourd'hui", (2018, 4), "now"),
        ("enero de 2019 hasta la fecha", (2019, 1), "now"),
        ("gennaio 2019 – oggi", (2019, 1), "now"),
        ("março de 2017 até hoje", (2017, 3), "now"),
        ("mei 2016 t/m juni 2018", (2016, 5), (2018, 6)),
        ("since 2018", (2018, None), "now"),
        ("September 2013\nto\nJanuary 2015", (2013, 9), (2015, 1)),
        ("February 2017 Present", (2017, 2), "now"),
        ("March 2016 February 2017", (2016, 3), (2017, 2)),
    ],
)
def test_a_range_is_read_whole(text: str, first: tuple[int, int | None], last: tuple[int, int | None] | str) -> None:
    assert _read(text) == [(text, first, last)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016", (2016, None), (2016, None)),
        ("May 2013", (2013, 5), (2013, 5)),
        ("Summer 2019", (2019, 6), (2019, 8)),
        ("2019 Q2", (2019, 4), (2019, 6)),
        ("August 24, 2020", (2020, 8), (2020, 8)),
    ],
)
def test_a_single_date_stands_alone(text: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    (period,) = find_periods(text)
    assert (period.alone, period.first, period.last) == (True, Month(*first), Month(*last))


@pytest.mark.parametrize("text", ["12% of 30", "$2000", "2,019 users", "24/7", "the '90s", "1999999", "2020k", "5-10"])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_periods(text) == ()


def test_between_two_years_is_a_range() -> None:
    assert _read("between 2013 and 2016") == [("2013 and 2016", (2013, None), (2016, None))]


def test_and_alone_joins_nothing() -> None:
    assert [period.alone for period in find_periods("versions 2007, 2010 and 2019")] == [True, True, True]


def test_two_ranges_on_a_line_stay_two() -> None:
    assert _read("2009–2011, 2013 - 2014") == [
        ("2009–2011", (2009, None), (2011, None)),
        ("2013 - 2014", (2013, None), (2014, None)),
    ]


def test_a_day_is_not_mistaken_for_a_year() -> None:
    assert _read("Jan 5th, 2019 to Feb 3, 2020") == [("Jan 5th, 2019 to Feb 3, 2020", (2019, 1), (2020, 2))]


def test_a_month_at_the_beginning_is_noticed() -> None:
    assert [begins_with_month(text) for text in ("May 2010", "Mayor", "Sept.", "Summer school")] == [
        True,
        False,
        True,
        True,
    ]


def test_periods_are_asked_for_by_place() -> None:
    periods = find_periods("2010 - 2011, 2012 - 2013, 2014 - 2015")
    assert within(periods, 5, 26) == periods[1:2]
