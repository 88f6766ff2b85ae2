from collections.abc import Callable

import pytest

from tracker.requirements.finding.tongues import find
from tracker.requirements.statements import Clause
from tracker.requirements.terms import Terms

ClauseIn = Callable[[str], tuple[Clause, Terms]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fluent German and English", [("german", "C1"), ("english", "C1")]),
        ("German at level B2", [("german", "B2")]),
        ("Business German skills", [("german", "B2")]),
        ("German language", [("german", None)]),
        ("A degree in English literature", []),
        ("Our German office", []),
    ],
)
def test_languages_and_their_levels(clause_in: ClauseIn, text: str, found: list[tuple[str, str | None]]) -> None:
    clause, terms = clause_in(text)
    assert [(one.params["term"], one.params["level"]) for one in find(clause, terms)] == found
