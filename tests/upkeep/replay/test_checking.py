"""A changed byte anywhere is found: in a score, in what the list shows, in a file, in the trail."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator

import pytest
from flask import Flask
from sqlalchemy import select, text, update

from tests.factories.applications import scored_application, txt
from tests.factories.postings import make_posting
from tracker import audit
from tracker.applications.models import Application, ApplicationFile
from tracker.foundation import clock, files, tallies
from tracker.foundation.database import db, transaction
from tracker.rubrics.models import CriterionRow
from tracker.screening.facets import version_scope
from tracker.screening.models import NOT_RANKED, WITHDRAWN, AssessmentRow, Outcome, Reading, StoredFinding
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


@pytest.fixture
def slug(app: Flask) -> str:
    """An opening with three scored people, one of them with a file that cannot be read."""
    posting = make_posting()
    for number in range(2):
        scored_application(app, posting, resume=txt(f"Wanja {number}", "Skills", "Python"))
    scored_application(app, posting, resume=b"%PDF-1.7\nnothing follows", filename="x.pdf")
    return posting.slug


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


def of_another_engine() -> dict[str, object]:
    return {"scorer": "1-r1-abc"}


def forged_body() -> dict[str, object]:
    return {"body": b"{}"}


def raised_total() -> dict[str, object]:
    return {"machine_total": AssessmentRow.machine_total + 1}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (of_another_engine, ""),
        (forged_body, "The stored assessment has other bytes than its hash says."),
        (raised_total, "The list has"),
    ],
)
def test_a_changed_score_is_named(
    app: Flask, slug: str, change: Callable[[], dict[str, object]], sentence: str
) -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).where(AssessmentRow.id == 1).values(**change()))
    found = [one.sentence[: len(sentence)] for one in checked(app, slug).differences]
    assert found == ([sentence] if sentence else [])


def test_an_older_engine_s_scores_are_compared_by_their_hash_and_named(app: Flask, slug: str) -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).where(AssessmentRow.id == 1).values(scorer="1-r1-abc"))
    assert checked(app).compared["of 1-r1-abc, by their stored hash"] == 1


def test_a_changed_total_of_an_older_engine_is_named(app: Flask, slug: str) -> None:
    with transaction():
        db.session.execute(update(AssessmentRow).values(**of_another_engine(), **raised_total()))
    sentences = [one.sentence for one in checked(app, slug).differences]
    assert [sentence[:8] for sentence in sentences] == ["The list", "The list", "It is st"]


LISTED_OTHERWISE = "The list ranks it otherwise than its assessment says."
UNREADABLE = "It is stored as not readable, with a score or findings beside it."


@pytest.mark.parametrize("scorer", [AssessmentRow.scorer, "1-r1-abc"], ids=["this engine", "an older one"])
@pytest.mark.parametrize(
    "change",
    [
        {"effective_total": AssessmentRow.effective_total + 1},
        {"effective_rank_total": AssessmentRow.effective_rank_total - 1},
        {"effective_tier": AssessmentRow.effective_tier + 1},
        {"effective_tier": WITHDRAWN},
    ],
    ids=["total", "place", "tier", "withdrawn"],
)
def test_what_the_list_is_ordered_by_is_named_when_changed(
    app: Flask, slug: str, change: dict[str, object], scorer: object
) -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).where(AssessmentRow.id.in_([1, 3])).values(**change, scorer=scorer))
    assert [one.sentence for one in checked(app, slug).differences] == [LISTED_OTHERWISE] * 2


def test_somebody_who_withdrew_stands_below_the_others_by_right(app: Flask, slug: str) -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).where(AssessmentRow.id == 1).values(effective_tier=WITHDRAWN))
        session.execute(update(Application).where(Application.id == 1).values(withdrawn_at=clock.now()))
    assert checked(app, slug).differences == []


@pytest.mark.parametrize("scorer", [AssessmentRow.scorer, "1-r1-abc"], ids=["this engine", "an older one"])
def test_a_score_that_is_called_not_readable_is_named(app: Flask, slug: str, scorer: object) -> None:
    with transaction() as session:
        hidden = {"outcome": Outcome.UNREADABLE, "scorer": scorer}
        session.execute(update(AssessmentRow).where(AssessmentRow.id == 1).values(**hidden))
    assert [one.sentence for one in checked(app, slug).differences] == [UNREADABLE]


def test_a_score_that_was_wiped_out_as_not_readable_is_named(app: Flask, slug: str) -> None:
    none = {"machine_tier": NOT_RANKED, "machine_total": 0, "effective_tier": NOT_RANKED, "effective_total": 0}
    wiped = {**none, "effective_rank_total": 0, "body": b"", "body_hash": hashlib.sha256(b"").hexdigest()}
    with transaction() as session:
        session.execute(text("DELETE FROM assessed_criterion WHERE assessment_id = 1"))
        gone = update(AssessmentRow).where(AssessmentRow.id == 1).values(**wiped, outcome=Outcome.UNREADABLE)
        session.execute(gone)
    (found,) = checked(app, slug).differences
    assert found.sentence.startswith("Its file was read, and computed again it comes to ")


def test_a_changed_filter_of_an_older_engine_is_named(app: Flask, slug: str) -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).values(**of_another_engine()))
        session.execute(text("UPDATE assessed_criterion SET level = level + 1 WHERE assessment_id = 1"))
        session.execute(text("DELETE FROM assessed_criterion WHERE assessment_id = 2"))
    sentences = [one.sentence for one in checked(app, slug).differences]
    assert sentences == ["The list filters it by other findings than its assessment has."] * 2


@pytest.mark.parametrize("body", [b"{}", b"no JSON", b'{"tier": "best", "total_tenths": 1, "findings": []}'])
def test_an_older_assessment_that_says_nothing_is_named(app: Flask, slug: str, body: bytes) -> None:
    forged = {"body": body, "body_hash": hashlib.sha256(body).hexdigest()}
    with transaction() as session:
        session.execute(update(AssessmentRow).where(AssessmentRow.id == 1).values(**of_another_engine(), **forged))
    assert [one.sentence for one in checked(app, slug).differences] == ["The stored assessment cannot be read."]


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


def test_a_changed_finding_that_the_next_score_would_take_is_named(app: Flask, slug: str) -> None:
    with transaction():
        db.session.execute(update(StoredFinding).values(body=b"{}"))
    assert {one.sentence for one in checked(app).differences} == {
        "A stored finding has other bytes than it comes to, and the next score would take it over."
    }


def test_changed_inputs_come_to_another_score(app: Flask, slug: str) -> None:
    with transaction() as session:
        session.execute(update(CriterionRow).where(CriterionRow.key == "python").values(weight=1))
    assert {one.sentence[:26] for one in checked(app).differences} == {"Computed again it comes to"}


def test_a_changed_filter_is_named(app: Flask, slug: str) -> None:
    with transaction() as session:
        session.execute(text("UPDATE assessed_criterion SET level = level + 1 WHERE assessment_id = 1"))
    sentences = [one.sentence for one in checked(app).differences]
    assert sentences == ["The list filters it by other findings than its assessment has."]


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
