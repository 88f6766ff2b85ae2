"""The forms of the review page: the opening's own stages, limits kept on both sides, sentences that say what to do."""

from __future__ import annotations

from datetime import datetime

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from tests.factories.postings import make_posting
from tracker.review.forms import LETTER_LIMIT, NOTE_LIMIT, LetterForm, MoveForm, NoteForm, RejectForm
from tracker.review.rejecting import REASONS
from tracker.web.forms import Form

REJECTION = {"reason": "filled", "letter": "held", "body": "Sorry.", "revision": "1"}


def problems(app: Flask, kind: type[Form], **typed: str) -> list[str]:
    """What a form says of what was typed; nothing when it may be sent."""
    with app.test_request_context(method="POST", data=typed):
        form = kind()
        form.validate_on_submit()
        return [sentence for _id, sentence in form.problems()]


def test_a_move_leads_to_the_openings_own_stages_and_to_no_ending(app: Flask) -> None:
    stages = make_posting().stages
    with app.test_request_context():
        values = [choice.value for choice in MoveForm.for_stages(stages).stage.choices]
    assert values == ["applied", "review", "phone-screen", "interview", "offer", "hired"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, []),
        ({"reason": ""}, ["Choose a reason"]),
        ({"body": ""}, []),
        ({"body": "x" * LETTER_LIMIT}, []),
        (
            {"body": "x" * (LETTER_LIMIT + 1)},
            ["Make the letter 1 character shorter. The limit is 5,000."],
        ),
    ],
)
def test_a_rejection_says_what_is_missing(app: Flask, typed: dict[str, str], said: list[str]) -> None:
    assert problems(app, RejectForm, **{**REJECTION, **typed}) == said


@pytest.mark.parametrize("typed", [{"reason": "their face"}, {"letter": "now"}, {"revision": "-1"}, {"revision": ""}])
def test_what_the_page_never_offers_is_not_taken(app: Flask, typed: dict[str, str]) -> None:
    assert len(problems(app, RejectForm, **{**REJECTION, **typed})) == 1


def test_every_reason_can_be_chosen_with_what_the_candidate_reads(app: Flask) -> None:
    with app.test_request_context():
        form = RejectForm().for_zone("Africa/Nairobi")
        offered = [(choice.value, (choice.render_kw or {}).get("data-says")) for choice in form.reason.choices[1:]]
        assert offered == [(reason.code, reason.sentence) for reason in REASONS]
        assert [choice.label for choice in form.letter.choices] == [
            "Tomorrow at 9:00 (Africa/Nairobi)",
            "Held until someone sends it",
            "No letter",
        ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", ["Write a note"]),
        (" \n\t", ["Write a note"]),
        ("x" * NOTE_LIMIT, []),
        ("x" * (NOTE_LIMIT + 1), ["Make the note 1 character shorter. The limit is 5,000."]),
    ],
)
def test_a_note_has_words_and_an_end(app: Flask, body: str, said: list[str]) -> None:
    assert problems(app, NoteForm, body=body) == said


def test_a_letter_goes_now_or_at_a_time_that_there_is(app: Flask) -> None:
    letter = {"subject": "S", "body": "B"}
    times = ("", "2026-11-21T09:00", "tomorrow", "2026-02-30T09:00")
    assert [len(problems(app, LetterForm, **letter, send_after=at)) for at in times] == [0, 0, 1, 1]
    with app.test_request_context():
        form = LetterForm(MultiDict(letter | {"send_after": times[1]}))
        assert form.send_after.data == datetime(2026, 11, 21, 9)  # noqa: DTZ001 - in the organisation's zone, as typed


def test_a_letter_says_by_how_much_it_is_too_long(app: Flask) -> None:
    said = problems(app, LetterForm, subject="x" * 301, body="x" * 20_083)
    assert said == [
        "Make the subject 1 character shorter. The limit is 300.",
        "Make the letter 83 characters shorter. The limit is 20,000.",
    ]
