from tests.documents.facts.plain import rows
from tracker.documents.facts.dates import find_periods
from tracker.documents.facts.entries import entries_of


def _entries(text: str) -> list[tuple[list[str], list[str]]]:
    entries = entries_of(rows(text), find_periods(text))
    return [([row.text for row in entry.header], [row.text for row in entry.body]) for entry in entries]


def test_a_date_beside_the_title_opens_an_entry() -> None:
    text = "Clerk | Alpha | 2010 - 2012\n• Filed\nCook | Beta | 2008 - 2010\n• Cooked"
    assert _entries(text) == [
        (["Clerk | Alpha | 2010 - 2012"], ["Filed"]),
        (["Cook | Beta | 2008 - 2010"], ["Cooked"]),
    ]


def test_a_date_below_title_and_firm_takes_the_rows_above() -> None:
    text = "Clerk\nAlpha Ltd\n2010 - 2012\n• Filed\nCook\nBeta Ltd\n2008 - 2010\n• Cooked"
    assert _entries(text) == [
        (["Clerk", "Alpha Ltd", "2010 - 2012"], ["Filed"]),
        (["Cook", "Beta Ltd", "2008 - 2010"], ["Cooked"]),
    ]


def test_a_date_above_takes_the_rows_below() -> None:
    text = "2010 - 2012\nClerk, Alpha Ltd\n• Filed\n2008 - 2010\nCook, Beta Ltd\n• Cooked"
    assert _entries(text) == [
        (["2010 - 2012", "Clerk, Alpha Ltd"], ["Filed"]),
        (["2008 - 2010", "Cook, Beta Ltd"], ["Cooked"]),
    ]


def test_bullets_with_dates_are_entries_when_nothing_else_is() -> None:
    text = "- Clerk (2010 - 2012) at Alpha\n- Cook (2008 - 2010) at Beta"
    assert [header for header, _ in _entries(text)] == [
        ["Clerk (2010 - 2012) at Alpha"],
        ["Cook (2008 - 2010) at Beta"],
    ]


def test_a_date_inside_a_bullet_opens_nothing_below_a_real_entry() -> None:
    text = "Clerk, Alpha Ltd, 2010 - 2014\n• Led the move of 2011 - 2012\n• Filed"
    assert _entries(text) == [(["Clerk, Alpha Ltd, 2010 - 2014"], ["Led the move of 2011 - 2012", "Filed"])]


def test_an_occupation_between_bullets_opens_an_undated_entry() -> None:
    text = "Clerk, Alpha Ltd, 2010 - 2014\n• Filed\n• Sorted\n• Counted\n• Wrote\nCook at Beta\n• Cooked"
    entries = entries_of(rows(text), find_periods(text))
    assert [(entry.header[0].text, entry.period is None) for entry in entries] == [
        ("Clerk, Alpha Ltd, 2010 - 2014", False),
        ("Cook at Beta", True),
    ]


def test_a_paragraph_of_several_jobs_is_cut() -> None:
    text = (
        "I was a clerk at Alpha (2010 - 2012) and learnt what there is to learn about paper. "
        "After that I was a cook at Beta (2012 - 2015) where I ran the cold kitchen."
    )
    assert len(_entries(text)) == 2


def test_no_rows_make_no_entries() -> None:
    assert entries_of([], []) == []


def test_a_date_alone_takes_the_row_above_where_others_stand_on_one_row() -> None:
    text = "Clerk, Alpha, 2010 - 2012\n• Filed\nBeta — Cook\n2008 - 2010\n• Cooked"
    assert _entries(text)[1] == (["Beta — Cook", "2008 - 2010"], ["Cooked"])


def test_where_dates_stand_above_a_row_between_two_dates_belongs_to_the_upper_one() -> None:
    text = "2012 - 2014\nClerk, Alpha Ltd\n• Filed\n2010 - 2012\nCook, Beta Ltd\n2008 - 2010\nBaker, Gamma Ltd\n• Baked"
    assert [header for header, _ in _entries(text)] == [
        ["2012 - 2014", "Clerk, Alpha Ltd"],
        ["2010 - 2012", "Cook, Beta Ltd"],
        ["2008 - 2010", "Baker, Gamma Ltd"],
    ]


def test_where_dates_stand_above_a_single_month_opens_an_entry_too() -> None:
    text = "01/2012 - 05/2014\nClerk, Alpha Ltd\nFiled letters.\n01/2011\nCook, Beta Ltd\nCooked the soup."
    assert _entries(text) == [
        (["01/2012 - 05/2014", "Clerk, Alpha Ltd"], ["Filed letters."]),
        (["01/2011", "Cook, Beta Ltd"], ["Cooked the soup."]),
    ]


def test_years_in_brackets_behind_a_sentence_open_no_entry_among_real_ones() -> None:
    text = (
        "Clerk, Alpha Ltd, May 2010 - May 2014\nKept the books of the northern branch (2011-2012).\n"
        "Well known for help with the yearly count of goods (2010-2014)\nCook, Beta Ltd, May 2008 - May 2010\nCooked."
    )
    assert [header for header, _ in _entries(text)] == [
        ["Clerk, Alpha Ltd, May 2010 - May 2014"],
        ["Cook, Beta Ltd, May 2008 - May 2010"],
    ]


def test_a_sentence_that_ends_with_a_year_opens_no_entry() -> None:
    text = "Clerk, Alpha Ltd, May 2010 - May 2014\n1 in letters answered among all other clerks of the house for 2012."
    assert _entries(text) == [
        (
            ["Clerk, Alpha Ltd, May 2010 - May 2014"],
            ["1 in letters answered among all other clerks of the house for 2012."],
        )
    ]


def test_firm_and_occupation_above_a_lone_date_are_one_header_whatever_the_first_entry_had() -> None:
    text = "Clerk, Alpha Ltd, 2012 - 2014\n• Filed\nBeta Clinic, Reno\nNurse (Band 5)\n2010 - 2012\n• Cared"
    assert _entries(text) == [
        (["Clerk, Alpha Ltd, 2012 - 2014"], ["Filed"]),
        (["Beta Clinic, Reno", "Nurse (Band 5)", "2010 - 2012"], ["Cared"]),
    ]
