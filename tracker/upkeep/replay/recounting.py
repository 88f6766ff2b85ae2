"""The counts that ranks and filters are made of, beside what their rows come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from tracker.applications.models import Application
from tracker.foundation.tallies import Tally
from tracker.postings.counted import EVERYBODY, OPENINGS, UNOPENED, in_stage, opening_scope
from tracker.screening.facets import LISTS, version_scope, with_outcome, with_status, with_total
from tracker.screening.models import WITHDRAWN, AssessedCriterion, AssessmentRow, Outcome

Counts = Counter[tuple[str, str]]  # by scope and facet


def compared(connection: Connection) -> Iterator[tuple[str, str, int, int]]:
    """(scope, facet, what is kept, what the rows come to) of every count of openings and lists.

    The connection must show one moment: whoever applies meanwhile changes rows and counts.
    """
    kept, counted = _kept(connection), Counter({**_of_openings(connection), **_of_lists(connection)})
    for scope, facet in sorted(kept | counted):
        yield scope, facet, kept[scope, facet], counted[scope, facet]


def _kept(connection: Connection) -> Counts:
    ours = or_(Tally.scope.startswith(OPENINGS), Tally.scope.startswith(LISTS))
    rows = connection.execute(select(Tally.scope, Tally.facet, Tally.n).where(ours, Tally.n != 0))
    return Counter({(scope, facet): n for scope, facet, n in rows})


def _of_openings(connection: Connection) -> Counts:
    found: Counts = Counter()
    unopened = func.count().filter(Application.first_opened_at.is_(None), Application.withdrawn_at.is_(None))
    columns = (Application.posting_id, Application.stage_id)
    for posting_id, stage_id, n, new in connection.execute(select(*columns, func.count(), unopened).group_by(*columns)):
        scope = opening_scope(posting_id)
        found.update({(scope, EVERYBODY): n, (scope, in_stage(stage_id)): n, (scope, UNOPENED): new})
    return +found


def _of_lists(connection: Connection) -> Counts:
    found: Counts = Counter()
    for version_id, scorer, outcome, n in connection.execute(_counting(AssessmentRow.outcome)):
        found[version_scope(version_id, scorer), with_outcome(outcome)] = n
    totals = _counting(AssessmentRow.effective_tier, AssessmentRow.effective_total)
    for version_id, scorer, tier, total, n in connection.execute(totals.where(AssessmentRow.outcome == Outcome.SCORED)):
        found[version_scope(version_id, scorer), with_total(tier, total)] = n
    statuses = _counting(AssessedCriterion.criterion_key, AssessedCriterion.status)
    joined = statuses.join(AssessedCriterion, AssessedCriterion.assessment_id == AssessmentRow.id)
    for version_id, scorer, key, status, n in connection.execute(joined):
        found[version_scope(version_id, scorer), with_status(key, status)] = n
    return found


def _counting(*by: InstrumentedAttribute[Any]) -> Select[Any]:
    """How many are counted in each list, by these columns."""
    columns = (AssessmentRow.version_id, AssessmentRow.scorer, *by)
    query = select(*columns, func.count()).select_from(AssessmentRow).group_by(*columns)
    return query.where(AssessmentRow.effective_tier != WITHDRAWN)
