from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.postings import make_posting, make_question
from tracker.foundation.database import transaction
from tracker.postings.commands.questions import replace_questions
from tracker.postings.content import QuestionContent
from tracker.postings.lifecycle import QuestionKind
from tracker.postings.models import Posting
from tracker.postings.refusal import Refused
from tracker.scoring import STANDARD_LEVELS, Criterion, Importance, Rubric


def asked(label: str, key: str = "") -> QuestionContent:
    return QuestionContent(key, label, "", QuestionKind.SHORT, False, (), None)


def replaced(posting: Posting, *questions: QuestionContent) -> list[tuple[str, str]]:
    with transaction():
        replace_questions(posting, questions)
    return [(question.key, question.label) for question in posting.questions]


def test_a_key_is_made_once_from_the_label_and_stays(app: Flask) -> None:
    posting = make_posting()
    assert replaced(posting, asked("Which tools?")) == [("which-tools", "Which tools?")]
    assert replaced(posting, asked("Which pumps?", "which-tools")) == [("which-tools", "Which pumps?")]


def test_a_key_is_never_given_twice_not_even_after_a_removal(app: Flask) -> None:
    posting = make_posting()
    replaced(posting, asked("Which tools?"))
    assert replaced(posting, asked("Which tools"), asked("Which tools!")) == [
        ("which-tools-2", "Which tools"),
        ("which-tools-3", "Which tools!"),
    ]


def test_questions_keep_the_order_they_are_given_in(app: Flask) -> None:
    posting = make_posting(questions=[make_question(key="a", label="A"), make_question(key="b", label="B")])
    assert replaced(posting, asked("B", "b"), asked("A", "a")) == [("b", "B"), ("a", "A")]
    assert [question.position for question in posting.questions] == [0, 1]


def test_the_same_questions_are_no_change(app: Flask) -> None:
    posting = make_posting(questions=[make_question(key="a", label="A")])
    with transaction():
        assert replace_questions(posting, [asked("A", "a")]) is False


def test_a_question_that_the_rubric_judges_stays(app: Flask) -> None:
    params = {"question": "hours", "accept": ["yes"]}
    judge = Criterion("hours", "answer", "Hours", Importance.MUST, 10, params, STANDARD_LEVELS["answer"])
    question = make_question(QuestionKind.YES_NO, key="hours", label="Four days a week?")
    posting = make_posting(questions=[question], rubric=Rubric((judge,)))
    with pytest.raises(Refused, match="The rubric judges the answer to “Four days a week\\?”"):
        replaced(posting)
