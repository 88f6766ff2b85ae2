"""What the form says when something is typed that it cannot take."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.applications.pages import filled, problems, send, typed
from tests.factories.postings import make_posting, make_question
from tracker.applications.models import Application, Candidate, GivenAnswer
from tracker.foundation.database import db, transaction
from tracker.postings.lifecycle import QuestionKind


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "", "Enter your full name"),
        ("name", "   ", "Enter your full name"),
        ("name", "\u202e\u202e", "Enter your full name"),
        ("name", "x" * 203, "Make your answer 3 characters shorter. The limit is 200."),
        ("email", "", "Enter your e-mail address"),
        ("email", "a@b", "Enter an e-mail address with an ending, like name@example.org"),
        ("email", "a@b.org\r\nBcc: c@d.org", "Enter an e-mail address with an ending, like name@example.org"),
        ("email", "jörg@example.org", "Enter an e-mail address with an ending, like name@example.org"),
        ("links", "javascript:alert(1)", "Enter web addresses, one a line, like https://example.org/work"),
        ("links", "data:text/html,<script>", "Enter web addresses, one a line, like https://example.org/work"),
        ("links", "https://", "Enter web addresses, one a line, like https://example.org/work"),
        ("links", "https:///work", "Enter web addresses, one a line, like https://example.org/work"),
        ("links", "my site", "Enter web addresses, one a line, like https://example.org/work"),
        ("links", "ada@example.org", "Enter web addresses, one a line, like https://example.org/work"),
        ("links", "\n".join(["https://a.example"] * 11), "Give up to 10 links. There are 11."),
        ("links", "https://" + "a" * 500, "Give a shorter link. The limit is 500 characters."),
        ("phone", "1" * 41, "Make the phone number 1 character shorter. The limit is 40."),
        ("website", "https://spam.example", "Leave the last field empty"),
    ],
)
def test_every_error_says_what_to_do(client: FlaskClient, field: str, value: str, sentence: str) -> None:
    answer = send(client, make_posting(), filled(**{field: value}))
    assert (answer.status_code, problems(answer)) == (422, [sentence])
    assert db.session.scalars(select(Application.id)).all() == []


def test_a_web_address_as_people_say_it_is_made_whole(client: FlaskClient) -> None:
    typed = "code.example.org/ada\nWWW.example.org:8080/b?c=d\nhttp://example.org\nHttps://example.org"
    send(client, make_posting(), filled(links=typed))
    (links,) = db.session.scalars(select(Candidate.links)).all()
    whole = [
        "https://code.example.org/ada",
        "https://WWW.example.org:8080/b?c=d",
        "http://example.org",
        "Https://example.org",
    ]
    assert links == whole


@pytest.mark.parametrize(
    ("question", "value", "sentence"),
    [
        (make_question(QuestionKind.NUMBER, label="Years of pumps"), "many", "Enter a whole number, for example 3"),
        (make_question(QuestionKind.NUMBER, label="Years of pumps"), "3.5", "Enter a whole number, for example 3"),
        (make_question(QuestionKind.NUMBER, label="Years of pumps"), "9" * 5000, "Enter a whole number, for example 3"),
        *(
            (make_question(QuestionKind.NUMBER, label="Years"), text, "Enter a whole number, for example 3")
            for text in ("1e308", "NaN", "inf", "0x10", "١٢", "²", "1_000")
        ),
        (make_question(QuestionKind.NUMBER, label="Years of pumps"), "-1", "Enter 0 or more, for example 3"),
        (make_question(QuestionKind.NUMBER, label="Years of pumps"), "1000000", "Enter a number up to 999,999"),
        (
            make_question(QuestionKind.NUMBER, label="Years of pumps", required=True),
            "",
            "Enter a number: Years of pumps",
        ),
        (
            make_question(QuestionKind.CHOICE, label="Shift", choices=["Day", "Night"]),
            "Dusk",
            "Choose one of the answers in the list",
        ),
        (make_question(QuestionKind.YES_NO, label="A licence?", required=True), "", "Choose yes or no: A licence?"),
        (make_question(QuestionKind.YES_NO, label="A licence?"), "maybe", "Choose one of the answers in the list"),
        (
            make_question(QuestionKind.SHORT, label="100% sure?", required=True),
            " \t ",
            "Write an answer: 100% sure?",
        ),
        (
            make_question(QuestionKind.SHORT, label="A word"),
            "x" * 283,
            "Make your answer 83 characters shorter. The limit is 200.",
        ),
        (
            make_question(QuestionKind.LONG, label="A story"),
            "x" * 1001,
            "Make your answer 1 character shorter. The limit is 1,000.",
        ),
    ],
    ids=lambda value: "" if not isinstance(value, str) else value[:20],
)
def test_every_kind_of_question_words_its_own_error(
    client: FlaskClient, question: object, value: str, sentence: str
) -> None:
    copy = make_question(
        question.kind,  # type: ignore[attr-defined]
        key="asked",
        label=question.label,  # type: ignore[attr-defined]
        required=question.required,  # type: ignore[attr-defined]
        choices=question.choices,  # type: ignore[attr-defined]
    )
    answer = send(client, make_posting(questions=[copy]), filled(q_asked=value))
    assert (answer.status_code, problems(answer)) == (422, [sentence])


def test_a_number_may_have_separators_between_thousands(client: FlaskClient) -> None:
    posting = make_posting(questions=[make_question(QuestionKind.NUMBER, key="acres", label="Acres")])
    send(client, posting, filled(q_acres="12,000"))
    assert db.session.scalars(select(GivenAnswer.value)).all() == ["12000"]


def test_every_page_has_a_key_of_its_own(client: FlaskClient) -> None:
    posting = make_posting()
    keys = [typed(client.get(f"/jobs/{posting.slug}/apply"), "form_key") or "" for _ in range(2)]
    assert (len(set(keys)), [len(key) for key in keys]) == (2, [32, 32])


def test_a_question_that_is_changed_changes_the_form(client: FlaskClient) -> None:
    posting = make_posting(questions=[make_question(key="acres", label="Acres")])
    assert "Acres" in client.get(f"/jobs/{posting.slug}/apply").text
    with transaction():
        posting.questions[0].label = "Hectares"
    page = client.get(f"/jobs/{posting.slug}/apply").text
    assert ("Acres" in page, "Hectares" in page) == (False, True)
