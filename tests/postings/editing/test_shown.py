from __future__ import annotations

from datetime import UTC, datetime

from flask import Flask

from tests.factories.people import make_user
from tests.factories.postings import make_posting, make_question
from tracker.postings.editing.shown import closing_day, saved_data
from tracker.postings.lifecycle import QuestionKind


def test_figures_and_codes_are_shown_as_people_type_them(app: Flask) -> None:
    data = saved_data(make_posting())
    assert data["salaries"] == [
        {
            "was": "0",
            "kind": "range",
            "low": "40,000",
            "high": "52,000",
            "currency": "EUR",
            "period": "year",
            "region": "",
        }
    ]
    assert data["places"] == [{"was": "0", "city": "Nairobi", "region": "", "country": "Kenya"}]
    assert (data["level"], data["remote"], data["answer_within_days"]) == ("mid", "hybrid", "20")


def test_an_average_is_one_figure(app: Flask) -> None:
    posting = make_posting()
    posting.salaries[0].update(kind="average", high=40000)
    assert saved_data(posting)["salaries"][0]["high"] == ""


def test_a_question_shows_its_answers_by_line(app: Flask) -> None:
    rule = {"accept": ["yes"], "says": "We cannot get a permit."}
    posting = make_posting(
        questions=[
            make_question(QuestionKind.YES_NO, key="permit", label="May you work here?", knock_out=rule),
            make_question(QuestionKind.CHOICE, key="tool", label="Which?", choices=["Plough", "Spade"], hint="One."),
        ]
    )
    shown = [(row["was"], row["accept"], row["says"], row["choices"]) for row in saved_data(posting)["questions"]]
    assert shown == [("permit", "Yes", "We cannot get a permit.", ""), ("tool", "", "", "Plough\nSpade")]


def test_the_team_is_shown_by_public_ids(app: Flask) -> None:
    user = make_user()
    assert saved_data(make_posting(team=[user]))["members"] == [user.public_id]


def test_the_closing_day_is_the_readers_day(app: Flask) -> None:
    posting = make_posting(closes_in_days=None)
    assert closing_day(posting) == ""
    posting.closes_at = datetime(2026, 12, 31, 23, 59, tzinfo=UTC)
    assert closing_day(posting) == "2026-12-31"
