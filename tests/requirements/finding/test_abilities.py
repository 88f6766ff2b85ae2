from collections.abc import Callable

import pytest

from tracker.requirements import draft
from tracker.requirements.finding.abilities import find, soft, statement_of
from tracker.requirements.statements import Clause
from tracker.requirements.terms import Terms

ClauseIn = Callable[[str], tuple[Clause, Terms]]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Proven ability to explain glazes to children", "ability", "Explain glazes to children"),
        ("Proficiency in kiln maintenance", "skill", "Kiln maintenance"),
        ("Strong inventory management skills", "skill", "Inventory management"),
        ("Experience with potter's wheels or hand building", "skill", "Potter's wheels or hand building"),
        ("Steady hands", "skill", "Steady hands"),
        ("Confident on the wheel", "ability", "Confident on the wheel"),
    ],
)
def test_what_no_vocabulary_knows_keeps_its_own_words(clause_in: ClauseIn, text: str, kind: str, label: str) -> None:
    assert [(one.kind, one.label) for one in find(clause_in(text)[0])] == [(kind, label)]


def test_a_sentence_may_ask_for_several_abilities(clause_in: ClauseIn) -> None:
    clause, _ = clause_in(
        "You should have a steady hand, sound judgement and the ability to explain glazes to children"
    )
    assert [one.label for one in find(clause)] == ["Steady hand", "Judgement", "Explain glazes to children"]


def test_nothing_is_made_of_empty_words(clause_in: ClauseIn) -> None:
    assert list(find(clause_in("Relevant experience")[0])) == []


def test_soft_skills_are_statements(clause_in: ClauseIn) -> None:
    clause, terms = clause_in("Good communication")
    assert [(one.label, one.params) for one in soft(clause, terms)] == [
        ("Communication", {"statement": "communication"})
    ]


def test_statements_are_verb_and_object() -> None:
    assert statement_of("Throw vases, so that the shop is full") == "Throw vases"


def test_abilities_that_share_their_last_word_are_all_asked_for() -> None:
    labels = [
        one.label
        for one in draft("Requirements:\n- Excellent organizational and time management skills").rubric.criteria
    ]
    assert labels == ["Organizational Skills and Time Management"]
