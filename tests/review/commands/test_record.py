from __future__ import annotations

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker import audit
from tracker.access import Actor
from tracker.foundation.database import transaction
from tracker.review.commands.record import record


def test_an_entry_about_a_person_holds_ids_of_both_and_no_name(recruiter: Actor) -> None:
    someone = make_application(make_posting())
    with transaction():
        record("application.move", someone, recruiter, NOW, {"stage": "review"})
    entry = audit.history_of("application", someone.public_id)[0]
    said = (entry.action, entry.actor, entry.at, entry.detail)
    assert said == ("application.move", recruiter.public_id, NOW, {"stage": "review"})
