"""Assessing with stored findings: the same bytes as without, and nothing computed that is there already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import resume_lines, txt
from tests.factories.postings import small_rubric
from tracker import documents, scoring
from tracker.foundation.database import db, insert_or_ignore, transaction
from tracker.rubrics.scorer import scorer
from tracker.scoring import Answer, Rubric, to_json
from tracker.screening.assess import assess_with_stored, finding_key
from tracker.screening.models import StoredFinding
from tracker.terminology.in_use import vocabulary

TODAY = date(2026, 11, 20)
HASH = "ab" * 32


def assess(rubric: Rubric) -> tuple[bytes, int]:
    """(the assessment's bytes, how many findings were computed); what is new is stored."""
    facts = documents.resume(documents.read(txt(*resume_lines()), "a.txt"), today=TODAY, vocabulary=vocabulary())
    found, fresh = assess_with_stored(facts, rubric, (), TODAY, sha256=HASH, vocabulary=vocabulary())
    db.session.commit()
    with transaction() as session:
        rows = [{"key": one.key, "body": one.body, "created_at": NOW} for one in fresh]
        insert_or_ignore(session, StoredFinding, rows, unique=("key",))
    assert to_json(found) == to_json(scoring.assess(facts, rubric, today=TODAY, vocabulary=vocabulary()))
    return to_json(found), len(fresh)


def test_an_edit_computes_what_it_changed_and_the_bytes_are_those_of_a_full_run(app: Flask) -> None:
    python, years = small_rubric().criteria
    heavier = Rubric((replace(python, weight=99), years))
    other = Rubric((python, replace(years, params={**years.params, "years": 9})))
    runs = [assess(rubric) for rubric in (small_rubric(), small_rubric(), heavier, other, Rubric((years,)))]
    assert [computed for _bytes, computed in runs] == [2, 0, 0, 1, 0]
    assert runs[0] == (runs[1][0], 2)


def test_a_finding_is_named_by_everything_it_depends_on(app: Flask) -> None:
    python = small_rubric().criteria[0]
    said = (Answer("car", "yes"),)
    inputs = [
        (python, HASH, said, TODAY, "1"),
        (replace(python, params={"terms": ["cobol"]}), HASH, said, TODAY, "1"),
        (python, "cd" * 32, said, TODAY, "1"),
        (python, HASH, (), TODAY, "1"),
        (python, HASH, said, date(2026, 11, 21), "1"),
        (python, HASH, said, TODAY, "2"),
    ]
    named = [finding_key(one, sha, answers, day, scorer=by) for one, sha, answers, day, by in inputs]
    assert len(set(named)) == len(inputs)
    assert finding_key(replace(python, label="Snakes", weight=1), HASH, said, TODAY, scorer="1") == named[0]
    assert vocabulary().version[:12] in scorer()
