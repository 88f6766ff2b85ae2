"""The letter that a decision drafts: what it says is true, what people typed stays text, one letter a decision."""

from __future__ import annotations

import pytest
import time_machine
from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, scored_application, txt
from tests.factories.postings import make_posting
from tests.factories.zones import read_in
from tracker.access import Actor
from tracker.applications.commands import change_stage
from tracker.applications.models import Application
from tracker.foundation.database import transaction
from tracker.review.letters import decision_draft, default_body, is_news
from tracker.review.queries.stages import stage_by_key
from tracker.review.rejecting import REASONS, Reason

HOSTILE = "<script>alert(1)</script> {{7*7}} $organisation ${candidate_name}"


@pytest.fixture
def someone(recruiter: Actor) -> Application:
    """Somebody who applied."""
    return make_application(make_posting(title="Keeper of <quills>", now=NOW), name="Wanja <Marlow>", now=NOW)


def test_a_letter_goes_to_the_candidate_and_answers_come_back_to_whoever_decided(
    recruiter: Actor, someone: Application
) -> None:
    draft = decision_draft(someone, "reject", actor=recruiter, body="It is a no.")
    assert (draft.to_address, draft.to_name, draft.about) == (
        someone.candidate.email,
        "Wanja <Marlow>",
        someone.public_id,
    )
    assert (draft.subject, draft.sender_name, draft.reply_to) == (
        "Our answer: Keeper of <quills>",
        "Ines Calder",
        recruiter.email,
    )
    assert ("It is a no." in draft.body_text, "&lt;quills&gt;" in draft.body_html) == (True, True)
    assert draft.private_link in draft.body_text


def test_what_is_typed_is_neither_markup_nor_filled_in(recruiter: Actor, someone: Application) -> None:
    draft = decision_draft(someone, "reject", actor=recruiter, body=HOSTILE)
    assert (HOSTILE in draft.body_text, "<script>" in draft.body_html) == (True, False)


@pytest.mark.parametrize("kind", ["reject", "advance"])
def test_the_standing_text_is_filled_in_and_leaves_no_gap(recruiter: Actor, someone: Application, kind: str) -> None:
    text = default_body(kind, someone)
    assert (text == text.strip(), "$" in text, "{" in text) == (True, False, False)
    assert "Keeper of <quills>" in text


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.code)
def test_each_reason_is_said_in_its_own_sentence_and_in_no_other(
    recruiter: Actor, someone: Application, reason: Reason
) -> None:
    code = reason.code
    text = decision_draft(someone, "reject", actor=recruiter, body="No.", reason=code).body_text
    said = [one.code for one in REASONS if one.sentence and one.sentence in text]
    assert said == ([] if code == "other" else [code])


def test_must_haves_that_were_not_met_are_named_once_there_is_a_score(app: Flask, recruiter: Actor) -> None:
    resume = txt(*resume_lines(skill="irrigation", first_year=2023))
    without, full = (scored_application(app, make_posting(), resume=one) for one in (resume, None))
    texts = [
        decision_draft(one, "reject", actor=recruiter, body="No.", reason=reason).body_text
        for one, reason in ((without, "must_have"), (without, "filled"), (full, "must_have"))
    ]
    assert ["What we looked for: Python." in text for text in texts] == [True, False, False]


def test_a_decision_has_one_letter_and_the_next_one_another(recruiter: Actor, someone: Application) -> None:
    first, again = (decision_draft(someone, "reject", actor=recruiter, body=body).dedupe for body in ("A", "B"))
    with transaction():
        change_stage(someone, stage_by_key(someone.posting, "review"), actor=recruiter.public_id, now=NOW)
    assert (first == again, decision_draft(someone, "reject", actor=recruiter).dedupe == first) == (True, False)


@pytest.mark.parametrize(
    ("stage", "news"),
    [("review", False), ("phone-screen", True), ("interview", True), ("offer", True), ("hired", False)],
)
def test_being_read_is_news_to_nobody(recruiter: Actor, someone: Application, stage: str, news: bool) -> None:
    with transaction():
        change_stage(someone, stage_by_key(someone.posting, stage), actor=recruiter.public_id, now=NOW)
    assert is_news(someone) is news


@time_machine.travel("2026-11-20 22:30:00+00:00", tick=False)  # half past one on the 21st in Nairobi
def test_a_letter_dates_by_the_day_of_the_organisation(app: Flask, recruiter: Actor, someone: Application) -> None:
    read_in(app, "Africa/Nairobi")
    said = decision_draft(someone, "reject", actor=recruiter, body="It is a no.").body_text
    assert "Reply to this e-mail by Monday 21 December 2026." in said
    assert "We delete it on Saturday 22 May 2027." in said
