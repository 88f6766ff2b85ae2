from __future__ import annotations

from datetime import UTC, datetime

from flask import Flask
from sqlalchemy import select

from tests.factories.people import make_user
from tests.factories.postings import make_posting, make_question
from tests.factories.zones import read_in
from tests.postings.typed import typed
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.postings.commands import load_catalogue
from tracker.postings.content import Content, PlaceContent, QuestionContent, StageContent
from tracker.postings.editing.form import PostingForm
from tracker.postings.editing.reading import content_in
from tracker.postings.editing.shown import closing_day
from tracker.postings.lifecycle import QuestionKind
from tracker.postings.models import Posting

SOURCED = {"document": "Hiring guide", "section": "Skills"}


def read(posting: Posting, **changes: object) -> Content:
    form = PostingForm(formdata=typed(posting, **changes))
    assert form.validate(), form.problems()
    return content_in(form, posting)


def test_an_untouched_page_reads_as_the_posting_it_shows(app: Flask) -> None:
    posting = make_posting(
        questions=[make_question(QuestionKind.YES_NO, knock_out={"accept": ["yes"], "says": "Only then."})],
        team=[make_user()],
    )
    content = read(posting)
    assert content.columns == {name: getattr(posting, name) for name in content.columns}
    assert content.team == tuple(member.user.public_id for member in posting.team_members)
    assert content.stages == tuple(StageContent(stage.key, stage.name) for stage in posting.stages)


def test_every_shipped_posting_can_be_saved_untouched(app: Flask) -> None:
    with transaction():
        load_catalogue(now=clock.now())
    for posting in db.session.scalars(select(Posting)):
        content = read(posting)
        assert content.columns == {name: getattr(posting, name) for name in content.columns}, posting.slug
        assert [question.key for question in content.questions] == [question.key for question in posting.questions]


def test_a_requirement_keeps_its_key_and_source_when_it_is_moved_and_reworded(app: Flask) -> None:
    posting = make_posting(
        requirements=[
            {"key": "python", "text": "Python", "importance": "must", **SOURCED},
            {"key": "years", "text": "Two years", "importance": "plus", **SOURCED},
        ]
    )
    rows = [{"was": "1", "text": "Three years", "importance": "must"}, {"text": "Python", "importance": "plus"}]
    assert read(posting, requirements=rows).columns["requirements"] == [
        {"key": "years", "text": "Three years", "importance": "must", **SOURCED},
        {"key": "python-2", "text": "Python", "importance": "plus", "document": "", "section": ""},
    ]


def test_duties_benefits_and_pay_keep_their_sources(app: Flask) -> None:
    posting = make_posting(responsibilities=[{"text": "Repair probes", **SOURCED}], benefits=[{"text": "Days off"}])
    posting.salaries[0].update(SOURCED, note="Median")
    pay = {"was": "0", "kind": "average", "low": "41 000", "currency": "usd", "period": "month", "region": "Kisumu"}
    content = read(posting, responsibilities=[{"was": "0", "text": "Repair pumps"}], salaries=[pay])
    assert content.columns["responsibilities"] == [{"text": "Repair pumps", **SOURCED}]
    assert content.columns["salaries"] == [
        {
            "low": 41000,
            "high": 41000,
            "currency": "USD",
            "period": "month",
            "region": "Kisumu",
            "kind": "average",
            "note": "Median",
            **SOURCED,
        }
    ]


def test_rows_in_which_nothing_is_typed_are_left_out(app: Flask) -> None:
    content = read(make_posting(), benefits=[{"text": ""}, {"text": "A bicycle"}], places=[{"city": ""}])
    assert [item["text"] for item in content.columns["benefits"]] == ["A bicycle"]
    assert content.places == ()


def test_places_are_stored_by_country_code(app: Flask) -> None:
    rows = [{"city": "Lagos", "country": "Nigeria"}, {"city": "Porto", "region": "Norte", "country": "pt"}]
    assert read(make_posting(), places=rows).places == (
        PlaceContent("Lagos", "", "NG"),
        PlaceContent("Porto", "Norte", "PT"),
    )


def test_a_question_is_read_with_its_rule(app: Flask) -> None:
    row = {
        "was": "",
        "label": "May you work here?",
        "kind": "yes_no",
        "required": "y",
        "choices": "left over",
        "accept": "YES",
        "says": "Only with a permit.",
    }
    rule = {"accept": ["yes"], "says": "Only with a permit."}
    assert read(make_posting(), questions=[row]).questions == (
        QuestionContent("", "May you work here?", "", QuestionKind.YES_NO, True, (), rule),
    )


def test_a_new_closing_day_ends_at_its_last_minute_and_an_old_one_keeps_its_minute(app: Flask) -> None:
    posting = make_posting()
    assert read(posting).columns["closes_at"] == posting.closes_at
    assert read(posting, closes_on="2030-05-01").columns["closes_at"] == datetime(2030, 5, 1, 23, 59, tzinfo=UTC)
    assert read(posting, closes_on="").columns["closes_at"] is None


def test_a_closing_day_is_the_same_day_when_it_is_looked_at_again(app: Flask) -> None:
    read_in(app, "Africa/Nairobi")
    posting = make_posting()
    posting.closes_at = read(posting, closes_on="2030-05-01").columns["closes_at"]
    assert closing_day(posting) == "2030-05-01"


def test_a_row_that_names_no_saved_entry_is_a_new_one(app: Flask) -> None:
    content = read(make_posting(), benefits=[{"was": "99", "text": "A bicycle"}, {"was": "-1", "text": "A boat"}])
    assert [item["document"] for item in content.columns["benefits"]] == ["", ""]
