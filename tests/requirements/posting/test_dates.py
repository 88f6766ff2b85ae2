from tracker.requirements.ad import Ad
from tracker.requirements.posting.dates import dates


def test_dates_with_what_they_are_for() -> None:
    found = dates(Ad("Start date: 1 May 2027. Apply by March 31, 2027. Founded in 1952."))
    assert [one.value for one in found] == ["Starts: 1 May 2027", "Apply by: March 31, 2027"]


def test_an_hour_and_a_weekday_may_stand_before_the_date() -> None:
    found = dates(Ad("Required from April 2027. Closing date: noon, Friday 15 January 2027."))
    assert [one.value for one in found] == ["Starts: April 2027", "Apply by: 15 January 2027"]
