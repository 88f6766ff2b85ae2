from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from tests.factories.people import make_user
from tests.factories.postings import make_posting
from tracker.access import Role
from tracker.audit.queries import history_of
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.postings.commands import save_posting
from tracker.postings.content import Content, PlaceContent
from tracker.postings.editing.reading import content_in
from tracker.postings.editing.shown import saved_form
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting
from tracker.postings.refusal import Refused
from tracker.web.errors import Conflict


def content(posting: Posting, **changes: Any) -> Content:
    """The posting as it is saved, with changed columns."""
    as_saved = content_in(saved_form(posting), posting)
    return replace(as_saved, columns=as_saved.columns | changes)


def save(posting: Posting, wanted: Content, *, edits: int | None = None) -> None:
    with transaction():
        revision = posting.edits if edits is None else edits
        save_posting(posting, wanted, edits=revision, actor="someone", now=clock.now())
    db.session.expire_all()


def fields_recorded(posting: Posting) -> list[str]:
    return [entry.detail["fields"] for entry in history_of("posting", posting.public_id)]


def test_what_changed_is_saved_and_the_trail_names_the_fields(app: Flask) -> None:
    posting = make_posting()
    save(posting, content(posting, team="Pumps", answer_within_days=7))
    assert (posting.team, posting.answer_within_days, posting.edits) == ("Pumps", 7, 1)
    assert fields_recorded(posting) == ["team,answer_within_days"]


def test_saving_nothing_new_leaves_no_entry_in_the_trail(app: Flask) -> None:
    posting = make_posting()
    save(posting, content(posting))
    assert (fields_recorded(posting), posting.edits) == ([], 1)


def test_the_second_of_two_editors_is_told_and_nothing_is_lost(app: Flask) -> None:
    posting = make_posting()
    mine, theirs = content(posting, team="Mine"), content(posting, team="Theirs")
    save(posting, theirs, edits=0)
    with pytest.raises(Conflict, match="Someone else saved this posting"):
        save(posting, mine, edits=0)
    assert posting.team == "Theirs"


def test_an_open_role_cannot_lose_its_summary(app: Flask) -> None:
    posting = make_posting()
    with pytest.raises(Refused, match="Write the summary"):
        save(posting, content(posting, summary=""))
    assert posting.summary == "You keep the pumps and the probes of forty farms running."


def test_a_draft_may_lack_everything_but_its_title(app: Flask) -> None:
    posting = make_posting(status=PostingStatus.DRAFT)
    save(posting, content(posting, summary="", requirements=[], responsibilities=[]))
    assert (posting.summary, posting.requirements) == ("", [])


def test_a_new_closing_date_lies_in_the_future(app: Flask) -> None:
    posting = make_posting()
    with pytest.raises(Refused, match="closing date in the future"):
        save(posting, content(posting, closes_at=clock.now() - timedelta(days=1)))


def test_a_closing_date_that_has_passed_does_not_keep_other_words_from_being_saved(app: Flask) -> None:
    posting = make_posting(closes_in_days=-1)
    save(posting, content(posting, team="Pumps"))
    assert posting.team == "Pumps"


def test_the_address_follows_the_title_until_the_role_has_been_public(app: Flask) -> None:
    draft, public = make_posting(status=PostingStatus.DRAFT), make_posting(slug="pump-mechanic")
    for posting in (draft, public):
        save(posting, content(posting, title="Well digger"))
    assert (draft.slug, public.slug) == ("well-digger", "pump-mechanic")


def test_the_advertised_pay_of_an_open_role_is_kept_in_the_trail(app: Flask) -> None:
    posting = make_posting()
    pay = posting.salaries[0] | {"low": 41000}
    save(posting, content(posting, salaries=[pay]))
    (entry,) = history_of("posting", posting.public_id)
    assert entry.detail == {"fields": "salaries", "pay": "41000-52000 EUR year"}


def test_places_are_replaced_in_order(app: Flask) -> None:
    posting = make_posting()
    places = (PlaceContent("Lagos", "", "NG"), PlaceContent("Nairobi", "", "KE"))
    save(posting, replace(content(posting), places=places))
    assert [(place.position, place.city, place.country) for place in posting.places] == [
        (0, "Lagos", "NG"),
        (1, "Nairobi", "KE"),
    ]


def test_the_team_is_replaced_but_for_those_who_cannot_sign_in(app: Flask) -> None:
    old, new = make_user(Role.HIRING_MANAGER), make_user(Role.HIRING_MANAGER)
    gone = make_user(Role.HIRING_MANAGER, active=False)
    posting = make_posting(team=[old, gone])
    save(posting, replace(content(posting), team=(new.public_id, "a stranger")))
    assert sorted(member.user_id for member in posting.team_members) == sorted([new.id, gone.id])
    assert fields_recorded(posting) == ["team_members"]
