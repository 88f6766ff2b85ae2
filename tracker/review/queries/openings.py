"""Every opening an actor may see, with its counts from the tallies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload, selectinload

from tracker.access import Actor
from tracker.applications.models import Application
from tracker.foundation.database import db
from tracker.foundation.tallies import Tally
from tracker.postings.counted import UNOPENED, in_stage, opening_scope, present
from tracker.postings.lifecycle import ENDED, PostingStatus
from tracker.postings.models import Posting, Stage
from tracker.postings.queries import visible
from tracker.screening.facets import TOTALS, version_scope, with_outcome
from tracker.screening.models import Outcome


@dataclass(frozen=True, slots=True)
class OpeningCounts:
    """An opening with its figures. ``stages`` are (stage, people) in order; ``oldest_promise`` the next due answer.

    Who has withdrawn is counted in their stage alone.
    """

    posting: Posting
    people: int
    unopened: int
    unscored: int
    unreadable: int
    stages: tuple[tuple[Stage, int], ...]
    oldest_promise: datetime | None


def openings(actor: Actor, *, status: PostingStatus | None = None) -> list[OpeningCounts]:
    """The openings, the last opened first."""
    query = select(Posting).options(
        selectinload(Posting.stages), selectinload(Posting.places), joinedload(Posting.rubric)
    )
    if status is not None:
        query = query.where(Posting.status == status)
    query = query.order_by(Posting.opened_at.desc(), Posting.id)
    postings = db.session().scalars(visible(query, actor)).unique().all()
    counts = _tallies(postings)
    promises = _promises([posting.id for posting in postings])
    return [_counts(posting, counts, promises.get(posting.id)) for posting in postings]


def _tallies(postings: Sequence[Posting]) -> dict[str, dict[str, int]]:
    """Scope to facets, for the openings and the lists they show, in one query."""
    scopes = [opening_scope(posting.id) for posting in postings]
    scopes += [scope for posting in postings if (scope := _list_scope(posting))]
    found: dict[str, dict[str, int]] = {}
    query = select(Tally.scope, Tally.facet, Tally.n).where(Tally.scope.in_(scopes), ~Tally.facet.startswith(TOTALS))
    for scope, facet, n in db.session().execute(query):
        found.setdefault(scope, {})[facet] = n
    return found


def _list_scope(posting: Posting) -> str:
    rubric = posting.rubric
    if rubric.listed_version_id is None or rubric.listed_scorer is None:
        return ""
    return version_scope(rubric.listed_version_id, rubric.listed_scorer)


def _promises(posting_ids: Sequence[int]) -> dict[int, datetime]:
    """Posting id to the earliest answer promised to somebody who has none yet."""
    query = (
        select(Application.posting_id, func.min(Application.answer_by))
        .join(Stage, Stage.id == Application.stage_id)
        .where(Application.posting_id.in_(posting_ids), Stage.kind.not_in(ENDED), Application.answer_by.is_not(None))
        .group_by(Application.posting_id)
    )
    return dict(db.session().execute(query).all())  # type: ignore[arg-type]


def _counts(posting: Posting, counts: Mapping[str, Mapping[str, int]], promise: datetime | None) -> OpeningCounts:
    own = counts.get(opening_scope(posting.id), {})
    listed = counts.get(_list_scope(posting), {})
    people, unreadable = present(posting, own), listed.get(with_outcome(Outcome.UNREADABLE), 0)
    scored = listed.get(with_outcome(Outcome.SCORED), 0)
    return OpeningCounts(
        posting=posting,
        people=people,
        unopened=own.get(UNOPENED, 0),
        unscored=max(0, people - scored - unreadable),
        unreadable=unreadable,
        stages=tuple((stage, own.get(in_stage(stage.id), 0)) for stage in posting.stages),
        oldest_promise=promise,
    )
