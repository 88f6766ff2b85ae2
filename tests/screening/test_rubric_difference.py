"""What a version changes against the listed one: counted once a criterion, said in words; hostile names stay text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories.postings import small_rubric
from tracker.rubrics.models import RubricVersion
from tracker.rubrics.translation import row_of
from tracker.scoring import Criterion, Importance
from tracker.screening.rubric_difference import count, differs, sentences

PYTHON, YEARS = small_rubric().criteria


def version(*criteria: Criterion) -> RubricVersion:
    """A version with these criteria; nothing of it is stored."""
    return RubricVersion(criteria=[row_of(one, position) for position, one in enumerate(criteria)])


LISTED = version(PYTHON, YEARS)


@pytest.mark.parametrize(
    ("criteria", "changes", "said"),
    [
        ((PYTHON, YEARS), 0, []),
        ((YEARS, PYTHON), 0, []),
        ((replace(PYTHON, levels=PYTHON.levels[::-1]), YEARS), 0, []),
        ((PYTHON,), 1, ["<del>Years</del> removed"]),
        ((PYTHON, YEARS, replace(YEARS, key="more")), 1, ["<ins>Years</ins> added"]),
        ((replace(PYTHON, key="snake"), YEARS), 2, ["<ins>Python</ins> added", "<del>Python</del> removed"]),
        (
            (replace(PYTHON, weight=20, importance=Importance.PLUS), YEARS),
            1,
            ["Python: weight <del>60</del> <ins>20</ins>", "Python: importance <del>Must</del> <ins>Plus</ins>"],
        ),
        (
            (replace(PYTHON, label="<b>&"), YEARS),
            1,
            ["&lt;b&gt;&amp;: name <del>Python</del> <ins>&lt;b&gt;&amp;</ins>"],
        ),
        (
            (PYTHON, replace(YEARS, params={**YEARS.params, "years": 5}, levels=YEARS.levels[:1])),
            1,
            ["Years: looks for something else", "Years: other levels"],
        ),
    ],
)
def test_each_change_is_counted_once_and_said(criteria: tuple[Criterion, ...], changes: int, said: list[str]) -> None:
    found = version(*criteria)
    assert (count(LISTED, found), [str(one) for one in sentences(LISTED, found)]) == (changes, said)


def test_the_listed_version_and_a_first_one_change_nothing() -> None:
    first = version(PYTHON)
    assert (count(LISTED, LISTED), sentences(LISTED, LISTED), count(None, first), sentences(None, first)) == (
        0,
        [],
        0,
        [],
    )
    assert differs(None, first.criteria[0])
