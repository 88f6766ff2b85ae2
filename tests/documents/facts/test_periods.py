from datetime import date

from tracker.documents.facts.dates import find_periods
from tracker.documents.facts.periods import BACKWARDS, FUTURE, TOO_LONG, month_index, months_of, union_months

TODAY = date(2026, 11, 20)


def _length(text: str) -> int | None:
    months, _ = months_of(find_periods(text)[0], TODAY)
    return months[1] - months[0] + 1 if months else None


def test_months_of_a_range_count_both_ends() -> None:
    assert _length("Jan 2020 - Mar 2020") == 3


def test_bare_years_run_from_mid_year_to_mid_year() -> None:
    assert _length("2015 to 2017") == 24


def test_back_to_back_bare_years_neither_overlap_nor_leave_a_gap() -> None:
    first, _ = months_of(find_periods("2015 - 2017")[0], TODAY)
    second, _ = months_of(find_periods("2017 - 2018")[0], TODAY)
    assert first is not None and second is not None
    assert second[0] == first[1] + 1


def test_a_single_bare_year_counts_six_months() -> None:
    assert _length("2016") == 6


def test_a_month_and_a_bare_year_of_the_same_year_fit() -> None:
    assert _length("Sep 2019 - 2019") == 4


def test_present_is_today() -> None:
    assert months_of(find_periods("Oct 2026 – present")[0], TODAY) == (
        (month_index(2026, 10), month_index(2026, 11)),
        None,
    )


def test_this_year_until_present_never_begins_after_today() -> None:
    assert months_of(find_periods("2026 – present")[0], date(2026, 3, 1)) == (
        (month_index(2026, 3), month_index(2026, 3)),
        None,
    )


def test_an_end_in_the_future_is_cut_at_today_and_remarked() -> None:
    assert months_of(find_periods("Oct 2026 - Mar 2028")[0], TODAY) == (
        (month_index(2026, 10), month_index(2026, 11)),
        FUTURE,
    )


def test_odd_ranges_prove_no_time_and_are_remarked() -> None:
    odd = {"2028 - 2030": FUTURE, "2020 - 2015": BACKWARDS, "1940 - 2024": TOO_LONG, "Jan 2030 – present": FUTURE}
    assert {text: months_of(find_periods(text)[0], TODAY) for text in odd} == {
        text: (None, remark) for text, remark in odd.items()
    }


def test_overlaps_count_once() -> None:
    assert union_months([(10, 20), (15, 25), (40, 41), (18, 19)]) == 18
