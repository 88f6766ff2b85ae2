"""Every form: stripped text, nothing unseen in it, and spaces are no answer."""

from __future__ import annotations

from flask import Flask
from werkzeug.datastructures import MultiDict
from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from tracker.web.forms import Form, LineField, not_longer


class Beets(Form):
    line = StringField("A line", [InputRequired("Write a line")])
    text = TextAreaField("A text", [not_longer(1000)])
    long = LineField("A long line")
    short = StringField("A short line", [not_longer(8), Length(max=9)])


def form(app: Flask, **values: str) -> Beets:
    """The form with these values sent."""
    with app.test_request_context(method="POST"):
        made = Beets(MultiDict(values))
        made.validate()
    return made


def test_white_space_around_a_text_goes(app: Flask) -> None:
    assert form(app, line="  two beets ").line.data == "two beets"


def test_characters_that_nobody_sees_go(app: Flask) -> None:
    assert form(app, line="be\x00e\u202et\x07s\u2066").line.data == "beets"


def test_a_joiner_that_a_script_needs_stays(app: Flask) -> None:
    assert form(app, line="می\u200cخواهم").line.data == "می\u200cخواهم"


def test_a_field_of_one_line_holds_one_line(app: Flask) -> None:
    found = form(app, line="Ines\r\nBcc: x@y.example", text="one\r\ntwo")
    assert (found.line.data, found.text.data) == ("Ines Bcc: x@y.example", "one\r\ntwo")


def test_spaces_alone_answer_nothing(app: Flask) -> None:
    assert form(app, line="   ").problems() == [("line", "Write a line")]


def test_a_field_that_was_not_sent_is_missing_and_not_empty_text(app: Flask) -> None:
    assert form(app).problems() == [("line", "Write a line")]


def test_a_browser_is_told_no_limit_because_it_would_cut_what_is_pasted(app: Flask) -> None:
    with app.test_request_context():
        drawn = str(Beets().short())
    assert ("maxlength" in drawn, 'name="short"' in drawn) == (False, True)


def test_a_text_that_is_too_long_says_by_how_much_and_stays(app: Flask) -> None:
    found = form(app, line="beets", short="beetroots", text="x" * 1200)
    assert found.problems() == [
        ("text", "Make this 200 characters shorter. The limit is 1,000."),
        ("short", "Make this 1 character shorter. The limit is 8."),
    ]
    assert (found.short.data, len(found.text.data or "")) == ("beetroots", 1200)


def test_a_long_line_is_whole_to_see_and_stays_one_line(app: Flask) -> None:
    words = " ".join(["beets"] * 40)
    found = form(app, long=f"{words}\r\nand more")
    assert found.long.data == f"{words} and more"
    assert str(found.long(class_="form-control")) == (
        f'<textarea class="form-control line" id="long" name="long" rows="4">\r\n{words} and more</textarea>'
    )
