"""First start on a real database: migrated, filled, and offered to the first admin."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import text

from tests.factories.people import make_user
from tracker.access import Role
from tracker.foundation.database import db
from tracker.serve.checks import CannotStart
from tracker.serve.first_start import first_admin_link, prepare_database


def test_the_catalogue_is_published_once(app: Flask) -> None:
    said: list[str] = []
    prepare_database(app, say=said.append)
    prepare_database(app, say=said.append)
    assert said == ["13 postings published."]


def test_a_database_of_a_newer_version_is_refused(app: Flask) -> None:
    with db.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(CannotStart) as refused:
        prepare_database(app, say=print)
    assert str(refused.value) == "A newer version made this database (revision 9999). Install that version."


def test_the_link_for_the_first_admin_leads_to_the_public_address(app: Flask) -> None:
    link = first_admin_link(app)
    assert link is not None
    assert link.startswith("http://localhost/first-admin/")


def test_there_is_no_link_once_there_is_an_admin(app: Flask) -> None:
    make_user(Role.ADMIN)
    assert first_admin_link(app) is None
