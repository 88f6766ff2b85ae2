"""Texts that begin with another, on databases that order letters by bytes and as a language does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import flask_migrate
import pytest
from flask import Flask
from sqlalchemy import select, text

from tests.conftest import NOW
from tests.factories.applications import scored_application, work_off
from tests.factories.postings import make_posting
from tests.servers.letters import english_postgres
from tests.servers.valkey import Valkey
from tracker.app import create_app
from tracker.config import Settings
from tracker.foundation import tallies
from tracker.foundation.database import begins_with, db, transaction
from tracker.foundation.tallies import Tally
from tracker.rubrics.commands import start_draft
from tracker.rubrics.models import Rubric
from tracker.screening.commands import publish_version

PREFIX = "stage:"
MADE = ("stage:", "stage:3", "stage:30", "stage:3:met", "stage", "stages:3", "stag:3", "Stage:3", "unopened")


def beginning_so() -> list[str]:
    """The facets that begin with the prefix, sorted here, for databases sort in their own ways."""
    with transaction():
        tallies.shift("v", dict.fromkeys(MADE, 1))
    return sorted(db.session.scalars(select(Tally.facet).where(begins_with(Tally.facet, PREFIX))))


@pytest.fixture(scope="module")
def english(valkey: Valkey, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """An installation whose database orders letters as English does."""
    folder: Path = tmp_path_factory.mktemp("english")
    with english_postgres() as server:
        app = create_app(
            Settings(
                data_dir=folder,
                database_url=server.url("english"),
                redis_url=valkey.url,
                secret_key="a key for tests only, forty characters long",
                public_url="http://localhost",
            )
        )
        with app.app_context():
            flask_migrate.upgrade()
            yield app
            db.session.remove()
            db.engine.dispose()


def test_what_begins_so_is_found_and_nothing_else(app: Flask) -> None:
    assert beginning_so() == ["stage:", "stage:3", "stage:30", "stage:3:met"]


def test_it_is_found_too_where_letters_are_ordered_as_in_english(english: Flask) -> None:
    assert beginning_so() == ["stage:", "stage:3", "stage:30", "stage:3:met"]


def test_an_index_serves_it_where_letters_are_ordered_as_in_english(english: Flask) -> None:
    query = select(Tally.facet).where(Tally.scope == "v", begins_with(Tally.facet, PREFIX))
    asked = query.compile(db.engine, compile_kwargs={"literal_binds": True})
    db.session.execute(text("SET LOCAL enable_seqscan = off"))
    plan = " ".join(db.session.scalars(text(f"EXPLAIN {asked}")))
    db.session.rollback()
    assert "(facet >= 'stage:'::text)" in plan.partition("Index Cond:")[2]


def test_a_list_follows_a_publication_where_letters_are_ordered_as_in_english(english: Flask) -> None:
    posting = make_posting()
    scored_application(english, posting)
    with transaction():
        draft = start_draft(posting.rubric, actor="an-admin", now=NOW)
        publish_version(draft, note="Because.", actor="an-admin", now=NOW)
    work_off(english)
    found = db.session.get_one(Rubric, posting.rubric_id, populate_existing=True)
    assert (found.listed_version_id, found.incoming_version_id) == (draft.id, None)
