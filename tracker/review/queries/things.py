"""What the things are called that the audit trail knows by their ids alone."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Select, select

from tracker.applications.models import Application, Candidate
from tracker.drafting.models import JobAd
from tracker.foundation.database import db
from tracker.people.models import User
from tracker.postings.models import Posting, Stage
from tracker.rubrics.models import Rubric

NAMED: dict[str, Select[str, str]] = {
    "application": select(Application.public_id, Candidate.name).join(
        Candidate, Candidate.id == Application.candidate_id
    ),
    "posting": select(Posting.public_id, Posting.title),
    "rubric": select(Rubric.public_id, Rubric.name),
    "job_ad": select(JobAd.public_id, JobAd.name),
    "user": select(User.public_id, User.name),
}


def names_of_things(things: Collection[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """(kind, public id) to name, for those that are still there and have one. One query for each kind.

    A stage has no id that is told: it goes by ``application:key``.
    """
    found: dict[tuple[str, str], str] = {}
    for kind, query in NAMED.items():
        ids = sorted({public_id for of, public_id in things if of == kind})
        column = query.selected_columns[0]
        found |= {(kind, row[0]): row[1] for row in db.session().execute(query.where(column.in_(ids)))}
    return found | _stages({public_id for of, public_id in things if of == "stage"})


def _stages(ids: Collection[str]) -> dict[tuple[str, str], str]:
    applications = sorted({one.partition(":")[0] for one in ids})
    if not applications:
        return {}
    query = select(Application.public_id, Stage.key, Stage.name).join(Stage, Stage.posting_id == Application.posting_id)
    rows = db.session().execute(query.where(Application.public_id.in_(applications)))
    return {("stage", name): row[2] for row in rows if (name := f"{row[0]}:{row[1]}") in ids}
