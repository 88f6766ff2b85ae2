"""What the audit trail's ids stand for."""

from __future__ import annotations

from flask import Flask

from tests.factories.applications import make_application
from tests.factories.drafts import make_ad
from tests.factories.people import make_user
from tests.factories.postings import make_posting
from tracker.review.queries.things import names_of_things


def test_everything_that_is_there_has_its_name(app: Flask) -> None:
    posting, user, ad = make_posting(title="Keeper of beets"), make_user(name="Ines Calder"), make_ad(app)
    names = {
        ("posting", posting.public_id): "Keeper of beets",
        ("rubric", posting.rubric.public_id): posting.rubric.name,
        ("application", make_application(posting, name="Wanja Marlow").public_id): "Wanja Marlow",
        ("user", user.public_id): "Ines Calder",
        ("job_ad", ad.public_id): ad.name,
    }
    assert names_of_things(names.keys() | {("posting", "gone"), ("letter", "nameless")}) == names


def test_a_stage_goes_by_an_application_and_its_key(app: Flask) -> None:
    application = make_application(make_posting())
    asked = {("stage", f"{application.public_id}:applied"), ("stage", f"{application.public_id}:gone")}
    assert names_of_things(asked) == {("stage", f"{application.public_id}:applied"): "Applied"}


def test_an_id_of_one_kind_names_nothing_of_another(app: Flask) -> None:
    assert names_of_things({("user", make_posting().public_id)}) == {}
