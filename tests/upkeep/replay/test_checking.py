"""A changed byte anywhere is found: in a score, in what the list shows, in a file, in the trail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from flask import Flask
from sqlalchemy import select, text, update

from tests.factories.applications import scored_application, txt
from tests.factories.postings import make_posting
from tracker import audit
from tracker.applications.models import Application, ApplicationFile
from tracker.foundation import clock, files, tallies
from tracker.foundation.database import db, transaction
from tracker.screening.facets import version_scope
from tracker.screening.models import AssessmentRow, Reading
from tracker.upkeep.replay import Difference, Report, checking, replay
from tracker.upkeep.replay.checking import COUNTS_UNREADABLE, SCORE_UNREADABLE
from tracker.web.settings import settings


def quietly(items: Iterable[int], _what: str, _count: int) -> Iterator[int]:
    """No progress."""
    yield from items


def checked(app: Flask, slug: str | None = None) -> Report:
    """The whole report."""
    db.session.remove()
    return replay(app, slug=slug, progress=quietly)


def test_what_was_not_touched_is_the_same(app: Flask, slug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "BATCH", 2)
    report = checked(app)
    assert report.compared == {"computed again": 2, "not readable, stored as such": 1}
    assert (report.files, report.audited, report.whole) == (3, True, True)
    assert report.counts == len(tallies.read("posting:1")) + len(tallies.read(version_scope_of_first()))


def test_one_opening_alone(app: Flask, slug: str) -> None:
    scored_application(app, make_posting(), resume=txt("Other"))
    report = checked(app, slug)
    assert (sum(report.compared.values()), report.files, report.audited) == (3, 3, False)
    with pytest.raises(LookupError):
        checked(app, "nothing-here")


def version_scope_of_first() -> str:
    """The scope of the counts of the list."""
    row = db.session.get_one(AssessmentRow, 1)
    return version_scope(row.version_id, row.scorer)


def test_a_changed_score_is_named_with_whose_it_is(app: Flask, slug: str) -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).where(AssessmentRow.id == 1).values(body=b"{}"))
        changed = session.scalars(select(Application.public_id).where(Application.id == 1)).one()
    told = Difference(changed, "The stored assessment has other bytes than its hash says.")
    assert checked(app, slug).differences == [told]


@pytest.mark.parametrize(
    ("scope", "facet", "sentence"),
    [
        ("posting:1", "all", "Its count all is 4, its rows come to 3."),
        ("posting:1", "stage:99", "Its count stage:99 is 1, its rows come to 0."),
        ("version", "outcome:scored", "Its count outcome:scored is 3, its rows come to 2."),
        ("version", "status:python:met", "Its count status:python:met is 1, its rows come to 0."),
    ],
)
def test_a_count_that_its_rows_do_not_come_to_is_named(
    app: Flask, slug: str, scope: str, facet: str, sentence: str
) -> None:
    scope = version_scope_of_first() if scope == "version" else scope
    with transaction():
        tallies.shift(scope, {facet: 1})
    assert [(one.about, one.sentence) for one in checked(app).differences] == [(scope, sentence)]


UNKNOWN_STATUS = "UPDATE assessed_criterion SET status = 'x16252' WHERE assessment_id = 1"
UNKNOWN_OUTCOME = "UPDATE assessment SET outcome = 'x16252' WHERE id = 1"
NO_TEXT = "UPDATE reading SET document = NULL WHERE id = (SELECT reading_id FROM assessment WHERE id = 1)"
OTHER_BYTES = "UPDATE reading SET document = body FROM assessment WHERE reading.id = reading_id AND assessment.id = 1"


@pytest.mark.parametrize(
    ("damage", "about_counts"),
    [(UNKNOWN_STATUS, True), (UNKNOWN_OUTCOME, True), (OTHER_BYTES, False), (NO_TEXT, False)],
)
def test_what_cannot_be_read_any_more_is_named_and_the_rest_is_checked(
    app: Flask, slug: str, damage: str, about_counts: bool
) -> None:
    with transaction() as session:
        session.execute(text(damage))
        damaged = session.scalars(select(Application.public_id).where(Application.id == 1)).one()
    report = checked(app)
    counts = [Difference("counts", COUNTS_UNREADABLE)] if about_counts else []
    assert report.differences == [Difference(damaged, SCORE_UNREADABLE), *counts]
    assert (report.files, report.audited, report.broken_entry) == (3, True, None)


def test_a_changed_file_and_a_missing_one_are_named(app: Flask, slug: str) -> None:
    folder = settings(app).files_dir
    hashes = [db.session.get_one(ApplicationFile, number).sha256 for number in (1, 2)]
    files.path_of(folder, hashes[0]).write_bytes(b"changed")
    files.path_of(folder, hashes[1]).unlink()
    found = {one.about: one.sentence for one in checked(app).differences}
    assert found == {hashes[0]: "The file has other bytes than were sent.", hashes[1]: "The file is not in its folder."}


def test_a_changed_entry_of_the_trail_is_named(app: Flask, slug: str) -> None:
    with transaction() as session:
        for number in range(3):
            audit.record("x", object_kind="x", object_id=str(number), actor="system", at=clock.now())
        session.execute(text("UPDATE audit_entry SET actor = 'nobody' WHERE id = 2"))
    report = checked(app)
    assert (report.broken_entry, report.whole) == (2, False)


def test_nothing_is_changed_by_looking(app: Flask, slug: str) -> None:
    before = [db.session.get_one(Reading, number).facts for number in (1, 2)]
    checked(app)
    assert [db.session.get_one(Reading, number).facts for number in (1, 2)] == before
