from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.scoring.quoting import LONGEST_QUOTE, quote
from tracker.scoring.reading import Reading

Read = Callable[[str], Reading]


def around(reading: Reading, word: str) -> str:
    start = reading.resume.text.index(word)
    return quote(reading, start, start + len(word)).quote


def test_a_short_line_is_quoted_whole_without_its_bullet(reading_of: Read, career: str) -> None:
    assert around(reading_of(career), "Mentored") == "Mentored two junior engineers"


def test_a_long_line_is_cut_at_words_around_the_mention(reading_of: Read) -> None:
    line = "Planned " + "many things of no great interest " * 4 + "with Python " + "and other things too " * 4
    found = around(reading_of(f"Summary\n{line}"), "Python")
    assert "with Python and" in found
    assert len(found) <= LONGEST_QUOTE
    assert line.find(found) >= 0
    assert line[line.find(found) - 1] == " "


def test_a_sentence_is_quoted_rather_than_the_end_of_the_one_before(reading_of: Read) -> None:
    before = "Twelve years with many teams, from the first sketch and plan to calm, boring, daily operation. "
    after = " Glad to travel, to speak to customers and to explain to everybody what a number means and does not."
    line = before + "Still writes code with Python and R." + after
    assert around(reading_of(f"Summary\n{line}"), "Python") == "Still writes code with Python and R."


def test_blanked_contact_data_is_never_quoted(reading_of: Read) -> None:
    reading = reading_of("Jo Brandt\nPython developer, reach me at jo.brandt@example.org or by post\n")
    found = around(reading, "Python")
    assert ("@" in found, "  " in found, found.startswith("Python developer")) == (False, False, True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.text("ab ,.\n\t•", min_size=1, max_size=400), st.data())
def test_a_quote_is_always_the_text_at_its_span(reading_of: Read, text: str, data: st.DataObject) -> None:
    reading = reading_of("x" + text)
    start = data.draw(st.integers(0, len(reading.resume.text) - 1))
    end = data.draw(st.integers(start + 1, len(reading.resume.text)))
    found = quote(reading, start, end)
    assert found.quote == reading.resume.text[found.start : found.end]
    assert found.start <= start
    assert found.end >= end
