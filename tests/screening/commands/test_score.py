"""Scoring one application: equal to the engine byte for byte, whatever was stored before."""

from __future__ import annotations

import hashlib

import pytest
from flask import Flask
from sqlalchemy import delete, func, select

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, scored_application, txt, work_off
from tests.factories.postings import make_posting, make_question, small_rubric
from tests.screening.recount import tallies_are_exact
from tracker import documents
from tracker.applications.commands import withdraw_application
from tracker.applications.work import ScoreKey
from tracker.documents import resume
from tracker.documents.facts.genre import AD
from tracker.foundation import jobs, tallies
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.postings.lifecycle import QuestionKind
from tracker.rubrics.scorer import scorer
from tracker.scoring import STANDARD_LEVELS, Answer, Criterion, Importance, Rubric, Tier, assess, to_json
from tracker.screening.facets import version_scope
from tracker.screening.models import (
    TIERS,
    WITHDRAWN,
    AssessedCriterion,
    AssessmentRow,
    Outcome,
    Searchable,
    StoredFinding,
)

RESUMES = {
    "all of it": resume_lines(),
    "one year": resume_lines(first_year=2023),
    "no python": resume_lines(skill="Cobol"),
    "nothing": ["Wanja Marlow", "I like beets."],
}
ASKS = Rubric(
    (
        *small_rubric().criteria,
        Criterion(
            "licence",
            "answer",
            "A licence",
            Importance.MUST,
            10,
            {"question": "licence", "accept": ["yes"]},
            STANDARD_LEVELS["answer"],
        ),
    )
)


def the_row() -> AssessmentRow:
    """The only assessment."""
    return db.session.scalars(select(AssessmentRow).execution_options(populate_existing=True)).one()


@pytest.mark.parametrize("lines", RESUMES.values(), ids=RESUMES.keys())
def test_a_stored_assessment_is_the_engines_byte_for_byte(app: Flask, lines: list[str]) -> None:
    posting = make_posting(questions=[make_question(QuestionKind.YES_NO, key="licence")], rubric=ASKS, now=NOW)
    scored_application(app, posting, resume=txt(*lines), answers={"licence": "yes"}, now=NOW)
    facts = resume(documents.read(txt(*lines), "resume.txt"), today=NOW.date())
    expected = assess(facts, ASKS, answers=(Answer("licence", "yes"),), today=NOW.date())
    row = the_row()
    assert row.body == to_json(expected)
    assert row.body_hash == hashlib.sha256(row.body).hexdigest()
    assert (row.machine_tier, row.machine_total) == (TIERS.index(expected.tier), expected.total_tenths)
    assert (row.effective_tier, row.effective_total, row.effective_rank_total) == (
        row.machine_tier,
        row.machine_total,
        -row.machine_total,
    )


def test_a_finding_that_is_stored_is_used_and_gives_the_same_bytes(app: Flask) -> None:
    posting = make_posting(now=NOW)
    for name in ("Wanja", "Ines"):
        scored_application(app, posting, name=name, now=NOW)
    bodies = db.session.scalars(select(AssessmentRow.body)).all()
    assert bodies[0] == bodies[1]
    assert db.session.scalar(select(func.count()).select_from(StoredFinding)) == 2


def test_scoring_twice_replaces_and_counts_once(app: Flask) -> None:
    posting = make_posting()
    application = scored_application(app, posting)
    before = the_row().body
    key = str(ScoreKey(posting.rubric.listed_version_id or 0, scorer(), application.id))
    with transaction():
        db.session.execute(delete(StoredFinding))
        jobs.ask_again(Job.SCORE, key, now=application.submitted_at)
    work_off(app)
    assert (the_row().body, tallies_are_exact(posting)) == (before, True)
    assert db.session.scalar(select(func.count()).select_from(AssessedCriterion)) == 2


def test_the_must_have_tiers_are_what_the_list_orders_by(app: Flask) -> None:
    posting = make_posting()
    for lines in RESUMES.values():
        make_application(posting, resume=txt(*lines))
    work_off(app)
    tiers = db.session.scalars(select(AssessmentRow.effective_tier).order_by(AssessmentRow.id)).all()
    assert tiers == [TIERS.index(tier) for tier in (Tier.MET, Tier.MET, Tier.OPEN, Tier.OPEN)]
    assert tallies_are_exact(posting)


def test_words_and_answers_can_be_searched(app: Flask) -> None:
    posting = make_posting(questions=[make_question(key="why")])
    scored_application(app, posting, answers={"why": "the zeppelins"})
    body = db.session.scalars(select(Searchable.body)).one()
    assert ("forty pumps" in body, "the zeppelins" in body) == (True, True)


def test_an_unreadable_file_is_not_ranked_and_has_no_criteria(app: Flask) -> None:
    posting = make_posting()
    scored_application(app, posting, resume=b"%PDF-1.4 broken", filename="a.pdf")
    row = the_row()
    assert (row.outcome, row.effective_tier, row.body) == (Outcome.UNREADABLE, 3, b"")
    assert db.session.scalars(select(AssessedCriterion)).all() == []
    assert tallies_are_exact(posting)


def test_a_request_of_an_older_engine_does_nothing(app: Flask) -> None:
    posting = make_posting()
    application = make_application(posting)
    version_id = posting.rubric.listed_version_id or 0
    with transaction():
        jobs.request(Job.SCORE, str(ScoreKey(version_id, "0-r0-old", application.id)), now=application.submitted_at)
    work_off(app)
    assert db.session.scalars(select(AssessmentRow.scorer)).all() == [scorer()]


def test_a_version_that_is_gone_is_a_dead_letter_with_a_sentence(app: Flask) -> None:
    application = make_application(make_posting())
    with transaction():
        jobs.request(Job.SCORE, str(ScoreKey(999, scorer(), application.id)), now=application.submitted_at)
    work_off(app)
    found = db.session.scalars(select(JobRequest).filter_by(status=JobStatus.DEAD)).one()
    assert found.last_error == "The application or the rubric version is no longer here."


def test_who_withdraws_keeps_the_findings_and_takes_nobodys_place(app: Flask) -> None:
    application = scored_application(app, make_posting(now=NOW), now=NOW)
    with transaction():
        withdraw_application(application, now=NOW)
    work_off(app)
    row = the_row()
    assert (row.effective_tier, row.machine_tier, row.outcome) == (WITHDRAWN, 0, Outcome.SCORED)
    assert tallies_are_exact(application.posting)
    assert tallies.read(version_scope(row.version_id, row.scorer)) == {}


def test_a_job_advertisement_in_a_resumes_place_is_remarked_upon(app: Flask) -> None:
    ad = ["About the role", "We are looking for a baker.", "What we offer", "How to apply", "You will bake bread."]
    scored_application(app, make_posting(), resume=txt(*ad, "We are an equal opportunity employer"))
    assert the_row().remarks == [AD]
