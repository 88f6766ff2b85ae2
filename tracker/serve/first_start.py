"""First start: migrate, load the catalogue, offer the first admin a link. Every later start finds it done."""

from __future__ import annotations

from collections.abc import Callable

import flask_migrate
from flask import Flask, url_for

from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.people.commands import first_admin_token
from tracker.postings.commands import load_catalogue
from tracker.screening.commands import rescore_with_new_scorer
from tracker.serve.checks import CannotStart
from tracker.upkeep.doctor import in_the_way_of_migrating
from tracker.web.settings import settings

Say = Callable[[str], None]


def prepare_database(app: Flask, *, say: Say) -> None:
    """Bring the schema to head, load and publish what ships, and ask for new scores after an upgrade.

    CannotStart when the database does not answer, or is a newer version's.
    """
    with app.app_context():
        obstacle = in_the_way_of_migrating(app)
        if obstacle:
            raise CannotStart(obstacle)
        flask_migrate.upgrade()
        now = clock.now()
        with transaction():
            loaded = load_catalogue(now=now)
        with transaction():
            rescoring = rescore_with_new_scorer(now=now)
        if loaded:
            say(f"{loaded} postings published.")
        if rescoring:
            say(f"The engine has changed: {rescoring} lists are being scored again, each flips when it is complete.")


def first_admin_link(app: Flask) -> str | None:
    """A one-time link to make the first admin account; None when there is an admin."""
    with app.test_request_context(base_url=settings(app).public_url):
        with transaction():
            token = first_admin_token(now=clock.now())
        return None if token is None else url_for("people.first_admin", token=token, _external=True)
