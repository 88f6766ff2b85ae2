"""Where one person stands: the page and the list say the same; outside the ranks there is a reason instead."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import update

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, scored_application, txt, work_off
from tests.factories.people import make_user
from tests.factories.postings import make_posting
from tracker.access import Actor, Role, use_actor
from tracker.applications.commands import withdraw_application
from tracker.applications.models import Application
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.review.person.standing import Listed, listed, place, standing_of
from tracker.review.queries.application import Sent, scored, sent
from tracker.review.queries.filters import ListFilters
from tracker.review.queries.ranked import list_key
from tracker.scoring import Status, Tier


def known(application: Application) -> tuple[Listed | None, Sent]:
    """(the place on the list, what was sent)."""
    key = list_key(application.posting)
    found = scored(application, key)
    return listed(key, found), sent(application, key, found)


def unranked(application: Application) -> tuple[object, str]:
    """(tier, why there is none)."""
    shown = standing_of(application, *known(application), NOW)
    return shown["tier"], shown["unranked"]


def test_who_is_ranked_has_a_total_a_rank_and_neighbours(app: Flask, recruiter: Actor) -> None:
    posting = make_posting(now=NOW)
    people = [
        make_application(posting, resume=txt(*resume_lines(skill=skill, first_year=year)), now=NOW)
        for skill, year in (("Python", 2019), ("Python", 2023), ("irrigation", 2019))
    ]
    work_off(app)
    here, came = known(people[1])
    shown = standing_of(people[1], here, came, NOW + timedelta(days=3))
    assert (shown["tier"], shown["rank"], shown["musts"], shown["version"]) == (Tier.MET, "2", "1 of 1 met", 1)
    assert (shown["total"], shown["parts"]) == (800, [("Python", 60.0, 60), ("Years", 20.0, 40)])
    assert (shown["stage"], shown["stage_note"]) == ("applied", "3 days in Applied")
    assert [key for key, _name in shown["stages"]][-2:] == ["offer", "hired"]
    ends = [f"/people/{one.public_id}" for one in (people[0], people[2])]
    where = place(people[1], here, ListFilters())
    assert (where["position"], where["of"], where["previous"], where["next"]) == (2, 3, *ends)
    assert where["list"] == f"/openings/{posting.public_id}?beside={people[1].public_id}#p-{people[1].public_id}"


def test_a_filter_goes_with_the_neighbours_and_may_leave_the_person_out(app: Flask, recruiter: Actor) -> None:
    posting = make_posting()
    strong, weak = make_application(posting), make_application(posting, resume=txt(*resume_lines(skill="irrigation")))
    work_off(app)
    python = ListFilters(findings={"python": frozenset({Status.MET})})
    shown = [place(one, known(one)[0], python) for one in (strong, weak)]
    assert [(one["position"], one["of"]) for one in shown] == [(1, 1), (None, 1)]
    assert shown[1]["previous"] == f"/people/{strong.public_id}?list=finding%3Dpython%253Amet"


def test_each_reason_for_no_rank_is_said(app: Flask, recruiter: Actor) -> None:
    posting = make_posting()
    broken = scored_application(app, posting, resume=b"%PDF-1.4 broken", filename="a.pdf")
    alone, gone, waiting = (make_application(posting, no_scoring=alone) for alone in (True, False, False))
    with transaction():
        withdraw_application(gone, now=NOW)
    said = [unranked(one) for one in (broken, alone, gone, waiting)]
    assert said == [
        (None, "Not ranked: the file could not be read by software. People can read it."),
        (None, "Not ranked: asked to be read by people alone."),
        (None, "Not ranked: withdrawn by the candidate."),
        (None, "Not ranked yet: waiting to be scored."),
    ]
    assert place(waiting, known(waiting)[0], ListFilters())["position"] is None


def test_people_whose_file_was_not_read_lead_to_each_other_and_back_to_the_list(app: Flask, recruiter: Actor) -> None:
    posting = make_posting(now=NOW)
    broken = {"resume": b"%PDF-1.4 broken", "filename": "a.pdf"}
    older, newer = (make_application(posting, now=NOW + timedelta(hours=hour), **broken) for hour in (0, 1))
    work_off(app)
    where = [place(one, known(one)[0], ListFilters(unopened=True)) for one in (newer, older)]
    ways = [f"/people/{one.public_id}?list=view%3Dunopened" for one in (older, newer)]
    assert [(one["position"], one["previous"], one["next"]) for one in where] == [
        (None, None, ways[0]),
        (None, ways[1], None),
    ]


@pytest.mark.parametrize(("role", "may_retry"), [(Role.RECRUITER, True), (Role.HIRING_MANAGER, False)])
def test_failed_work_is_tried_again_by_those_who_may(recruiter: Actor, role: Role, may_retry: bool) -> None:
    user = make_user(role)
    use_actor(Actor(user.id, user.public_id, user.name, user.email, role))
    application = make_application(make_posting())
    with transaction() as session:
        dead = {"status": JobStatus.DEAD, "last_error": "It stopped."}
        session.execute(update(JobRequest).where(JobRequest.kind == Job.SCORE).values(**dead))
    shown = standing_of(application, *known(application), NOW)
    assert shown["unranked"] == (
        "Not ranked. Scoring failed. It stopped. Try it again; if it fails once more, tell an admin."
    )
    request = db.session.query(JobRequest.id).filter_by(kind=Job.SCORE).scalar()
    assert shown["retry"] == (f"/failed-work/{request}/retry" if may_retry else None)
