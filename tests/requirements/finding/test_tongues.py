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
        ("German at C1 and good English", [("german", "C1"), ("english", "B2")]),
        ("German at level B2", [("german", "B2")]),
        ("Fluent German (C1) and good English skills", [("german", "C1"), ("english", "B2")]),
        ("You speak German like a native and English at C1", [("german", "C2"), ("english", "C1")]),
        ("Knowledge of German tax law", []),
        ("Business German skills", [("german", "B2")]),
        ("German language", [("german", None)]),
        ("A degree in English literature", []),
        ("Our German office", []),
        ("Good knowledge of German (at least B1)", [("german", "B1")]),
        ("German would help, though nobody needs to be fluent in the language", [("german", None)]),
    ],
)
def test_languages_and_their_levels(clause_in: ClauseIn, text: str, found: list[tuple[str, str | None]]) -> None:
    clause, terms = clause_in(text)
    assert [(one.params["term"], one.params["level"]) for one in find(clause, terms)] == found


@pytest.mark.parametrize(
    ("text", "found"), [("Basic English.", ["A2"]), ("German is nice", [None]), ("English pottery books", [])]
)
def test_in_a_list_of_demands_a_language_alone_is_to_be_spoken(
    clause_in: ClauseIn, text: str, found: list[str | None]
) -> None:
    clause, terms = clause_in(text)
    assert [one.params["level"] for one in find(clause, terms, listed=True)] == found
