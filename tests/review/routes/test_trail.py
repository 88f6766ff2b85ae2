"""The audit trail: who did what, to what, and when."""

from __future__ import annotations

import re
from html import unescape

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.people import make_user, sign_in
from tests.factories.postings import make_posting
from tracker import audit
from tracker.access import Role
from tracker.foundation.database import transaction
from tracker.postings.models import Posting
from tracker.web.paging import cursor


@pytest.fixture
def admin(app: Flask) -> FlaskClient:
    """An admin's browser."""
    return sign_in(app.test_client(), make_user(Role.ADMIN, name="Ines Calder"))


def write(action: str, kind: str, thing: str, *, actor: str = "system", **detail: str) -> None:
    """One entry."""
    with transaction():
        audit.record(action, object_kind=kind, object_id=thing, actor=actor, at=NOW, detail=detail)


def rows(page: str) -> list[tuple[str, ...]]:
    """(what was done, who, to what, more) of each entry."""
    body = page.partition("<tbody")[2].partition("</tbody>")[0]
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)[:4] for row in body.split("<tr")[1:]]
    return [tuple(unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in row) for row in cells]


def things(page: str) -> list[str]:
    """Where the history of each entry's thing stands."""
    return re.findall(r'href="([^"]+)" data-row-link', page)


def beside(page: str, rel: str) -> str:
    """The address that the button ``rel`` leads to; empty when there is none."""
    return "".join(unescape(href) for href in re.findall(rf'rel="{rel}" href="([^"]+)"', page))


def opening_with_entries() -> Posting:
    """An opening about which two things are recorded."""
    user, posting = make_user(name="Tamsin Vale"), make_posting(title="Keeper of beets")
    write("posting.create", "posting", posting.public_id, actor=user.public_id)
    write("posting.save", "posting", posting.public_id, actor=user.public_id, fields="team,places")
    return posting


def test_every_entry_says_who_did_what_to_what(admin: FlaskClient) -> None:
    opening_with_entries()
    write("user.sign_in_failed", "user", "unknown", actor="unknown")
    assert rows(admin.get("/audit-trail").text)[:3] == [
        ("Failed to sign in", "Somebody not signed in", "Account", ""),
        ("Saved", "Tamsin Vale", "Opening: Keeper of beets", "Changed: team, places"),
        ("Created", "Tamsin Vale", "Opening: Keeper of beets", ""),
    ]


def test_one_thing_has_a_history_of_its_own_with_a_link_to_its_page(admin: FlaskClient) -> None:
    posting = opening_with_entries()
    application = make_application(posting, name="Wanja Marlow")
    page = admin.get(f"/audit-trail?about=posting:{posting.public_id}").text
    assert [row[0] for row in rows(page)] == ["Saved", "Created"]
    assert re.findall(r'<h2>(Opening.*?)</h2>.*?href="([^"]+)">Open its page', page) == [
        ("Opening: Keeper of beets", f"/openings/{posting.public_id}")
    ]
    page = admin.get(f"/audit-trail?about=application:{application.public_id}").text
    assert rows(page) == [("Sent", "The candidate", "Application: Wanja Marlow", "")]


def test_the_trail_goes_on_where_a_page_ends(admin: FlaskClient) -> None:
    for number in range(51):
        write("file.download", "file", f"f{number}")
    first = admin.get("/audit-trail?about=file:f0").text
    assert (len(rows(first)), 'rel="next"' in first) == (1, False)
    page = admin.get("/audit-trail").text
    older = re.findall(r'rel="next" href="([^"]+)"', page)
    assert len(older) == 1
    following = admin.get(unescape(older[0])).text
    assert (len(rows(page)), rows(following)[0]) == (50, ("Downloaded", "The system", "File", ""))


def test_the_trail_leads_back_to_the_newest_page_by_page(admin: FlaskClient) -> None:
    for number in range(120):
        write("file.download", "file", f"f{number}")
    pages = [admin.get("/audit-trail").text]
    for _step in range(2):
        pages.append(admin.get(beside(pages[-1], "next")).text)
    assert beside(pages[0], "prev") == beside(pages[2], "next") == ""
    back = admin.get(beside(pages[2], "prev")).text
    assert things(back) == things(pages[1])
    back = admin.get(beside(back, "prev")).text
    assert (things(back), beside(back, "prev")) == (things(pages[0]), "")


def test_a_cursor_of_another_list_leads_to_the_newest(app: Flask, admin: FlaskClient) -> None:
    with app.test_request_context():
        foreign = cursor(["someone", "else"])
    assert things(admin.get(f"/audit-trail?at={foreign}").text) == things(admin.get("/audit-trail").text)


@pytest.mark.parametrize("about", ["posting:gone", "beet", ":", "user:" + "x" * 300])
def test_what_was_never_there_has_no_history(admin: FlaskClient, about: str) -> None:
    page = admin.get(f"/audit-trail?about={about}")
    assert (page.status_code, "Nothing is recorded about this." in page.text) == (200, True)


def test_a_page_that_nobody_signed_is_the_first(admin: FlaskClient) -> None:
    opening_with_entries()
    assert rows(admin.get("/audit-trail?at=forged").text) == rows(admin.get("/audit-trail").text)


def test_what_has_a_trail_leads_to_it(admin: FlaskClient) -> None:
    posting, user = make_posting(), make_user(name="Tamsin Vale")
    application = make_application(posting)
    pages = {
        f"/openings/{posting.public_id}/posting": f"posting:{posting.public_id}",
        f"/openings/{posting.public_id}/rubric": f"rubric:{posting.rubric.public_id}",
        f"/people/{application.public_id}": f"application:{application.public_id}",
        f"/users/{user.public_id}": f"user:{user.public_id}",
    }
    assert {path: trails(admin, path) for path in pages} == {path: [about] for path, about in pages.items()}


def test_who_may_not_read_the_trail_is_not_sent_there(app: Flask) -> None:
    recruiter, application = sign_in(app.test_client(), make_user(Role.RECRUITER)), make_application(make_posting())
    assert trails(recruiter, f"/people/{application.public_id}") == []


def trails(browser: FlaskClient, path: str) -> list[str]:
    """What the links to the audit trail on a page are about."""
    return re.findall(r'href="/audit-trail\?about=([^"]+)"', unescape(browser.get(path).text))
