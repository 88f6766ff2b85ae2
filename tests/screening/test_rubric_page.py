"""The rubric page of an opening: which version somebody reads, what stands out in it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting, small_rubric
from tracker.access import Actor, Role, use_actor
from tracker.foundation.database import db, transaction
from tracker.postings.models import Posting
from tracker.rubrics.commands import save_draft, start_draft
from tracker.rubrics.editing.form import PublishForm
from tracker.rubrics.lifecycle import VersionStatus
from tracker.rubrics.models import RubricVersion
from tracker.rubrics.translation import rubric_of
from tracker.scoring import Rubric
from tracker.screening.commands import publish_version
from tracker.screening.rubric_page import NO_SUCH_VERSION, NOT_PUBLISHED, context
from tracker.web.errors import NotFound

LATER = NOW + timedelta(days=3)
PYTHON, YEARS = small_rubric().criteria


@pytest.fixture
def admin(app: Flask) -> Iterator[Actor]:
    """An admin who is asking."""
    with app.test_request_context():
        actor = actor_for(make_user(Role.ADMIN))
        use_actor(actor)
        yield actor


@pytest.fixture
def recruiter(admin: Actor) -> Actor:
    """Who reads rubrics, and edits none."""
    return actor_for(make_user())


@pytest.fixture
def posting(app: Flask) -> Posting:
    """An opening with one published version."""
    return make_posting(now=NOW)


def begin(posting: Posting, *, weight: int = 60) -> RubricVersion:
    """A draft in which Python weighs so much."""
    with transaction():
        draft = start_draft(posting.rubric, actor="ada", now=LATER)
        first, *rest = rubric_of(draft).criteria
        save_draft(draft, [replace(first, weight=weight), *rest], {}, edits=0, now=LATER)
    return draft


def publish(draft: RubricVersion) -> None:
    """The draft, with nobody to score: the list follows at once."""
    with transaction():
        publish_version(draft, note="Python counts more.", actor="ada", now=LATER)


def page(posting: Posting, actor: Actor, **given: Any) -> dict[str, Any]:
    """What the database says now, gathered."""
    db.session.expire_all()
    return context(posting, actor, **given)


def test_an_admin_is_shown_the_draft_and_others_what_is_published(
    posting: Posting, admin: Actor, recruiter: Actor
) -> None:
    begin(posting, weight=70)
    edited, read = page(posting, admin), page(posting, recruiter)
    assert (edited["version"].number, read["version"].number) == (2, 1)
    assert [entry["number"] for entry in edited["versions"]] == [2, 1]
    assert [entry["number"] for entry in read["versions"]] == [1]
    assert (edited["form"] is None, read["form"], read["publish"], read["discard"]) == (False, None, None, None)


def test_a_draft_that_was_asked_for_by_its_number_is_refused_to_others(posting: Posting, recruiter: Actor) -> None:
    begin(posting)
    for number, sentence in ((2, NOT_PUBLISHED), (3, NO_SUCH_VERSION)):
        with pytest.raises(NotFound) as refused:
            page(posting, recruiter, number=number)
        assert str(refused.value) == sentence


def test_versions_are_named_by_their_day_and_note_and_the_one_that_is_read_is_marked(
    posting: Posting, admin: Actor
) -> None:
    publish(begin(posting, weight=70))
    begin(posting)
    shown = page(posting, admin, number=2)["versions"]
    said = [(entry["number"], entry["text"].partition(" · ")[2], entry["current"]) for entry in shown]
    assert said == [(3, "", False), (2, "Python counts more.", True), (1, "First.", False)]
    assert shown[0]["text"] == "draft"
    assert [entry["href"].rpartition("?")[2] for entry in shown] == ["version=3", "version=2", "version=1"]
    assert page(posting, admin, number=1)["form"] is None


def test_a_draft_can_be_begun_where_there_is_none_and_thrown_away_where_one_is(
    posting: Posting, admin: Actor, recruiter: Actor
) -> None:
    none = page(posting, admin)
    assert (none["draft_href"], none["discard"]) == (f"/openings/{posting.public_id}/rubric/draft", None)
    assert page(posting, recruiter)["draft_href"] is None
    begin(posting)
    some = page(posting, admin)
    assert (some["draft_href"], some["discard"]) == (None, f"/openings/{posting.public_id}/rubric/discard")


def test_the_first_draft_is_all_there_is_and_is_not_thrown_away(
    posting: Posting, admin: Actor, recruiter: Actor
) -> None:
    with transaction():
        posting.rubric.listed_version_id = None
        posting.rubric.versions[0].status = VersionStatus.DRAFT
    shown = page(posting, admin)
    assert (shown["discard"], shown["listed"], shown["changes"], shown["difference"]) == (None, None, 0, [])
    assert [criterion["changed"] for criterion in shown["criteria"]] == [False, False]
    read = page(posting, recruiter)
    assert (read["version"].number, read["form"], read["publish"]) == (1, None, None)


def test_what_a_draft_changes_stands_beside_what_is_listed(posting: Posting, admin: Actor) -> None:
    begin(posting, weight=70)
    shown = page(posting, admin)
    assert (shown["listed"], shown["changes"], shown["total_weight"], len(shown["difference"])) == (1, 1, 110, 1)
    assert [(one["label"], one["weight"], one["old_weight"], one["changed"]) for one in shown["criteria"]] == [
        ("Python", 70, 60, True),
        ("Years", 40, 40, False),
    ]
    assert [one["fields"]["label"].data for one in shown["criteria"]] == ["Python", "Years"]


def test_publishing_says_for_how_many_and_carries_what_was_seen(posting: Posting, admin: Actor) -> None:
    for _ in range(2):
        make_application(posting)
    begin(posting)
    offered = page(posting, admin)["publish"]
    assert (offered["people"], offered["number"], offered["form"].edits.data) == (2, 2, "1")
    typed = PublishForm(formdata=None, note="Because.", edits="0")
    assert page(posting, admin, publish_form=typed)["publish"]["form"] is typed


def test_what_stands_out_is_told_under_its_criterion(admin: Actor) -> None:
    unknown, nothing = ({**PYTHON.params, "terms": terms} for terms in (["beet whispering"], []))
    changes: list[dict[str, Any]] = [{"params": unknown}, {"label": "Age under 35"}, {"params": nothing}]
    told = [page(make_posting(rubric=Rubric((replace(PYTHON, **one), YEARS))), admin)["flags"] for one in changes]
    assert [(flag["label"], flag["kind"], flag["css"]) for (flag,) in told] == [
        ("Python", "skill", "noev"),
        ("Age under 35", "skill", "notmet"),
        ("Python", "skill", "notmet"),
    ]


def test_what_is_wrong_with_the_whole_rubric_belongs_to_no_criterion(admin: Actor) -> None:
    nothing = tuple(replace(one, weight=0) for one in (PYTHON, YEARS))
    flag = page(make_posting(rubric=Rubric(nothing)), admin)["flags"][0]
    assert (flag["label"], flag["kind"], flag["sentence"][:21]) == ("The whole rubric", "", "All weights are zero,")


def test_a_proxy_is_shown_with_the_reason_it_is_kept_for(admin: Actor) -> None:
    made = make_posting(rubric=Rubric((replace(PYTHON, label="No career break"), YEARS)))
    notes = [page(made, admin)["flags"][0]["note"]]
    with transaction():
        made.rubric.versions[0].criteria[0].proxy_reason = "The farms ask for it."
    notes.append(page(made, admin)["flags"][0]["note"])
    assert (notes[0].startswith("Kept"), notes[1]) == (False, "Kept, because: The farms ask for it.")


def test_without_a_form_what_went_wrong_leads_to_the_criteria(posting: Posting, admin: Actor) -> None:
    assert page(posting, admin, problems=["There is no draft."])["problems"] == [("criteria", "There is no draft.")]
