from __future__ import annotations

from random import Random

import pytest

from tracker.demo.answers import answers
from tracker.demo.careers import career
from tracker.demo.identity import Identity
from tracker.demo.types import Brief, Quality, Question, Special

BRIEF = Brief("nlp-engineer", Quality.STRONG, Special.NONE, 2026 * 12 + 4, "Leeds, United Kingdom")
TOLD = career(BRIEF, Random(2))
WHO = Identity("Mairi Sinclair", "mairi@example.org", "+44 7700 900123", (), "Leeds, United Kingdom")


def _answer(text: str, kind: str, choices: tuple[str, ...] = ()) -> str:
    ((key, value),) = answers((Question("q", text, kind, choices),), WHO, TOLD, BRIEF, Random(1))
    assert key == "q"
    return value


def test_a_choice_is_one_of_those_offered() -> None:
    assert _answer("Where would you work?", "choice", ("Berlin",)) == "Berlin"


def test_a_yes_no_question_gets_one_of_the_two() -> None:
    assert _answer("May you work here?", "yes_no") == "yes"


@pytest.mark.parametrize("text", ["Years of NLP?", "Your expected salary", "Notice in weeks", "How many?"])
def test_a_number_is_a_number(text: str) -> None:
    assert _answer(text, "number").isdigit()


def test_a_link_is_always_found() -> None:
    assert _answer("A link to your work", "short") == "https://example.org/mairi"


def test_a_project_is_told_from_the_newest_position() -> None:
    assert _answer("Tell us about a project", "long") == f"At {TOLD.jobs[0].organisation}: {TOLD.jobs[0].bullets[0]}"


def test_salary_in_words_has_its_unit() -> None:
    assert _answer("What salary do you expect?", "short").endswith(" a year")


def test_optional_questions_may_stay_open() -> None:
    optional = tuple(Question(str(n), "Why us?", "long", required=False) for n in range(40))
    assert 5 < len(answers(optional, WHO, TOLD, BRIEF, Random(1))) < 40
