"""Who stands outside the ranks, and why in a sentence; the newest first, and nobody who took it back."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask
from sqlalchemy import select, update

from tests.conftest import NOW
from tests.factories.applications import make_application, work_off
from tests.factories.postings import make_posting
from tracker.applications.commands import withdraw_application
from tracker.applications.models import Application
from tracker.applications.work import ScoreKey
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.postings.models import Posting
from tracker.review.queries.ranked import ListKey, list_key
from tracker.review.queries.unranked import SHOWN, Unranked, neighbours, unreadable, unreadable_anywhere, waiting
from tracker.screening.models import AssessmentRow

BROKEN = {"resume": b"%PDF-1.4 broken", "filename": "a.pdf"}


def key_of(posting: Posting) -> ListKey:
    """The list that the opening shows."""
    found = list_key(posting)
    assert found is not None
    return found


def said(rows: list[Unranked]) -> list[tuple[str, str]]:
    """(name, why) of each."""
    return [(row.name, row.sentence) for row in rows]


def test_who_waits_is_told_apart_by_why(app: Flask) -> None:
    posting = make_posting(now=NOW)
    key = key_of(posting)
    made = {}
    for minute, name in enumerate(("Scored", "Waiting", "Failed", "Gone")):
        made[name] = make_application(posting, name=name, now=NOW + timedelta(minutes=minute))
        if name == "Scored":
            work_off(app)
    make_application(posting, name="Alone", no_scoring=True, now=NOW + timedelta(hours=1))
    with transaction() as session:
        failed = str(ScoreKey(key.version_id, key.scorer, made["Failed"].id))
        dead = {"status": JobStatus.DEAD, "last_error": "It stopped."}
        session.execute(update(JobRequest).where(JobRequest.key == failed).values(**dead))
        withdraw_application(made["Gone"], now=NOW)
    why = "Scoring failed. It stopped. Try it again; if it fails once more, tell an admin."
    rows = waiting(posting.id, key)
    assert said(rows) == [("Alone", "Asked to be read by people alone."), ("Failed", why), ("Waiting", "")]
    request = db.session.query(JobRequest.id).filter_by(key=failed, kind=Job.SCORE).scalar()
    assert [row.retry for row in rows] == [None, request, None]
    assert [row.name for row in waiting(posting.id, key, limit=1)] == ["Alone"]
    assert [name for name, _why in said(waiting(posting.id, None))] == ["Alone", "Failed", "Waiting", "Scored"]


def test_unreadable_files_of_several_openings_stand_together_and_of_no_other(app: Flask) -> None:
    first, second, third = (make_posting(title=title, now=NOW) for title in ("First", "Second", "Third"))
    for minute, (posting, name) in enumerate(((first, "Ada"), (second, "Bo"), (third, "Cy"), (first, "Di"))):
        make_application(posting, name=name, now=NOW + timedelta(minutes=minute), **BROKEN)
    make_application(first, name="Readable")
    work_off(app)
    everywhere = unreadable_anywhere([key_of(first), key_of(second)])
    assert [(row.name, row.opening) for row in everywhere] == [("Di", "First"), ("Bo", "Second"), ("Ada", "First")]
    assert [row.name for row in unreadable(key_of(first))] == ["Di", "Ada"]
    assert (unreadable_anywhere([]), unreadable(key_of(make_posting()))) == ([], [])
    assert {bool(row.sentence and row.file_id) for row in everywhere} == {True}


def test_nobody_stands_twice_among_unreadable_files_while_an_upgrade_scores_everybody_anew(app: Flask) -> None:
    first, second = make_posting(now=NOW), make_posting(now=NOW)
    for minute, (posting, name) in enumerate(((first, "Ada"), (second, "Bo"))):
        make_application(posting, name=name, now=NOW + timedelta(minutes=minute), **BROKEN)
    work_off(app)
    with transaction() as session:
        for row in session.scalars(select(AssessmentRow)).all():
            columns = {one.name: getattr(row, one.name) for one in AssessmentRow.__table__.columns if one.name != "id"}
            session.add(AssessmentRow(**columns | {"scorer": "newer"}))
        second.rubric.listed_scorer = "newer"  # its list has switched, the other one's has not
    everywhere = unreadable_anywhere([key_of(first), key_of(second)])
    assert [row.name for row in everywhere] == ["Bo", "Ada"]


def test_a_long_row_outside_is_cut_at_the_newest(app: Flask) -> None:
    posting = make_posting(now=NOW)
    for minute in range(SHOWN + 2):
        make_application(posting, name=f"P{minute}", no_scoring=True, now=NOW + timedelta(minutes=minute))
    rows = waiting(posting.id, key_of(posting))
    assert [row.name for row in rows] == [f"P{minute}" for minute in range(SHOWN + 1, 1, -1)]


def test_people_outside_the_ranks_stand_beside_those_who_are_there_for_the_same_reason(app: Flask) -> None:
    posting = make_posting(now=NOW)
    made: dict[str, Application] = {}
    for minute, name in enumerate(("Una", "Ray", "Ugo", "Uma")):
        broken = BROKEN if name.startswith("U") else {}
        made[name] = make_application(posting, name=name, now=NOW + timedelta(minutes=minute), **broken)
    work_off(app)
    for name in ("Wes", "Gil", "Wyn"):  # at one moment: whoever came later is the newer one
        made[name] = make_application(posting, name=name, now=NOW)
    make_application(make_posting(now=NOW), name="Elsewhere", now=NOW)
    with transaction():
        withdraw_application(made["Gil"], now=NOW)
    names = {one.public_id: name for name, one in made.items()}
    key = key_of(posting)
    beside = {name: tuple(names.get(end or "") for end in neighbours(one, key)) for name, one in made.items()}
    assert beside == {
        "Uma": (None, "Ugo"),
        "Ugo": ("Uma", "Una"),
        "Una": ("Ugo", None),
        "Wyn": (None, "Wes"),
        "Wes": ("Wyn", None),
        "Gil": (None, None),
        "Ray": (None, None),
    }
    assert [row.name for row in unreadable(key)] == ["Uma", "Ugo", "Una"]
    unpublished = [names.get(end or "") for end in neighbours(made["Ray"], None)]
    assert unpublished == ["Ugo", "Wyn"]  # without a rubric everybody waits
