"""Where requirements come from: the words of the document that is shown, and who accepted each of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from tests.conftest import NOW
from tests.factories.drafts import fresh, make_ad
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.access import Role
from tracker.drafting.commands import accept_rest, create_opening, take_change
from tracker.drafting.lifecycle import AdStatus
from tracker.drafting.models import JobAd
from tracker.drafting.pages.sources import sources_page
from tracker.foundation.database import db, transaction
from tracker.people.models import User
from tracker.postings.models import Posting
from tracker.rubrics.commands import remove_criterion, start_draft
from tracker.screening.commands import publish_version

BEFORE = "Job title: Pump Engineer\n\nRequirements\n- Strong Python\n- Kubernetes\n- SQL\n"
AFTER = BEFORE.replace("- SQL\n", "- SQL\n- Terraform\n")
LATER = NOW + timedelta(days=1)


@pytest.fixture
def ines(app: Flask) -> User:
    """Who accepts what was drafted first."""
    return make_user(name="Ines Calder")


@pytest.fixture
def posting(app: Flask, ines: User) -> Posting:
    """An opening that was made of a document, all of it accepted."""
    ad = make_ad(app, BEFORE, by=ines)
    with transaction():
        accept_rest(ad, actor=ines.public_id, now=NOW)
    with transaction():
        return create_opening(ad, publish_rubric=True, actor=ines.public_id, now=NOW)


def brought_again(app: Flask, posting: Posting, by: str) -> JobAd:
    """A newer document, of which somebody has taken all changes."""
    ad = make_ad(app, AFTER, posting=posting)
    for item in list(ad.items):
        with transaction():
            take_change(ad, item, actor=by, now=LATER)
    assert fresh(ad).status is AdStatus.USED
    return ad


def page(app: Flask, posting: Posting, role: Role = Role.RECRUITER, **given: Any) -> dict[str, Any]:
    """The context for somebody of this role."""
    db.session.expire_all()
    with app.test_request_context():
        return sources_page(posting, actor_for(make_user(role)), **given)


def test_each_requirement_has_its_words_and_who_accepted_it_when(app: Flask, posting: Posting) -> None:
    first = page(app, posting)["requirements"][0]
    assert {name: first[name] for name in ("number", "label", "document", "section", "quote", "by", "at")} == {
        "number": 1,
        "label": "Python",
        "document": "Pasted text",
        "section": "Requirements",
        "quote": "Strong Python",
        "by": "Ines Calder",
        "at": NOW,
    }


def test_who_has_no_account_any_more_is_said_to_have_left(app: Flask, posting: Posting) -> None:
    brought_again(app, posting, "an-id-nobody-has")
    with transaction():
        publish_version(start_draft(posting.rubric, actor="ada", now=LATER), note="New.", actor="ada", now=LATER)
    who = {row["label"]: (row["by"], row["at"]) for row in page(app, posting)["requirements"]}
    assert (who["Terraform"], who["Python"]) == (("somebody who has left", LATER), ("Ines Calder", NOW))


def test_what_nobody_took_from_a_document_came_with_the_publication(app: Flask) -> None:
    made = page(app, make_posting(now=NOW))
    assert [(row["label"], row["by"], row["at"]) for row in made["requirements"]] == [
        ("Python", "", NOW),
        ("Years", "", NOW),
    ]
    assert (made["documents"], made["source"]) == ([], None)


def test_the_newest_document_is_shown_unless_another_of_the_opening_is_asked_for(app: Flask, posting: Posting) -> None:
    again = brought_again(app, posting, "ada")
    make_ad(app, BEFORE, posting=posting)  # nobody has decided on its changes
    (newest, first) = page(app, posting)["documents"]
    assert ([newest["current"], first["current"]], newest["href"].endswith(again.public_id)) == ([True, False], True)
    asked = page(app, posting, document=first["href"].rpartition("=")[2])
    assert [one["current"] for one in asked["documents"]] == [False, True]
    assert "Terraform" not in asked["source"]["marked"]
    assert page(app, posting, document="nothing")["documents"][0]["current"]


def test_marks_are_numbered_as_the_requirements_stand_now(app: Flask, posting: Posting) -> None:
    with transaction():
        draft = start_draft(posting.rubric, actor="ada", now=NOW)
        remove_criterion(draft, draft.criteria[0].key)
        publish_version(draft, note="Shorter.", actor="ada", now=NOW)
    shown = page(app, posting)
    assert [row["label"] for row in shown["requirements"][:2]] == ["Kubernetes", "SQL"]
    assert 'data-item="i1">Kubernetes<' in shown["source"]["marked"]
    assert "Python<" not in shown["source"]["marked"]


@pytest.mark.parametrize(("role", "may_bring"), [(Role.RECRUITER, True), (Role.HIRING_MANAGER, False)])
def test_a_document_is_brought_by_those_who_edit_openings(app: Flask, role: Role, may_bring: bool) -> None:
    assert (page(app, make_posting(), role)["form"] is not None) is may_bring
