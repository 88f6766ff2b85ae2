"""Every route of the staff with things of an opening that is not one's own: it tells nothing, and changes nothing.

A new route has no entry here, and fails until somebody has decided what a stranger is answered.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.factories.applications import pdf, scored_application, work_off
from tests.factories.drafts import make_ad
from tests.factories.people import actor_for, make_user, sign_in
from tests.factories.postings import make_posting
from tracker.access import Role, guard_of
from tracker.foundation import clock
from tracker.foundation.database import Base, db, transaction
from tracker.messages.models import Letter
from tracker.people.models import User
from tracker.review.commands import move_application, write_note
from tracker.review.queries.stages import stage_by_key

OWN = "shows what is one's own"
FORBIDDEN, ABSENT = 403, 404
TO_A_MANAGER_OF_ANOTHER_OPENING: dict[str, int | str] = {
    "audit.trail": FORBIDDEN,
    "drafting.act": FORBIDDEN,
    "drafting.add": FORBIDDEN,
    "drafting.bring_again": FORBIDDEN,
    "drafting.change": FORBIDDEN,
    "drafting.discard": FORBIDDEN,
    "drafting.documents": FORBIDDEN,
    "drafting.draft": FORBIDDEN,
    "drafting.edit": FORBIDDEN,
    "drafting.fields": FORBIDDEN,
    "drafting.make": FORBIDDEN,
    "drafting.merge": FORBIDDEN,
    "drafting.original": FORBIDDEN,
    "drafting.reread": FORBIDDEN,
    "drafting.rest": FORBIDDEN,
    "drafting.sources": ABSENT,
    "drafting.split": FORBIDDEN,
    "drafting.undo": FORBIDDEN,
    "people.account": OWN,
    "people.change_password": OWN,
    "people.change_role": FORBIDDEN,
    "people.disable": FORBIDDEN,
    "people.enable": FORBIDDEN,
    "people.invite": FORBIDDEN,
    "people.invite_again": FORBIDDEN,
    "people.send_password_link": FORBIDDEN,
    "people.sign_out_everywhere": OWN,
    "people.sign_out_user": FORBIDDEN,
    "people.user": FORBIDDEN,
    "people.users": FORBIDDEN,
    "postings.close": FORBIDDEN,
    "postings.duplicate": FORBIDDEN,
    "postings.edit": ABSENT,
    "postings.new": FORBIDDEN,
    "postings.publish": FORBIDDEN,
    "postings.reopen": FORBIDDEN,
    "postings.save": FORBIDDEN,
    "review.download": ABSENT,
    "review.home": OWN,
    "review.letter": ABSENT,
    "review.move": ABSENT,
    "review.note": ABSENT,
    "review.openings": OWN,
    "review.page_image": ABSENT,
    "review.person": ABSENT,
    "review.progress": ABSENT,
    "review.ranked_list": ABSENT,
    "review.reject": ABSENT,
    "review.release": ABSENT,
    "review.undo": ABSENT,
    "review.unread_files": OWN,
    "rubric_editor.begin": FORBIDDEN,
    "rubric_editor.discard": FORBIDDEN,
    "rubric_editor.edit": ABSENT,
    "rubric_editor.publish": FORBIDDEN,
    "rubric_editor.save": FORBIDDEN,
    "screening.dead_letters": FORBIDDEN,
    "screening.retry": FORBIDDEN,
    "screening.retry_all": FORBIDDEN,
    "terms.drop": FORBIDDEN,
    "terms.publish": FORBIDDEN,
    "terms.remove": FORBIDDEN,
    "terms.save": FORBIDDEN,
    "terms.terms": FORBIDDEN,
}
ASKED_TO_SIGN_IN = {"GET": 302, "POST": 401}
FILLED = {  # what every form of these routes takes, so that it is the right that is missing and nothing else
    "stage": "interview",
    "revision": "2",
    "reason": "filled",
    "letter": "held",
    "body": "Not yours to say.",
    "subject": "Not yours",
    "do": "cancel",
    "edits": "0",
    "note": "Because.",
}
SECRETS = ("Zebulon Quill", "A note on the quill", "Keeper of quills", "quill.pdf")
THEIR_OWN = {"user_session"}  # a look at a page is remembered there


@dataclass(frozen=True, slots=True)
class Opening:
    """An opening with one person in it, and an address of everything about them."""

    title: str
    team: User
    names: dict[str, object]


@pytest.fixture
def other(app: Flask) -> Opening:
    """An opening of another team: one person, moved on once, with a file, a note and a letter that is held."""
    team = make_user(Role.HIRING_MANAGER)
    posting = make_posting(title="Keeper of quills", team=[team])
    person = scored_application(app, posting, name="Zebulon Quill", resume=pdf(), filename="quill.pdf")
    with app.test_request_context(), transaction():
        write_note(person, "A note on the quill", actor=actor_for(team), now=clock.now())
        to = stage_by_key(posting, "phone-screen")
        move_application(person, to, revision=1, actor=actor_for(team), now=clock.now())
    ad = make_ad(app, posting=posting)
    letter = db.session.scalars(select(Letter).filter_by(kind="decision_advance")).one()
    names = {
        "opening": posting.public_id,
        "application": person.public_id,
        "file": person.files[0].public_id,
        "letter": letter.public_id,
        "ad": ad.public_id,
        "user": team.public_id,
        "number": 1,
        "page": 0,
        "request_id": 1,
        "term": "quill",
    }
    work_off(app)
    return Opening(posting.title, team, names)


def staff_routes(app: Flask) -> list[tuple[Rule, str]]:
    """(rule, method) of everything behind a guard."""
    rules = [
        rule
        for rule in app.url_map.iter_rules()
        if not (guard_of(app.view_functions[rule.endpoint]) or "public:").startswith("public:")
    ]
    return [(rule, method) for rule in rules for method in sorted({"GET", "POST"} & (rule.methods or set()))]


def ask(client: FlaskClient, rule: Rule, method: str, names: dict[str, object]) -> TestResponse:
    """The answer to a whole and well-formed request about these things."""
    built = rule.build({name: names[name] for name in rule.arguments})
    assert built is not None
    return client.open(built[1], method=method, data=FILLED if method == "POST" else None)


def everything() -> dict[str, list[str]]:
    """Every row of every table but those that a look changes."""
    db.session.rollback()
    tables = [table for table in Base.metadata.sorted_tables if table.name not in THEIR_OWN]
    found = {table.name: sorted(str(row) for row in db.session.execute(select(table))) for table in tables}
    db.session.rollback()
    return found


def test_every_route_of_the_staff_has_an_entry_here(app: Flask) -> None:
    assert {rule.endpoint for rule, _method in staff_routes(app)} == set(TO_A_MANAGER_OF_ANOTHER_OPENING)


def test_a_manager_of_another_opening_is_told_nothing_and_changes_nothing(app: Flask, other: Opening) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    make_posting(title="Mine", team=[manager])
    client, before = sign_in(app.test_client(), manager), everything()
    asked = [one for one in staff_routes(app) if TO_A_MANAGER_OF_ANOTHER_OPENING[one[0].endpoint] != OWN]
    answers = {(rule.endpoint, method): ask(client, rule, method, other.names) for rule, method in asked}
    expected = {one: TO_A_MANAGER_OF_ANOTHER_OPENING[one[0]] for one in answers}
    assert {one: answer.status_code for one, answer in answers.items()} == expected
    told = {(one, secret) for one, answer in answers.items() for secret in SECRETS if secret in answer.text}
    assert (told, everything()) == (set(), before)


def test_what_is_ones_own_shows_nothing_of_another_opening(app: Flask, other: Opening) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    make_posting(title="Mine", team=[manager])
    client = sign_in(app.test_client(), manager)
    own = [rule for rule, method in staff_routes(app) if method == "GET" and not rule.arguments]
    own = [rule for rule in own if TO_A_MANAGER_OF_ANOTHER_OPENING[rule.endpoint] == OWN]
    pages = {rule.endpoint: client.get(f"{rule.rule}?q=quill&view=open", follow_redirects=True) for rule in own}
    assert {name: page.status_code for name, page in pages.items()} == dict.fromkeys(pages, 200)
    assert {(name, secret) for name, page in pages.items() for secret in SECRETS if secret in page.text} == set()


def test_a_visitor_who_is_not_signed_in_is_asked_to_and_changes_nothing(
    app: Flask, client: FlaskClient, other: Opening
) -> None:
    before = everything()
    answers = {(rule.endpoint, method): ask(client, rule, method, other.names) for rule, method in staff_routes(app)}
    assert {one: answer.status_code for one, answer in answers.items()} == {
        one: ASKED_TO_SIGN_IN[one[1]] for one in answers
    }
    told = {(one, secret) for one, answer in answers.items() for secret in SECRETS if secret in answer.text}
    assert (told, everything()) == (set(), before)


def test_the_team_itself_is_refused_none_of_it(app: Flask, other: Opening) -> None:
    client = sign_in(app.test_client(), other.team)
    theirs = [one for one in staff_routes(app) if TO_A_MANAGER_OF_ANOTHER_OPENING[one[0].endpoint] == ABSENT]
    theirs.sort(key=by_method)
    answers = {(rule.endpoint, method): ask(client, rule, method, other.names) for rule, method in theirs}
    refused = {one: answer.status_code for one, answer in answers.items() if answer.status_code in (401, 403, 404)}
    assert refused == {}


def by_method(one: tuple[Rule, str]) -> tuple[str, str]:
    """Looks before changes."""
    return one[1], one[0].endpoint
