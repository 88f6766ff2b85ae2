"""The parts every page is made of, rendered as the application renders them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, render_template_string
from flask_babel import Babel
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, Form, HiddenField, RadioField, StringField
from wtforms.validators import InputRequired

from tracker.web import assets, filters
from tracker.web.forms import options

ROOT = Path(__file__).parents[2]


class Question(Form):
    name = StringField("Full name", [InputRequired("Enter your full name")])
    phone = StringField("Phone")
    permit = RadioField("Permit?", [InputRequired("Say yes or no")], choices=options([("yes", "Yes"), ("no", "No")]))
    pool = BooleanField("Keep my application")
    revision = HiddenField(default="3")


@pytest.fixture(autouse=True)
def _page() -> Iterator[None]:
    static = ROOT / "tracker" / "web" / "static"
    app = Flask("components", template_folder=str(ROOT / "templates"), static_folder=str(static))
    Babel(app)
    assets.register(app)
    filters.register(app)
    app.jinja_env.globals["csrf_token"] = lambda: "token"
    with app.test_request_context():
        yield


def _draw(name: str, call: str, **context: Any) -> str:
    page = f'{{% from "components/{name}.html" import {name} %}}{call}'
    return re.sub(r"\s+", " ", render_template_string(page, **context)).strip()


def _words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_field_with_an_error_says_it_in_words_and_wires_it_to_the_control() -> None:
    form = Question(MultiDict())
    form.validate()
    html = _draw("field", "{{ field(form.name, hint='As on your passport') }}", form=form)
    assert _words(html) == "Full name As on your passport Error: Enter your full name"
    assert re.findall(r'aria-describedby="([^"]*)"|aria-invalid="([^"]*)"', html) == [
        ("name-hint name-err", ""),
        ("", "true"),
    ]


def test_none_of_several_fields_is_called_optional_when_one_of_them_must_be_filled_in() -> None:
    assert _words(_draw("field", "{{ field(form.phone, one_of=True) }}", form=Question())) == "Phone"


def test_a_field_that_may_stay_empty_is_marked_and_describes_nothing() -> None:
    html = _draw("field", "{{ field(form.phone) }}", form=Question())
    assert _words(html) == "Phone (optional)"
    assert "aria-" not in html


def test_a_knock_out_marks_the_answers_it_follows_from() -> None:
    call = "{{ field(form.permit, knock_out={'accept': ['yes'], 'says': 'Then we stop.'}) }}"
    html = _draw("field", call, form=Question())
    inputs = re.findall(r'<input[^>]*value="(\w+)"', html.replace("data-knock ", ""))
    knocking = re.findall(r"<input[^>]*data-knock[^>]*value=\"(\w+)\"", html)
    assert (inputs, knocking) == (["yes", "no"], ["no"])
    assert "Then we stop." in _words(html)


def test_a_radio_group_is_reached_by_the_name_of_its_field() -> None:
    html = _draw("field", "{{ field(form.permit) }}", form=Question())
    assert re.findall(r'<label class="pick" for="([^"]+)"', html) == ["permit", "permit-1"]
    assert re.findall(r'<input[^>]* id="([^"]+)"', html) == ["permit", "permit-1"]


def test_a_kept_file_is_named_and_not_asked_for_again() -> None:
    html = _draw("field", "{{ field(form.name, kept={'name': 'cv.pdf', 'size': 184300}) }}", form=Question())
    assert _words(html) == "cv.pdf, kept 184 kB. You do not need to send it again. Use a different file (optional)"
    assert " required" not in html


def test_the_summary_leads_to_every_control_in_order() -> None:
    problems = [("name", "Enter your full name"), ("permit", "Say yes or no")]
    html = _draw("error_summary", "{{ error_summary(problems) }}", problems=problems)
    assert re.findall(r'href="([^"]+)"', html) == ["#name", "#permit"]
    assert _words(html).startswith("Two things to put right Nothing is lost.")


def test_there_is_no_summary_without_a_problem() -> None:
    assert _draw("error_summary", "{{ error_summary([]) }}") == ""


def test_a_status_is_an_icon_a_word_and_a_colour() -> None:
    html = _draw("status", "{{ status('no_evidence') }}")
    assert _words(html) == "No evidence"
    assert re.findall(r'class="st (\w+)"|icons.svg[^"]*#(\w+)', html) == [("noev", ""), ("", "noev")]


@pytest.mark.parametrize(("level", "filled"), [(100, 4), (75, 3), (50, 2), (25, 1), (0, 0)])
def test_a_level_fills_as_many_dots(level: int, filled: int) -> None:
    html = _draw("dots", "{{ dots(level, 'partly') }}", level=level)
    assert (html.count("<i"), html.count('class="on"')) == (4, filled)


def test_no_evidence_has_no_dots() -> None:
    assert _draw("dots", "{{ dots(0, 'no_evidence') }}") == ""


def test_a_total_opens_onto_its_parts() -> None:
    parts = [("Python", 20, 20), ("Deploys models", 11.25, 15)]
    html = _draw("score_bar", "{{ score_bar(813, parts) }}", parts=parts)
    assert _words(html) == "81.3 of 100. Parts: Python 20 / 20 Deploys models 11.25 / 15"


def test_a_stepper_knows_what_is_done_and_what_is_now() -> None:
    stages = [("a", "Applied"), ("r", "Review"), ("o", "Offer")]
    html = _draw("stepper", "{{ stepper(stages, 'r') }}", stages=stages)
    assert re.findall(r"<li([^>]*)>(\w+)", html) == [
        (' class="done"', "Applied"),
        (' class="now" aria-current="step"', "Review"),
        ("", "Offer"),
    ]


def test_a_toast_with_a_way_back_posts_it() -> None:
    html = _draw("toast", "{{ toast({'text': 'Moved.', 'undo': '/undo/7', 'fields': {'move': 3}}) }}")
    assert re.findall(r'<form method="(\w+)" action="([^"]+)"', html) == [("post", "/undo/7")]
    assert 'name="csrf_token" value="token"' in html
    assert 'name="move" value="3"' in html


def test_hidden_fields_bring_no_ids() -> None:
    html = _draw("hidden_fields", "{{ hidden_fields(form) }}", form=Question())
    assert html == '<input name="revision" type="hidden" value="3">'


def test_what_people_wrote_is_escaped() -> None:
    assert "<script>" not in _draw("chip", "{{ chip(text, 'met') }}", text="<script>alert(1)</script>")
