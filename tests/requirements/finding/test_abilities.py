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
    assert statement_of("Build the capabilities of potters") == "Build the capabilities of potters"


def test_abilities_that_share_their_last_word_are_all_asked_for() -> None:
    labels = [
        one.label
        for one in draft("Requirements:\n- Excellent organizational and time management skills").rubric.criteria
    ]
    assert labels == ["Organizational Skills and Time Management"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The person appointed will supervise one potter", []),
        ("A cruise of several weeks is planned", []),
        ("A pottery blog would be welcome", ["Pottery blog"]),
        ("We run on Kilnware", []),
        ("Someone with a good knowledge of stoneware", ["Stoneware"]),
        ("who has used a pug mill", ["Pug mill"]),
        ("Not a place for shouters", []),
        ("An RKP or working towards it", ["RKP"]),
        ("Applicants who hold, or are working towards, an RKP will be at an advantage", ["RKP"]),
        ("Careful, legible written glaze notes", ["Legible written glaze notes"]),
        ("Have taught pottery to at least two age groups", ["Taught pottery to at least two age groups"]),
        ("We would expect you to draft glaze recipes without supervision", ["Draft glaze recipes without supervision"]),
        ("You will have managed a kiln and a budget", ["Manage a kiln and a budget"]),
        ("You have run a shop with at least 200 pots", ["Run a shop with at least 200 pots"]),
        ("The sort of person who checks the kiln AND the vent", ["Check the kiln AND the vent"]),
        ("It would be helpful if you could lead a club", ["Lead a club"]),
        ("Yes, that means everything from clay to glaze", []),
        ("Do you have an eye for clean and bold shapes in clay", ["Eye for clean and bold shapes in clay"]),
    ],
)
def test_half_a_sentence_is_no_name(clause_in: ClauseIn, text: str, labels: list[str]) -> None:
    assert [one.label for one in find(clause_in(text)[0])] == labels


@pytest.mark.parametrize(
    "text",
    [
        "Physically able to work in pits",
        "Fit enough to carry clay all day",
        "Somebody who turns up on time",
        "Own set of tools",
        "Valid work permit",
        "Work across seven days including nights",
    ],
)
def test_the_body_the_hours_and_belongings_are_no_ability(clause_in: ClauseIn, text: str) -> None:
    assert list(find(clause_in(text)[0])) == []
