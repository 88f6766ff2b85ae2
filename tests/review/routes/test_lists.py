"""The ranked list: honest ranks over every page, filters that never change one, nobody dropped."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, select, update

from tests.applications.pages import words
from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, submission, txt, work_off
from tests.factories.people import make_user, sign_in
from tests.factories.postings import make_posting
from tests.review.reading import counts, outside, people, stages, the_list, way
from tracker.access import Role
from tracker.applications.commands import submit_application, withdraw_application
from tracker.applications.models import Application
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting
from tracker.screening.models import AssessmentRow

KINDS = (
    resume_lines(),
    resume_lines(first_year=2023),
    resume_lines(skill="irrigation"),
    resume_lines(skill="irrigation", first_year=2023),
    ["I like beets."],
)


@pytest.fixture
def staff(app: Flask) -> FlaskClient:
    """A recruiter's browser."""
    return sign_in(app.test_client(), make_user())


@pytest.fixture
def five(app: Flask) -> Posting:
    """Six people: two alike at the top, then one of each kind."""
    posting = make_posting(now=NOW)
    for number, lines in enumerate((KINDS[0], *KINDS)):
        make_application(posting, name=f"P{number}", resume=txt(*lines), now=NOW + timedelta(minutes=number))
    work_off(app)
    return posting


def test_equal_totals_share_a_rank_and_the_next_one_counts_them(staff: FlaskClient, five: Posting) -> None:
    ranks = [rank for rank, _name in people(the_list(staff, five))]
    assert ranks == ["=1", "=1", "3", "4", "5", "6"]


def test_120_people_stand_once_each_forwards_and_backwards(app: Flask, staff: FlaskClient) -> None:
    posting = make_posting(now=NOW)
    with transaction():
        for number in range(120):
            sent = submission(name=f"P{number}", resume=txt(*KINDS[number % 5]))
            submit_application(posting, sent, now=NOW)
    work_off(app)
    order = (AssessmentRow.effective_tier, AssessmentRow.effective_total.desc(), AssessmentRow.application_id)
    query = select(AssessmentRow.application_id).order_by(*order)
    names = {one.id: one.candidate.name for one in db.session.scalars(select(Application))}
    expected = [names[one] for one in db.session.scalars(query)]
    pages, answer = [], the_list(staff, posting)
    while True:
        pages.append(people(answer))
        following = way(answer, "next")
        if following is None:
            break
        answer = staff.get(following)
    assert [len(page) for page in pages] == [50, 50, 20]
    assert [name for page in pages for _rank, name in page] == expected
    assert sorted({rank for page in pages for rank, _name in page}) == ["=1", "=25", "=49", "=73", "=97"]
    back = []
    while (before := way(answer, "prev")) is not None:
        answer = staff.get(before)
        back.append(people(answer))
    assert back == [pages[1], pages[0]]
    assert way(answer, "prev") is None


def test_a_cursor_that_is_not_ours_shows_the_first_page(staff: FlaskClient, five: Posting) -> None:
    assert people(the_list(staff, five, "?at=WzAsMCwwXQ.forged")) == people(the_list(staff, five))


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?finding=python:met", ["P0", "P1", "P2"]),
        ("?finding=python:met&finding=years:partly", ["P2"]),
        ("?finding=python:met&finding=python:no_evidence", ["P0", "P1", "P2", "P3", "P4", "P5"]),
        ("?stage=applied", ["P0", "P1", "P2", "P3", "P4", "P5"]),
        ("?stage=interview", []),
        ("?stage=nowhere", []),
        ("?q=beets", ["P5"]),
        ("?q=python+pumps", ["P0", "P1", "P2"]),
        ("?q=%22%27*%28%29+AND+OR", []),
        ("?q=%2B%2B", []),
        ("?q=" + "beets+" * 40, ["P5"]),
        ("?finding=python:nonsense&finding=:met&finding=met", ["P0", "P1", "P2", "P3", "P4", "P5"]),
        ("?finding=nothing:met", []),
        ("?view=unopened", ["P0", "P1", "P2", "P3", "P4", "P5"]),
    ],
)
def test_a_filter_narrows_and_never_changes_a_rank(
    staff: FlaskClient, five: Posting, query: str, names: list[str]
) -> None:
    everybody = {name: rank for rank, name in people(the_list(staff, five))}
    found = people(the_list(staff, five, query))
    assert [name for _rank, name in found] == names
    assert {name: rank for rank, name in found} == {name: everybody[name] for name in names}


def test_a_nul_in_a_question_is_answered_with_a_sentence(staff: FlaskClient, five: Posting) -> None:
    answer = the_list(staff, five, "?q=%00")
    assert (answer.status_code, "Go back, and try once more." in words(answer)) == (400, True)


def test_counts_ignore_the_filter_of_their_own_row(staff: FlaskClient, five: Posting) -> None:
    before = the_list(staff, five)
    assert (counts(before, "python"), counts(before, "years")) == ([3, 0, 0, 3], [3, 2, 0, 1])
    after = the_list(staff, five, "?finding=python:met")
    assert (counts(after, "python"), counts(after, "years")) == ([3, 0, 0, 3], [2, 1, 0, 0])
    assert "3 of 6 people" in words(after)


def test_stages_count_under_the_other_filters(staff: FlaskClient, five: Posting) -> None:
    assert stages(the_list(staff, five)) == {"applied": 6}
    assert stages(the_list(staff, five, "?finding=python:met&stage=interview")) == {"applied": 3}


def test_who_is_not_ranked_stands_after_every_page(app: Flask, staff: FlaskClient, five: Posting) -> None:
    make_application(five, name="Broken", resume=b"%PDF-1.4 broken", filename="a.pdf")
    work_off(app)
    make_application(five, name="Waiting")
    make_application(five, name="Alone", no_scoring=True)
    for query in ("", "?stage=interview"):
        answer = the_list(staff, five, query)
        assert sorted(outside(answer)) == ["Alone", "Broken", "Waiting"]
        assert "Not ranked · 3 people." in words(answer)
    assert "Asked to be read by people alone." in words(answer)


def test_everybody_outside_the_ranks_can_be_reached(app: Flask, staff: FlaskClient) -> None:
    posting = make_posting()
    with transaction():
        for number in range(23):
            submit_application(posting, submission(name=f"W{number}"), now=NOW)
    answer = the_list(staff, posting)
    more = re.search(r'href="([^"]*outside=all[^"]*)"', answer.text)
    assert (len(outside(answer)), more is not None) == (20, True)
    assert more is not None
    assert len(outside(staff.get(more[1]))) == 23


def test_an_opening_without_people_says_where_they_come_from(staff: FlaskClient) -> None:
    answer = the_list(staff, make_posting())
    assert (people(answer), "Nobody has applied yet" in words(answer)) == ([], True)


def test_an_opening_that_nobody_can_see_sends_nobody_to_its_public_page(staff: FlaskClient) -> None:
    said = {
        PostingStatus.DRAFT: "It is a draft: nobody sees it until it is published.",
        PostingStatus.CLOSED: "The role is closed, so nobody can apply.",
    }
    for status, sentence in said.items():
        page = words(the_list(staff, make_posting(status=status)))
        assert (status, sentence in page, "public page" in page) == (status, True, False)


def test_before_a_rubric_is_published_everybody_waits(app: Flask, staff: FlaskClient) -> None:
    posting = make_posting()
    make_application(posting, name="Waiting")
    with transaction():
        posting.rubric.listed_version_id = posting.rubric.listed_scorer = None
    answer = the_list(staff, posting)
    assert (people(answer), outside(answer)) == ([], ["Waiting"])
    assert "No rubric is published, so nobody is ranked yet." in words(answer)


def test_the_openings_show_their_counts(app: Flask, staff: FlaskClient, five: Posting) -> None:
    make_application(five, name="Waiting")
    make_posting(title="Not yet", status=PostingStatus.DRAFT)
    page = words(staff.get("/openings"))
    assert "1 open · 7 people · 7 never opened" in page
    assert ("Field engineer" in page, "Not yet" in page) == (True, False)


def test_a_hiring_manager_on_no_team_is_told_why_nothing_is_here(app: Flask) -> None:
    make_posting()
    page = words(sign_in(app.test_client(), make_user(Role.HIRING_MANAGER)).get("/openings"))
    assert "You see the openings whose hiring team you are on. Ask a recruiter to put you on one." in page


def test_a_hiring_manager_sees_the_openings_of_their_team_alone(app: Flask) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    mine, other = make_posting(title="Mine", team=[manager]), make_posting(title="Theirs")
    browser = sign_in(app.test_client(), manager)
    page = words(browser.get("/openings"))
    assert ("Mine" in page, "Theirs" in page) == (True, False)
    assert [the_list(browser, one).status_code for one in (mine, other)] == [200, 404]


def test_a_stranger_is_asked_to_sign_in(client: FlaskClient, five: Posting) -> None:
    assert the_list(client, five).headers["Location"].startswith("/sign-in?next=")


def test_a_list_asks_as_many_questions_for_three_people_as_for_one(app: Flask, staff: FlaskClient) -> None:
    asked = []
    for number in (1, 3):
        posting = make_posting()
        for _ in range(number):
            make_application(posting)
        work_off(app)
        asked.append(questions(lambda posting=posting: the_list(staff, posting)))  # type: ignore[misc]
    assert asked[0] == asked[1]


def questions(act: Callable[[], object]) -> int:
    """How many statements ``act`` sends."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        sent.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    act()
    event.remove(db.engine, "before_cursor_execute", note)
    return len(sent)


def test_who_withdrew_has_no_rank_and_stands_under_a_filter(app: Flask, staff: FlaskClient, five: Posting) -> None:
    best = db.session.scalars(select(Application).order_by(Application.id)).first()
    assert best is not None
    with transaction():
        withdraw_application(best, now=NOW)
    work_off(app)
    assert people(the_list(staff, five))[0] == ("1", "P1")
    assert people(the_list(staff, five, "?stage=withdrawn")) == [("–", "P0")]


def test_a_person_is_found_by_name_and_the_words_are_shown_where_they_stand(staff: FlaskClient, five: Posting) -> None:
    assert [name for _rank, name in people(the_list(staff, five, "?q=p3"))] == ["P3"]
    assert "<mark>irrigation</mark>" in the_list(staff, five, "?q=irrigation").text


def test_the_page_beside_a_person_is_the_one_they_are_on(app: Flask, staff: FlaskClient) -> None:
    posting = make_posting(now=NOW)
    for number in range(52):
        make_application(posting, name=f"P{number}", now=NOW)
    work_off(app)
    last = db.session.scalars(select(Application).order_by(Application.id.desc())).first()
    assert last is not None
    assert [name for _rank, name in people(the_list(staff, posting, f"?beside={last.public_id}"))] == ["P50", "P51"]


def test_work_that_failed_for_good_says_so_on_the_list_and_the_page(staff: FlaskClient) -> None:
    posting = make_posting()
    application = make_application(posting)
    with transaction():
        dead = {"status": JobStatus.DEAD, "last_error": "The reader stopped."}
        db.session.execute(update(JobRequest).where(JobRequest.kind == Job.SCORE).values(**dead))
    for page in (the_list(staff, posting), staff.get(f"/people/{application.public_id}")):
        assert "Scoring failed. The reader stopped. Try it again; if it fails once more, tell an admin." in words(page)
        assert "/retry" in page.text


def test_the_notice_of_a_rescoring_ends_by_itself(staff: FlaskClient, five: Posting) -> None:
    answer = staff.get(f"/openings/{five.public_id}/progress")
    assert 'hx-trigger="load"' in answer.text
    assert "Everyone has v1 now." in words(answer)
