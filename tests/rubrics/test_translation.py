"""Between rows and the engine's types: there and back is the same, for every posting that is shipped."""

from __future__ import annotations

from dataclasses import replace

from tests.factories.postings import small_rubric
from tracker.postings.catalogue import load
from tracker.rubrics.models import RubricVersion
from tracker.rubrics.translation import criterion_of, row_of, rubric_of
from tracker.scoring import Importance


def test_every_shipped_rubric_comes_back_as_it_was() -> None:
    for posting in load():
        rows = [row_of(criterion, position) for position, criterion in enumerate(posting.rubric.criteria)]
        assert rubric_of(RubricVersion(criteria=rows)).criteria == tuple(posting.rubric.criteria)


def test_a_row_shares_nothing_that_may_change_with_the_criterion() -> None:
    python = replace(small_rubric().criteria[0], params={"terms": ["python"]})
    row = row_of(python, 0)
    row.params["terms"].append("cobol")
    assert python.params == {"terms": ["python"]}


def test_the_fingerprint_follows_what_scoring_reads_alone() -> None:
    python = small_rubric().criteria[0]
    row = row_of(python, 0)
    said = replace(python, label="Snakes", weight=1, importance=Importance.PLUS, levels=(), why="Because.")
    assert row_of(said, 5).fingerprint == row.fingerprint
    assert row_of(replace(python, params={"terms": ["cobol"]}), 0).fingerprint != row.fingerprint
    assert criterion_of(row).source is None
