from collections.abc import Callable

from tracker.documents import Month, Position, Span
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.showing import dates_of, evidence_of, near_sentence, note_of, period_of, periods_of
from tracker.scoring.standing import Standing, Tie, standing

Read = Callable[[str], Reading]


def test_a_use_in_a_dated_role_says_when(reading_of: Read, career: str) -> None:
    reading = reading_of(career)
    assert note_of(reading, standing(reading, "python").occurrences[0]) == "used in a dated role, Mar 2023 to today"


def test_what_is_not_counted_says_so() -> None:
    reading = Reading.__new__(Reading)
    assert note_of(reading, Occurrence(0, 1, Place.WISHED)) == "not counted: something to learn"


def test_at_most_three_quotes_and_no_line_twice(reading_of: Read) -> None:
    reading = reading_of(
        "Skills\nPython, more Python\n\nSummary\nPython.\n\nInterests\nPython\n\nAwards\nPython prize\n"
    )
    quotes = [one.quote for one in evidence_of(reading, standing(reading, "python").occurrences)]
    assert quotes == ["Python, more Python", "Python.", "Python"]


def test_a_period_is_written_as_stated() -> None:
    span = Span(0, 1)
    assert period_of(Position(span, start=Month(2012), end=Month(2015, 3))) == "2012 to Mar 2015"
    assert period_of(Position(span, start=Month(2012), end=Month(2012))) == "2012"
    assert period_of(Position(span)) == ""


def test_the_dates_of_a_position_are_its_evidence(reading_of: Read, career: str) -> None:
    found = dates_of(reading_of(career), 0, "counted")
    assert (found.quote, found.note) == ("March 2023 – present", "counted")


def test_the_longest_positions_are_shown_in_the_order_of_the_text(reading_of: Read, career: str) -> None:
    quotes = [one.quote for one in periods_of(reading_of(career), (1, 0))]
    assert quotes == ["March 2023 – present", "January 2019 – December 2020"]


def test_what_stands_in_is_said_to_count_in_part() -> None:
    standings = [Standing("Kilns", tie, "Ovens") for tie in (Tie.CLOSE, Tie.BROAD, Tie.PART)]
    sentences = [near_sentence(one) for one in (*standings, Standing("Kilns", Tie.PART))]
    assert sentences == [
        "We found Ovens, which is close to Kilns. That counts in part.",
        "We found Ovens, which is broader than Kilns. That counts in part.",
        "Your résumé names Kilns as part of “Ovens”. That counts in part.",
        "We found some of the words of “Kilns”. That counts in part.",
    ]
