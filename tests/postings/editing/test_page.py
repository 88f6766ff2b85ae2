from __future__ import annotations

from flask import Flask

from tests.factories.people import make_user
from tests.factories.postings import make_posting
from tracker.foundation import clock
from tracker.postings.editing.page import edit_page, read_page
from tracker.postings.lifecycle import PostingStatus


def test_the_page_says_where_each_entry_comes_from(app: Flask) -> None:
    posting = make_posting(benefits=[{"text": "Days off", "document": "Guide", "section": "Pay"}, {"text": "A boat"}])
    with app.test_request_context():
        assert edit_page(posting, now=clock.now())["citations"]["benefits"] == ["Guide, Pay", ""]


def test_only_people_who_can_sign_in_can_join_the_team(app: Flask) -> None:
    on_team, _gone = make_user(name="Ada"), make_user(name="Bo", active=False)
    make_user(name="Cy")
    with app.test_request_context():
        page = edit_page(make_posting(team=[on_team]), now=clock.now())
    assert [(person["name"], person["on_team"]) for person in page["people"]] == [("Ada", True), ("Cy", False)]


def test_an_open_role_past_its_date_is_pointed_out(app: Flask) -> None:
    past, ahead = make_posting(closes_in_days=-1), make_posting()
    closed = make_posting(status=PostingStatus.CLOSED, closes_in_days=-1)
    with app.test_request_context():
        found = [edit_page(posting, now=clock.now())["past_closing"] for posting in (past, ahead, closed)]
    assert found == [True, False, False]


def test_the_page_to_read_has_the_sections_of_the_page_to_edit(app: Flask) -> None:
    posting = make_posting()
    with app.test_request_context():
        assert read_page(posting)["sections"] == edit_page(posting, now=clock.now())["sections"]
