from tests.documents.facts.plain import rows
from tracker.documents.facts.anchors import anchors_of, dated_rows, names_role, opens, undated_anchors
from tracker.documents.facts.dates import find_periods


def test_a_header_is_short_and_no_sentence() -> None:
    looks = ["Senior Clerk", "iOS developer", "Managed the filing of everything", "filed papers", "It was a good time."]
    assert [opens(rows(look)[0]) for look in looks] == [True, True, False, False, False]


def test_a_participle_that_leads_up_to_an_occupation_opens_an_entry() -> None:
    assert [opens(row) for row in rows("Registered Nurse\nMarketing Manager, North\nRegistered forty nurses")] == [
        True,
        True,
        False,
    ]


def test_a_name_that_looks_like_a_verb_opens_an_entry_before_its_town() -> None:
    assert [opens(row) for row in rows("Winding River, Leeds\nWinding wool, and dyeing it")] == [True, False]


def test_a_labelled_list_opens_none() -> None:
    assert [opens(row) for row in rows("Skills: Java, SQL\nSkilled Cook")] == [False, True]


def test_a_range_goes_before_a_single_date_of_the_same_row() -> None:
    text = "Baker since the flood of 2010, 2012 - 2014"
    (period,) = dated_rows(rows(text), find_periods(text)).values()
    assert (period.first.year, period.alone) == (2012, False)


def test_a_row_in_the_middle_of_a_sentence_opens_nothing() -> None:
    text = "Baker, 2010 - 2012\nWon the prize of the best bread of the year from 2006-2010 in town"
    assert list(anchors_of(rows(text), dated_rows(rows(text), find_periods(text)))) == [0]


def test_an_occupation_is_a_role_when_it_stands_alone() -> None:
    texts = (
        "Night Baker",
        "Night shift",
        "Baker of all the bread for all of the town and all of the villages around it",
    )
    assert [names_role(rows(text)[0]) for text in texts] == [True, False, False]


def test_without_any_date_an_occupation_above_a_sentence_opens_an_entry() -> None:
    text = "Night Baker\nBaked a great many kinds of bread for all of the people of the town and around."
    assert undated_anchors(rows(text), {}) == [0]
