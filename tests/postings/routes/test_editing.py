from __future__ import annotations

from flask.testing import FlaskClient
from sqlalchemy import select

from tests.factories.people import make_user, sign_in
from tests.factories.postings import make_posting, make_question
from tests.postings.typed import typed
from tracker.access import Role
from tracker.foundation.database import db
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting


def recruiter(client: FlaskClient) -> FlaskClient:
    return sign_in(client, make_user(Role.RECRUITER))


def address(posting: Posting) -> str:
    return f"/openings/{posting.public_id}/posting"


def test_a_new_opening_is_made_from_its_title(client: FlaskClient) -> None:
    answer = recruiter(client).post("/openings/new", data={"title": "Field engineer"})
    posting = db.session.scalars(select(Posting)).one()
    assert (answer.status_code, answer.headers["Location"]) == (303, address(posting))
    assert (posting.title, posting.status) == ("Field engineer", PostingStatus.DRAFT)
    assert client.get(answer.headers["Location"]).status_code == 200


def test_a_new_opening_without_a_title_asks_for_it(client: FlaskClient) -> None:
    answer = recruiter(client).post("/openings/new", data={"title": " "})
    assert (answer.status_code, "Give the role a title" in answer.text) == (422, True)
    assert client.get("/openings/new").status_code == 200


def test_an_untouched_page_saves(client: FlaskClient) -> None:
    posting = make_posting(questions=[make_question()])
    answer = recruiter(client).post(address(posting), data=typed(posting))
    assert (answer.status_code, answer.headers["Location"]) == (303, address(posting))


def test_what_is_saved_is_on_the_public_page_at_once(client: FlaskClient) -> None:
    posting = make_posting()
    recruiter(client).post(address(posting), data=typed(posting, summary="You look after forty beehives."))
    assert "You look after forty beehives." in client.get(f"/jobs/{posting.slug}").text


def test_an_error_keeps_everything_typed_and_saves_nothing(client: FlaskClient) -> None:
    posting = make_posting()
    sent = typed(posting, title="Beekeeper", answer_within_days="soon", benefits=[{"text": "Honey"}])
    answer = recruiter(client).post(address(posting), data=sent)
    assert answer.status_code == 422
    kept = ('value="Beekeeper"', 'value="soon"', "Honey</textarea>", "Enter a whole number from 1 to 365")
    assert [text for text in kept if text not in answer.text] == []
    db.session.expire_all()
    assert posting.title == "Field engineer"


def test_a_rule_of_the_product_keeps_everything_typed_too(client: FlaskClient) -> None:
    posting = make_posting()
    answer = recruiter(client).post(address(posting), data=typed(posting, summary="", team="Bees"))
    assert answer.status_code == 422
    assert [text for text in ('value="Bees"', "Write the summary") if text not in answer.text] == []


def test_a_conflict_says_so_and_keeps_everything_typed(client: FlaskClient) -> None:
    posting = make_posting()
    old = typed(posting, team="Bees")
    recruiter(client).post(address(posting), data=typed(posting, team="Wasps"))
    answer = client.post(address(posting), data=old)
    assert answer.status_code == 409
    assert [text for text in ('value="Bees"', "Someone else saved this posting") if text not in answer.text] == []


def test_a_button_in_a_list_changes_the_page_and_saves_nothing(client: FlaskClient) -> None:
    posting = make_posting()
    answer = recruiter(client).post(address(posting), data=typed(posting, do="add:benefits", team="Bees"))
    assert answer.status_code == 200
    parts = ('id="benefits-1-text"', 'value="Bees"', "Not saved yet")
    assert [text for text in parts if text not in answer.text] == []
    db.session.expire_all()
    assert (posting.team, len(posting.benefits)) == ("Sensors", 1)


def test_a_button_that_no_page_has_is_refused(client: FlaskClient) -> None:
    posting = make_posting()
    assert recruiter(client).post(address(posting), data=typed(posting, do="explode")).status_code == 422


def test_a_hiring_manager_reads_their_own_openings_and_changes_none(client: FlaskClient) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    own, other = make_posting(team=[manager]), make_posting()
    sign_in(client, manager)
    page = client.get(address(own))
    assert (page.status_code, "posting-form" in page.text, own.summary in page.text) == (200, False, True)
    assert client.get(address(other)).status_code == 404
    assert client.post(address(own), data=typed(own)).status_code == 403
    assert client.get("/openings/new").status_code == 403


def test_a_stranger_is_asked_to_sign_in(client: FlaskClient) -> None:
    posting = make_posting()
    assert client.get(address(posting)).status_code == 302
    assert client.post(address(posting), data=typed(posting)).status_code == 401


def test_duplicating_leads_to_the_copy(client: FlaskClient) -> None:
    posting = make_posting()
    sign_in(client, make_user(Role.ADMIN))
    answer = client.post(f"/openings/{posting.public_id}/posting/duplicate")
    page = client.get(answer.headers["Location"])
    assert (answer.status_code, "Copy of Field engineer" in page.text) == (303, True)
    assert posting.public_id not in answer.headers["Location"]
