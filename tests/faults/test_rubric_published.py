"""Row 6. A new rubric over everybody, while workers die: the list is the old one, or the new one, never both."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterable, Iterator

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.faults import sizes, table
from tests.faults.running import DATABASES, Parts, running, wait_until
from tests.faults.sending import SLUG
from tests.faults.staff import Staff
from tests.faults.truth import count, unfinished
from tracker.applications.models import Application
from tracker.benchmarks.pages.crowd import Crowd
from tracker.benchmarks.pages.people import apply_all
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.postings.queries import public_posting
from tracker.rubrics.commands import add_criterion, start_draft
from tracker.rubrics.models import Rubric
from tracker.screening.commands import publish_version
from tracker.screening.models import AssessmentRow
from tracker.upkeep.replay import Report, replay

FIRST = 40  # people who go through the real path; the others are copies of their rows
KILLS = 3
PATIENCE_SECONDS = 1500
ROW = re.compile(r'id="p-([^"]+)".*?<button type="button" class="bar"><b>([\d.]+)</b>', re.DOTALL)
NOBODY_HAS = {"terms": ["cissp"], "mode": "any"}
NEXT = re.compile(r'rel="next" href="([^"]+)"')
Totals = dict[str, str]

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("database", DATABASES)
def test_a_list_never_mixes_two_versions(database: str) -> None:
    size = sizes.RUBRIC_PEOPLE
    with (
        table.line(
            "6 rubric published",
            database,
            done=f"a new version over {size} scored people, the worker killed {KILLS}×, the list looked at throughout",
            expected="every list old or new; in the end all new, and equal to a clean recomputation byte for byte",
        ) as line,
        running(database) as parts,
    ):
        app = parts.installation.app
        path, old = fill(parts, size)
        new = publish(app)
        began, lists = time.monotonic(), look_while_workers_die(parts, path, new, size)
        seconds = time.monotonic() - began
        before, after = totals(app, old), totals(app, new)
        kinds = [kind_of(seen, before, after) for seen in lists]
        report = replayed(app)
        line.found = (
            f"{len(lists)} lists: {kinds.count('old')} old, {kinds.count('new')} new, {kinds.count('mixed')} mixed; "
            f"{len(after)} scored anew in {seconds:.0f} s; recomputed: {dict(report.compared)}, "
            f"{len(report.differences)} differ"
        )
        assert before.items() & after.items() == set(), "somebody's total does not tell the versions apart"
        assert set(kinds) == {"old", "new"}
        assert kinds == sorted(kinds, reverse=True), "the list went back to the old version"
        assert len(before) == len(after) == size
        assert (report.differences, sum(report.compared.values())) == ([], 2 * size)


def fill(parts: Parts, size: int) -> tuple[str, int]:
    """So many scored people: the path of their list, and the id of the version that it is made with."""
    parts.keep_down("worker")
    with parts.installation.app.test_request_context():
        apply_all(SLUG, min(FIRST, size))
        posting = public_posting(SLUG)
        assert posting is not None
        Crowd(posting).grow(size)
        listed = posting.rubric.listed_version_id
        assert listed is not None
        path = f"/openings/{posting.public_id}"
        db.session.remove()
    parts.bring_back("worker")
    return path, listed


def publish(app: Flask) -> int:
    """A version with a criterion that nobody meets, so that everybody's total changes, over everybody; its id."""
    with app.test_request_context():
        now = clock.now()
        with transaction() as session:
            posting = public_posting(SLUG)
            assert posting is not None
            draft = start_draft(session.get_one(Rubric, posting.rubric_id), actor="fault", now=now)
            add_criterion(draft, "certification", label="A certificate nobody has", params=NOBODY_HAS)
        with transaction():
            publish_version(draft, note="One criterion more", actor="fault", now=now)
        return draft.id


def look_while_workers_die(parts: Parts, path: str, new: int, size: int) -> list[Totals]:
    """What the list showed, page after page and again from the top, from the publication until after the flip."""
    staff, lists, over = Staff(parts.installation), [], threading.Event()

    def look() -> None:
        at = path
        while not over.wait(0.3):
            page = staff.read(at)
            seen = dict(ROW.findall(page))
            if seen or at == path:  # a page reached by an old total may lie behind everybody's new one
                lists.append(seen)
            onward = NEXT.search(page)
            at = onward[1] if onward else path

    looker = threading.Thread(target=look)
    looker.start()
    app = parts.installation.app
    for number in range(1, KILLS + 1):
        share = size * number // (KILLS + 1)
        wait_until(lambda share=share: scored_with(app, new) >= share, seconds=PATIENCE_SECONDS)  # type: ignore[misc]
        parts.kill("worker")
    wait_until(lambda: unfinished(app) == 0 and flipped(app, new), seconds=PATIENCE_SECONDS)
    time.sleep(2)
    over.set()
    looker.join()
    return lists


def scored_with(app: Flask, version: int) -> int:
    """People who have a score of this version."""
    return count(app, select(func.count()).select_from(AssessmentRow).filter_by(version_id=version), away=0)


def flipped(app: Flask, version: int) -> bool:
    """The list is made with this version."""
    return count(app, select(func.count()).select_from(Rubric).filter_by(listed_version_id=version), away=0) == 1


def totals(app: Flask, version: int) -> Totals:
    """Public id to the total with this version, as a list shows it."""
    query = select(Application.public_id, AssessmentRow.effective_total).join(AssessmentRow)
    with app.app_context():
        rows = db.session.execute(query.where(AssessmentRow.version_id == version))
        return {public_id: f"{tenths / 10:.1f}" for public_id, tenths in rows}


def kind_of(seen: Totals, before: Totals, after: Totals) -> str:
    """Which version a list was made with."""
    is_old = bool(seen) and seen.items() <= before.items()
    is_new = bool(seen) and seen.items() <= after.items()
    if is_old == is_new:
        return "mixed"
    return "old" if is_old else "new"


def replayed(app: Flask) -> Report:
    """Every stored score computed again from what is stored."""

    def silently(numbers: Iterable[int], _what: str, _of: int) -> Iterator[int]:
        return iter(numbers)

    return replay(app, progress=silently)
