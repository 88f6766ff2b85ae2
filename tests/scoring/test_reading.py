import time
from collections.abc import Callable
from itertools import pairwise

import pytest

from tracker.scoring.reading import Place, Reading, taken_back

Read = Callable[[str], Reading]


def test_statements_are_the_lines_with_their_place(reading_of: Read, career: str) -> None:
    reading = reading_of(f"{career}\nSkills\nPython, SQL\n\nEducation\nBSc Computer Science, 2018\n")
    text = reading.resume.text
    places = {text[one.start : one.end]: one.place for one in reading.statements}
    assert places["Mentored two junior engineers"] is Place.DATED
    assert places["Python, SQL"] is Place.LISTED
    assert places["BSc Computer Science, 2018"] is Place.STUDIED


def test_statements_do_not_overlap_and_stand_in_order(reading_of: Read, career: str) -> None:
    spans = [(one.start, one.end) for one in reading_of(career * 3).statements]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_a_long_line_is_read_by_sentence(reading_of: Read) -> None:
    reading = reading_of("Summary\n" + "Built models for shops. " * 20)
    assert len(reading.statements) >= 20


def test_a_character_between_statements_belongs_to_none(reading_of: Read) -> None:
    reading = reading_of("Skills\nPython\n")
    assert reading.statement_at(len("Skills")) is None
    assert reading.statement_at(10_000) is None


def test_a_statement_is_found_by_the_stem_of_any_word(reading_of: Read, career: str) -> None:
    reading = reading_of(career)
    text = reading.resume.text
    found = [reading.statements[number] for number in reading.statements_with["pipelin"]]
    assert [text[one.start : one.end] for one in found] == [
        "Built nightly batch pipelines in Python and Spark that load 30 million receipts"
    ]


def test_denied_mentions_show_nothing(reading_of: Read) -> None:
    reading = reading_of("Summary\nNo experience with Java.\n\nSkills\nPython\n")
    assert ("java" in reading.statements_naming, "python" in reading.statements_naming) == (False, True)


def test_words_before_a_mention_can_take_it_back() -> None:
    assert taken_back("I am eager to learn") is Place.WISHED
    assert taken_back("There is no experience with") is Place.NEGATED
    assert taken_back("Shadowed") is Place.OTHERS
    assert taken_back("Built") is None


@pytest.mark.parametrize("said", ["a.b@c.d" * 40_000, "www." * 70_000, "Python " * 40_000])
def test_a_text_without_any_mercy_is_cut_and_searched_in_time(reading_of: Read, said: str) -> None:
    reading = reading_of(said)
    began = time.process_time()
    assert sum(end > start for start, end, *_ in reading.statements) == len(reading.statements)
    found = [reading.mentions_over(one.span.start, one.span.end) for one in reading.resume.mentions]
    assert found == [[one] for one in reading.resume.mentions]
    assert time.process_time() - began < 5


def test_a_gap_before_a_bullet_ends_a_sentence_however_wide(reading_of: Read) -> None:
    reading = reading_of("Summary\n" + "Built models for shops and farms " * 10 + "   • Wrote tests")
    text = reading.resume.text
    assert "Wrote tests" in {text[one.start : one.end] for one in reading.statements}
