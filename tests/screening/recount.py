"""Counting everything again from the rows: what the tallies must say."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select

from tracker.applications.models import Application
from tracker.foundation import tallies
from tracker.foundation.database import db
from tracker.postings.models import Posting
from tracker.rubrics.models import Rubric
from tracker.scoring import Assessment, from_json
from tracker.screening.facets import version_facets, version_scope
from tracker.screening.models import AssessmentRow


def counted(posting: Posting) -> dict[str, int]:
    """The tallies of an opening, from its applications."""
    found: Counter[str] = Counter()
    query = select(Application).filter_by(posting_id=posting.id).execution_options(populate_existing=True)
    for application in db.session.scalars(query):
        unopened = application.first_opened_at is None and application.withdrawn_at is None
        found.update({"all": 1, f"stage:{application.stage_id}": 1, "unopened": unopened})
    return {facet: n for facet, n in found.items() if n}


def assessed(version_id: int, scorer: str) -> dict[str, int]:
    """The tallies of a list, from its assessments."""
    found: Counter[str] = Counter()
    for row in db.session.scalars(select(AssessmentRow).filter_by(version_id=version_id, scorer=scorer)):
        found.update(version_facets(row, from_json(Assessment, row.body) if row.body else None))
    return dict(found)


def tallies_are_exact(posting: Posting) -> bool:
    """True when the tallies of an opening and of its listed version equal a recount."""
    rubric = db.session.get_one(Rubric, posting.rubric_id, populate_existing=True)
    version_id, scorer = rubric.listed_version_id, rubric.listed_scorer
    if version_id is None or scorer is None:
        return tallies.read(f"posting:{posting.id}") == counted(posting)
    list_is_exact = tallies.read(version_scope(version_id, scorer)) == assessed(version_id, scorer)
    return list_is_exact and tallies.read(f"posting:{posting.id}") == counted(posting)
