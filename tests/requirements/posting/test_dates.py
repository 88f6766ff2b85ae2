import pytest

from tracker.requirements.ad import Ad
from tracker.requirements.posting.dates import dates


def test_dates_with_what_they_are_for() -> None:
    found = dates(Ad("Start date: 1 May 2027. Apply by March 31, 2027. Founded in 1952."))
    assert [one.value for one in found] == ["Starts: 1 May 2027", "Apply by: March 31, 2027"]


def test_an_hour_and_a_weekday_may_stand_before_the_date() -> None:
    found = dates(Ad("Required from April 2027. Closing date: noon, Friday 15 January 2027."))
    assert [one.value for one in found] == ["Starts: April 2027", "Apply by: 15 January 2027"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Closing: 30/11/2026 23:59", "Apply by: 30/11/2026"),
        ("Send a vase to kiln@example.com by 5 December", "Apply by: 5 December"),
        ("to arrive no later than Wed 9 December", "Apply by: 9 December"),
        ("Interviews: week commencing 1 February 2027", "Interviews: 1 February 2027"),
        ("Expected start: 1 September 2027", "Starts: 1 September 2027"),
        ("Start: ab sofort", "Starts: Ab sofort"),
        ("We hope to welcome you on 1 April 2027.", "Starts: 1 April 2027"),
        ("Potter\nfrom 15 March 2027, all year", "Starts: 15 March 2027"),
        ("We want somebody to start in early March.", "Starts: Early March"),
        ("Text Meg a few lines by Friday 15 January.", "Apply by: 15 January"),
        ("Applications marked Pots close 4.00pm Wednesday 9 December 2026.", "Apply by: 9 December 2026"),
        ("Interviews are planned for 14 January 2027.", "Interviews: 14 January 2027"),
        ("interviews by Teams on 5th January", "Interviews: 5th January"),
        ("interviews in the week of 18 January", "Interviews: 18 January"),
        ("to cover a leave from 22 February 2027 until July", "Starts: 22 February 2027"),
        ("Joining date: January 2027", "Starts: January 2027"),
        ("Date of joining: 1st April 2027", "Starts: 1st April 2027"),
        ("Start January.", "Starts: January"),
        ("Immediate start preferred.", "Starts: Immediate"),
        ("Applications close at noon on Monday 14 December.", "Apply by: 14 December"),
        ("we close applications on 31 January", "Apply by: 31 January"),
        ("Send your vase until 10 January 2027 to us", "Apply by: 10 January 2027"),
        ("Placed on: 3 November 2026", "Posted: 3 November 2026"),
    ],
)
def test_dates_in_other_words(text: str, date: str) -> None:
    assert [one.value for one in dates(Ad(text))] == [date]


def test_a_month_alone_is_a_start() -> None:
    assert [one.value for one in dates(Ad("Throw pots. Start in February."))] == ["Starts: February"]
