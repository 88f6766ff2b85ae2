"""Publishing over everybody: the list stays on the old version until all have the new one, then flips once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select, update

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, scored_application, txt, work_off
from tests.factories.postings import make_posting
from tests.factories.terms import publish_rows, term_row
from tests.screening.recount import tallies_are_exact
from tracker.applications.commands import withdraw_application
from tracker.applications.models import Application
from tracker.foundation import jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.foundation.tallies import Tally
from tracker.postings.models import Posting
from tracker.rubrics.commands import save_draft, start_draft
from tracker.rubrics.lifecycle import VersionStatus
from tracker.rubrics.models import Rubric, RubricVersion
from tracker.rubrics.scorer import scorer
from tracker.rubrics.translation import rubric_of
from tracker.screening.commands import flip_ready, publish_version, rescore_with_new_scorer, score_application
from tracker.screening.models import WITHDRAWN, AssessmentRow, Outcome, Reading, StoredFinding
from tracker.screening.queries import progress
from tracker.web.errors import Conflict

ADMIN = "an-admin"


def edit(posting: Posting, *, weight: int = 0, terms: tuple[str, ...] = ()) -> RubricVersion:
    """A saved draft in which the first criterion has another weight, or asks for something else."""
    with transaction():
        draft = start_draft(posting.rubric, actor=ADMIN, now=NOW)
        first, *rest = rubric_of(draft).criteria
        if weight:
            first = replace(first, weight=weight)
        if terms:
            first = replace(first, params={**first.params, "terms": list(terms)})
        save_draft(draft, [first, *rest], {}, edits=draft.edits, now=NOW)
    return draft


def publish(version: RubricVersion) -> None:
    """As the route does it."""
    with transaction():
        publish_version(version, note="Because.", actor=ADMIN, now=NOW)


def rubric(posting: Posting) -> Rubric:
    """As it stands."""
    found = db.session.get_one(Rubric, posting.rubric_id, populate_existing=True)
    db.session.commit()
    return found


def numbers(posting: Posting) -> tuple[int | None, int | None]:
    """(number of the listed version, number of the one on its way)."""
    found = rubric(posting)
    by_id = {version.id: version.number for version in found.versions}
    return by_id.get(found.listed_version_id or 0), by_id.get(found.incoming_version_id or 0)


def findings() -> int:
    """How many are stored."""
    return db.session.scalar(select(func.count()).select_from(StoredFinding)) or 0


def totals(posting: Posting) -> list[int]:
    """What the list shows, in the order people applied."""
    listed = rubric(posting).listed_version_id
    query = select(AssessmentRow.effective_total).filter_by(version_id=listed, scorer=scorer())
    return list(db.session.scalars(query.order_by(AssessmentRow.application_id)))


@pytest.fixture
def posting(app: Flask) -> Posting:
    """An opening with three people, scored: 100, 100 and 40 points."""
    made = make_posting(now=NOW)
    for lines in (resume_lines(), resume_lines(name="Ines"), resume_lines(skill="irrigation")):
        make_application(made, resume=txt(*lines), now=NOW)
    work_off(app)
    return made


def test_the_list_stays_until_everybody_has_the_new_version(app: Flask, posting: Posting) -> None:
    publish(edit(posting, weight=20))
    requests = list(db.session.scalars(select(JobRequest.id).filter_by(kind=Job.SCORE, status=JobStatus.PENDING)))
    db.session.commit()
    seen = []
    for request_id in requests:
        seen.append((numbers(posting), progress([posting.rubric_id])[posting.rubric_id], totals(posting)))
        jobs.run(request_id, score_application, lease_seconds=40)
    assert seen == [((1, 2), (done, 3), [1000, 1000, 400]) for done in (0, 1, 2)]
    assert (numbers(posting), totals(posting)) == ((2, None), [1000, 1000, 667])
    assert tallies_are_exact(posting)


def test_an_edit_of_a_weight_computes_no_finding_again(app: Flask, posting: Posting) -> None:
    before = findings()
    publish(edit(posting, weight=20))
    work_off(app)
    assert (findings(), numbers(posting)) == (before, (2, None))


def test_an_edit_of_one_criterion_computes_that_one_alone(app: Flask, posting: Posting) -> None:
    before = findings()
    publish(edit(posting, terms=("cobol",)))
    work_off(app)
    assert findings() == before + 3


def test_the_versions_keep_their_states(app: Flask, posting: Posting) -> None:
    publish(edit(posting, weight=20))
    work_off(app)
    states = {version.number: (version.status, version.listed_at is not None) for version in rubric(posting).versions}
    assert states == {1: (VersionStatus.RETIRED, True), 2: (VersionStatus.PUBLISHED, True)}


def test_who_arrives_meanwhile_is_scored_with_both(app: Flask, posting: Posting) -> None:
    publish(edit(posting, weight=20))
    late = make_application(posting, resume=txt(*resume_lines(first_year=2023)), now=NOW)
    work_off(app)
    rows = db.session.scalars(select(AssessmentRow.version_id).filter_by(application_id=late.id)).all()
    assert (len(rows), numbers(posting), tallies_are_exact(posting)) == (2, (2, None), True)


def test_who_has_not_been_read_yet_is_scored_after_the_reading(app: Flask, posting: Posting) -> None:
    make_application(posting, resume=txt("Python since 2019"), now=NOW)
    publish(edit(posting, weight=20))
    work_off(app, Job.SCORE)
    assert numbers(posting) == (1, 2)
    work_off(app)
    outcomes = db.session.scalars(select(AssessmentRow.outcome).distinct()).all()
    assert (numbers(posting), outcomes) == ((2, None), [Outcome.SCORED])


def test_publishing_twice_quickly_skips_the_version_in_between(app: Flask, posting: Posting) -> None:
    publish(edit(posting, weight=20))
    publish(edit(posting, weight=40))
    assert numbers(posting) == (1, 3)
    work_off(app)
    states = {version.number: version.status for version in rubric(posting).versions}
    assert numbers(posting) == (3, None)
    assert states == {1: VersionStatus.RETIRED, 2: VersionStatus.RETIRED, 3: VersionStatus.PUBLISHED}
    assert tallies_are_exact(posting)


def test_a_version_is_published_once(app: Flask, posting: Posting) -> None:
    draft = edit(posting, weight=20)
    publish(draft)
    with pytest.raises(Conflict):
        publish(draft)


def test_a_draft_that_somebody_saved_after_it_was_checked_is_not_published(app: Flask, posting: Posting) -> None:
    draft = edit(posting, weight=20)
    with transaction() as session:
        saved = update(RubricVersion).where(RubricVersion.id == draft.id).values(edits=RubricVersion.edits + 1)
        session.execute(saved.execution_options(synchronize_session=False))
    with pytest.raises(Conflict, match="Someone else saved this draft meanwhile"):
        publish(draft)
    assert numbers(posting) == (1, None)


def test_an_empty_opening_flips_at_once(app: Flask) -> None:
    empty = make_posting()
    publish(edit(empty, weight=20))
    assert numbers(empty) == (2, None)


def test_people_who_asked_for_people_alone_are_not_scored_and_hold_nothing_back(app: Flask) -> None:
    made = make_posting(now=NOW)
    scored_application(app, made, now=NOW)
    alone = make_application(made, no_scoring=True, now=NOW)
    publish(edit(made, weight=20))
    work_off(app)
    rows = db.session.scalars(select(AssessmentRow).filter_by(application_id=alone.id)).all()
    assert (numbers(made), rows) == ((2, None), [])


def test_a_dead_letter_does_not_hold_the_list_back(app: Flask, posting: Posting) -> None:
    publish(edit(posting, weight=20))
    with transaction():
        query = select(func.max(JobRequest.id)).filter_by(kind=Job.SCORE)
        db.session.execute(update(JobRequest).where(JobRequest.id == query.scalar_subquery()).values(status="dead"))
    work_off(app)
    with transaction():
        flip_ready(now=NOW)
    assert (numbers(posting), len(totals(posting))) == ((2, None), 2)


def make_older(posting: Posting) -> None:
    """As if an older reader and engine had made everything there is."""
    with transaction():
        db.session.execute(update(Rubric).values(listed_scorer="0-r0-old"))
        db.session.execute(update(AssessmentRow).values(scorer="0-r0-old"))
        db.session.execute(update(Reading).values(reader_version="0"))
        db.session.execute(update(Tally).values(scope=func.replace(Tally.scope, scorer(), "0-r0-old")))
        for request in db.session.scalars(select(JobRequest)):
            request.key = request.key.replace(scorer(), "0-r0-old") if request.kind is Job.SCORE else request.key + ".0"
    db.session.expire_all()


def test_after_an_upgrade_everybody_is_read_and_scored_again(app: Flask, posting: Posting) -> None:
    before = totals(posting)
    make_older(posting)
    with transaction():
        assert rescore_with_new_scorer(now=NOW) == 1
    assert rubric(posting).listed_scorer == "0-r0-old"
    work_off(app)
    assert (rubric(posting).listed_scorer, totals(posting)) == (scorer(), before)
    assert tallies_are_exact(posting)


def test_after_an_upgrade_that_is_done_there_is_nothing_to_do(app: Flask, posting: Posting) -> None:
    with transaction():
        assert rescore_with_new_scorer(now=NOW) == 0


def test_an_upgrade_in_the_middle_of_a_publication_begins_it_again(app: Flask, posting: Posting) -> None:
    publish(edit(posting, weight=20))
    make_older(posting)
    with transaction():
        db.session.execute(update(Rubric).values(incoming_scorer="0-r0-old"))
    work_off(app)
    with transaction():
        flip_ready(now=NOW)
    assert numbers(posting) == (1, 2)  # what an older engine was asked for is not shown
    with transaction():
        assert rescore_with_new_scorer(now=NOW) == 1
    work_off(app)
    assert (numbers(posting), totals(posting)) == ((2, None), [1000, 1000, 667])


def test_who_withdrew_meanwhile_has_no_rank_when_earlier_words_come_back(app: Flask, posting: Posting) -> None:
    def use(*rows: dict[str, Any]) -> None:
        publish_rows(*rows)
        with transaction():
            assert rescore_with_new_scorer(now=NOW) == 1
        work_off(app)

    before = scorer()
    use(term_row("Beetscope"))
    gone = db.session.scalars(select(Application).order_by(Application.id).limit(1)).one()
    with transaction():
        withdraw_application(gone, now=NOW)
    work_off(app)
    use()
    tiers = select(AssessmentRow.effective_tier).filter_by(application_id=gone.id, scorer=before)
    assert (scorer(), rubric(posting).listed_scorer, db.session.scalars(tiers).all()) == (before, before, [WITHDRAWN])
    assert tallies_are_exact(posting)


def test_the_sweeper_flips_a_list_that_two_workers_left(app: Flask, posting: Posting) -> None:
    publish(edit(posting, weight=20))
    with transaction():
        db.session.execute(update(JobRequest).where(JobRequest.kind == Job.SCORE).values(status="done"))
    with time_machine.travel(NOW + timedelta(seconds=5), tick=False), transaction():
        assert flip_ready(now=NOW) == 1
