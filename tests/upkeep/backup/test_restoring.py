"""A backup taken while people apply comes back whole, on either database: no orphan row or file, every score equal."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.conftest import NOW
from tests.factories.applications import make_application, scored_application, txt, work_off
from tests.factories.postings import make_posting
from tests.upkeep.backup.conftest import Elsewhere
from tracker.applications.models import Application, ApplicationFile
from tracker.foundation import files
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import sweeping
from tracker.screening.models import AssessmentRow, Searchable
from tracker.upkeep.backup import BadArchive, RestoreRefused, restore, save
from tracker.upkeep.backup.archive import Head, members, writing
from tracker.web.settings import settings

PEOPLE = 12
Remake = Callable[[Path, Path], Path]


@pytest.fixture
def archive(app: Flask, tmp_path: Path) -> Path:
    """A backup of three scored applications."""
    posting = make_posting()
    for number in range(3):
        scored_application(app, posting, name=f"Wanja {number}", resume=txt(f"Wanja {number}", "Python"))
    path = tmp_path / "backup.tar"
    assert save(app, path, now=NOW).missing == ()
    return path


def scores(app: Flask) -> list[tuple[object, ...]]:
    """Everything a score is, by application."""
    columns = (
        AssessmentRow.machine_tier,
        AssessmentRow.machine_total,
        AssessmentRow.effective_total,
        AssessmentRow.body,
        AssessmentRow.body_hash,
        AssessmentRow.created_at,
    )
    with app.app_context():
        query = select(Application.public_id, *columns).join(Application).order_by(AssessmentRow.id)
        found = [tuple(row) for row in db.session.execute(query)]
        db.session.remove()
    return found


def orphans(app: Flask) -> tuple[list[str], list[str]]:
    """Hashes without a file, and files without a row."""
    with app.app_context():
        named = set(db.session.scalars(select(ApplicationFile.sha256)))
        folder = settings(app).files_dir
        db.session.remove()
    stored = {path.name for path in folder.glob("??/*")}
    assert {sha256 for sha256 in stored if files.hash_of(folder, sha256) != sha256} == set()
    return sorted(named - stored), sorted(stored - named)


def test_all_comes_back_on_either_database(app: Flask, archive: Path, elsewhere: Elsewhere, target: str) -> None:
    before = scores(app)
    other = elsewhere(target)
    done = restore(other, archive, replace=False, now=NOW)
    assert (done.orphan_rows, done.broken_entry, orphans(other)) == (0, None, ([], []))
    assert (len(before), scores(other)) == (3, before)


def test_what_was_restored_lives_on(app: Flask, archive: Path, elsewhere: Elsewhere, target: str) -> None:
    other = elsewhere(target)
    restore(other, archive, replace=False, now=NOW)
    db.session.remove()
    with other.app_context():
        scored_application(other, make_posting(), name="New")
        assert db.session.scalar(select(func.count()).select_from(AssessmentRow)) == 4
        assert db.session.scalar(select(func.count()).select_from(Searchable)) == 4
        db.session.remove()


def test_a_backup_under_load_is_one_moment(app: Flask, tmp_path: Path, elsewhere: Elsewhere, database: str) -> None:
    posting = make_posting()
    posting_id, started, stop = posting.id, threading.Event(), threading.Event()
    scored_application(app, posting)

    def apply_on_and_on() -> None:
        with app.app_context():
            own = db.session.get_one(type(posting), posting_id)
            for number in range(200):
                make_application(own, name=f"Busy {number}", resume=txt(f"Busy {number}", "Python"))
                if number % 4 == 0:
                    work_off(app)
                started.set() if number == 5 else None
                if stop.is_set():
                    break
            db.session.remove()

    writers = [threading.Thread(target=apply_on_and_on) for _ in range(2)]
    for writer in writers:
        writer.start()
    started.wait(60)
    path = tmp_path / "busy.tar"
    saved = save(app, path, now=NOW)
    stop.set()
    for writer in writers:
        writer.join()
    other = elsewhere(database)
    done = restore(other, path, replace=False, now=NOW)
    assert (saved.missing, done.orphan_rows, done.broken_entry, orphans(other)) == ((), 0, None, ([], []))
    kept = scores(other)
    assert (len(kept) > 0, [score for score in kept if score not in scores(app)]) == (True, [])


def test_data_that_is_there_is_kept_unless_told_otherwise(app: Flask, archive: Path) -> None:
    before = scores(app)
    make_application(make_posting(), name="Later", resume=txt("Later", "Python"))
    with pytest.raises(RestoreRefused, match="There is data here already"):
        restore(app, archive, replace=False, now=NOW)
    db.session.remove()
    restore(app, archive, replace=True, now=NOW)
    assert (scores(app), orphans(app)) == (before, ([], []))


def test_a_running_installation_is_not_replaced(app: Flask, archive: Path) -> None:
    sweeping.take_turn("one", now=NOW, timings=settings(app).timings)
    with pytest.raises(RestoreRefused, match="The sweeper was here a moment ago"):
        restore(app, archive, replace=True, now=NOW)


def test_a_bad_archive_touches_nothing(app: Flask, archive: Path) -> None:
    before = scores(app)
    archive.write_bytes(archive.read_bytes()[:-4000])
    with pytest.raises(BadArchive):
        restore(app, archive, replace=True, now=NOW)
    assert scores(app) == before


def remade(archive: Path, path: Path, *, without: str = "-", more: tuple[str, bytes] | None = None) -> Path:
    """A sound archive of the same rows and files but some, and of others."""
    (_, said), *parts = members(archive)
    with writing(path, Head(**json.loads(said))) as writer:
        for name, data in (*parts, more) if more else parts:
            if name.startswith("files/"):
                writer.add_file(name[-64:], data)
            elif name.startswith("rows/") and not name.startswith(without):
                writer.add(name, data, rows=data.count(b"\n") - 1)
    return path


@pytest.mark.parametrize(
    "remake",
    [
        lambda archive, path: remade(archive, path, without="rows/candidate/"),
        lambda archive, path: remade(archive, path, more=("rows/beet/000001", b'["id"]\n[1]\n')),
    ],
)
def test_rows_that_cannot_be_are_said_in_words(
    archive: Path, tmp_path: Path, elsewhere: Elsewhere, database: str, remake: Remake
) -> None:
    wrong = remake(archive, tmp_path / "wrong.tar")
    with pytest.raises(BadArchive, match="restore another backup with --replace"):
        restore(elsewhere(database), wrong, replace=False, now=NOW)


def test_a_disk_that_does_not_take_it_is_said_in_words(archive: Path, elsewhere: Elsewhere, database: str) -> None:
    there = elsewhere(database)
    settings(there).files_dir.parent.mkdir(parents=True, exist_ok=True)
    settings(there).files_dir.write_bytes(b"in the way")
    with pytest.raises(RestoreRefused, match=r"could not be brought back \(.*restore again with --replace"):
        restore(there, archive, replace=False, now=NOW)
    settings(there).files_dir.unlink()
    assert restore(there, archive, replace=True, now=NOW).orphan_rows == 0


def test_the_kept_secret_comes_along_so_that_private_links_live(
    app: Flask, tmp_path: Path, elsewhere: Elsewhere, database: str
) -> None:
    with transaction():
        (settings(app).data_dir / "secret_key").write_text(settings(app).secret_key)
    save(app, tmp_path / "backup.tar", now=NOW)
    other = elsewhere(database)
    kept = settings(other).data_dir / "secret_key"
    kept.write_text(settings(other).secret_key)
    restore(other, tmp_path / "backup.tar", replace=False, now=NOW)
    assert kept.read_text() == settings(app).secret_key
