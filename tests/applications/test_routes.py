"""The candidate's path through a browser without scripts: form, receipt, own page."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from tests.applications.pages import filled, problems, send, title, typed, words
from tests.conftest import NOW
from tests.factories.applications import pdf, resume_lines, txt, word
from tests.factories.postings import make_posting, make_question
from tests.faults.disk import Ballast, small_disk
from tests.servers.full import without_room
from tracker.applications.models import Application, ApplicationFile, Candidate, Consent, GivenAnswer
from tracker.config import Settings
from tracker.foundation.database import db
from tracker.foundation.jobs import Job
from tracker.foundation.jobs.models import JobRequest
from tracker.messages.models import Letter
from tracker.postings.lifecycle import PostingStatus, QuestionKind
from tracker.postings.models import Posting

BROKEN = "This link no longer works"


def applications() -> int:
    """How many there are."""
    return db.session.scalar(select(func.count()).select_from(Application)) or 0


def own_page(client: FlaskClient, **changes: str) -> str:
    """The address of the own page of somebody who has just applied."""
    receipt = send(client, make_posting(), filled(**changes)).headers["Location"]
    return receipt.removesuffix("/receipt")


def test_the_form_is_shown_with_the_questions_of_the_role(client: FlaskClient) -> None:
    posting = make_posting(questions=[make_question(label="Which pump do you know best?")])
    answer = client.get(f"/jobs/{posting.slug}/apply")
    assert (answer.status_code, title(answer)) == (200, "Apply for Field engineer")
    assert "Which pump do you know best?" in words(answer)


def test_a_knock_out_says_so_before_sending(client: FlaskClient) -> None:
    rule = {"accept": ["yes"], "says": "Without a driving licence this work cannot be done."}
    posting = make_posting(questions=[make_question(QuestionKind.YES_NO, knock_out=rule)])
    assert rule["says"] in words(client.get(f"/jobs/{posting.slug}/apply"))


def test_sending_leads_to_a_receipt_with_the_private_link(client: FlaskClient) -> None:
    answer = send(client, make_posting())
    assert answer.status_code == 303
    receipt = client.get(answer.headers["Location"])
    assert (receipt.status_code, title(receipt)) == (200, "We have your application")
    link = re.search(r'<p class="link-out">http://localhost(.*?)</p>', receipt.text)
    assert link is not None
    assert client.get(link[1]).status_code == 200


@pytest.mark.parametrize(
    ("data", "name", "kind"), [(pdf(), "a.pdf", "pdf"), (word(), "a.docx", "docx"), (txt(), "a.txt", "txt")]
)
def test_the_type_of_the_file_is_what_its_bytes_say(client: FlaskClient, data: bytes, name: str, kind: str) -> None:
    send(client, make_posting(), file=(data, name))
    assert db.session.scalars(select(ApplicationFile.kind)).all() == [kind]


def test_an_error_keeps_everything_typed_and_the_file(client: FlaskClient) -> None:
    posting = make_posting(questions=[make_question(key="why", label="Why us")])
    answer = send(
        client, posting, filled(email="nowhere", phone="0700 1", q_why="The beets", links="https://a.example")
    )
    assert (answer.status_code, problems(answer)) == (
        422,
        ["Enter an e-mail address with an ending, like name@example.org"],
    )
    assert [typed(answer, name) for name in ("name", "email", "phone", "q_why")] == [
        "Wanja Marlow",
        "nowhere",
        "0700 1",
        "The beets",
    ]
    assert "https://a.example</textarea>" in answer.text
    assert "resume.txt, kept" in words(answer)
    again = send(client, posting, filled(form_key=typed(answer, "form_key") or "", q_why="The beets"), file=None)
    assert again.status_code == 303
    assert db.session.scalars(select(ApplicationFile.name)).all() == ["resume.txt"]


def test_the_title_of_the_window_counts_the_errors_in_words(client: FlaskClient) -> None:
    answer = send(client, make_posting(), filled(name="", email=""))
    assert "<title>Error: two things to put right – Apply for Field engineer" in answer.text


def test_a_better_file_takes_the_place_of_the_one_that_was_kept(client: FlaskClient) -> None:
    posting = make_posting()
    send(client, posting, filled(name=""))
    assert "new.pdf, kept" in words(send(client, posting, filled(name=""), (pdf(), "new.pdf")))
    send(client, posting, file=None)
    assert db.session.scalars(select(ApplicationFile.name)).all() == ["new.pdf"]


def test_answers_are_kept_as_they_were_asked(client: FlaskClient) -> None:
    questions = [
        make_question(QuestionKind.NUMBER, key="years", label="Years"),
        make_question(QuestionKind.CHOICE, key="shift", label="Shift", choices=[str(n) for n in range(8)]),
        make_question(QuestionKind.YES_NO, key="car", label="A car?"),
        make_question(QuestionKind.LONG, key="story", label="A story"),
    ]
    fields = filled(q_years="0", q_shift="7", q_car="no", q_story="", q_unknown="ignored", score="100", stage="hired")
    send(client, make_posting(questions=questions), fields)
    rows = db.session.execute(select(GivenAnswer.question_label, GivenAnswer.value).order_by(GivenAnswer.id))
    assert [tuple(row) for row in rows] == [("Years", "0"), ("Shift", "7"), ("A car?", "no")]


def test_a_knock_out_answer_is_taken_and_flagged_never_refused(client: FlaskClient) -> None:
    rule = {"accept": ["yes"], "says": "We need a licence."}
    posting = make_posting(questions=[make_question(QuestionKind.YES_NO, key="licence", knock_out=rule)])
    assert send(client, posting, filled(q_licence="no")).status_code == 303
    assert db.session.scalars(select(GivenAnswer.knocked_out)).all() == [True]


def test_sending_twice_makes_one_application_and_shows_the_same_receipt(client: FlaskClient) -> None:
    posting = make_posting()
    places = [send(client, posting).headers["Location"] for _ in range(2)]
    assert (places[0] == places[1], applications()) == (True, 1)
    assert db.session.scalars(select(Letter.kind)).all() == ["receipt"]


def test_a_form_sent_again_without_its_file_is_still_the_same(client: FlaskClient) -> None:
    posting = make_posting()
    first = send(client, posting).headers["Location"]
    assert send(client, posting, file=None).headers["Location"] == first


def test_the_same_form_with_other_content_says_what_was_sent_and_keeps_what_is_new(client: FlaskClient) -> None:
    posting = make_posting()
    send(client, posting)
    answer = send(client, posting, filled(name="Someone Else"), file=None)
    assert (answer.status_code, applications()) == (409, 1)
    assert "You have sent this form already" in words(answer)
    assert "/applications/" not in answer.text
    assert (typed(answer, "name"), "resume.txt, kept" in words(answer)) == ("Someone Else", True)
    key = typed(answer, "form_key") or ""
    again = send(client, posting, filled(name="Someone Else", form_key=key), file=None)
    assert (again.status_code, applications()) == (303, 2)


def test_a_file_kept_for_one_role_does_not_go_with_another(client: FlaskClient) -> None:
    posting, other = make_posting(), make_posting()
    send(client, posting, filled(name=""))
    assert problems(send(client, other, file=None)) == ["Choose your résumé"]
    send(client, posting)
    assert problems(send(client, other, file=None)) == ["Choose your résumé"]


def test_a_file_that_cannot_be_taken_leaves_the_one_before_it(client: FlaskClient) -> None:
    posting = make_posting()
    send(client, posting, filled(name=""))
    assert "resume.txt, kept" in words(send(client, posting, file=(b"", "empty.pdf")))


def test_a_known_address_makes_an_application_of_its_own_and_is_told_nothing(client: FlaskClient) -> None:
    posting = make_posting()
    first = send(client, posting, filled(form_key="one"))
    second = send(client, posting, filled(form_key="two", email="WANJA@example.org"))
    assert [first.status_code, second.status_code] == [303, 303]
    assert db.session.scalars(select(Application.known_email).order_by(Application.id)).all() == [False, True]
    pages = [words(client.get(answer.headers["Location"])) for answer in (first, second)]
    first_page, second_page = (_without_ids(page) for page in pages)
    assert first_page.replace("wanja@", "WANJA@") == second_page


def _without_ids(page: str) -> str:
    page = re.sub(r"/applications/\S+", "LINK", page)
    return re.sub(r"Reference \S+", "REFERENCE", page)


def test_the_own_page_shows_all_that_was_sent_and_promises_no_reading_by_software(client: FlaskClient) -> None:
    fields = filled(name="Ada Beet", email="ada@example.org", phone="0700 1", links="a.example/one\nb.example")
    page = words(client.get(send(client, make_posting(), fields).headers["Location"].removesuffix("/receipt")))
    sent = "Full name Ada Beet E-mail ada@example.org Phone 0700 1 Links https://a.example/one https://b.example"
    reading = "By people. Software marks lines for them, where it can read the file."
    assert [sent in page, reading in page] == [True, True]


def test_somebody_may_ask_for_reading_by_people_alone(client: FlaskClient) -> None:
    posting = make_posting()
    assert 'name="no_scoring"' in client.get(f"/jobs/{posting.slug}/apply").text
    page = send(client, posting, filled(no_scoring="y")).headers["Location"].removesuffix("/receipt")
    assert "By people alone, without a score" in words(client.get(page))
    asked = set(db.session.scalars(select(JobRequest.kind)))
    assert asked == {Job.READ, Job.SEND}


def test_an_unticked_box_gives_no_consent(client: FlaskClient) -> None:
    send(client, make_posting())
    assert db.session.scalars(select(Consent.kind)).all() == []


def test_a_ticked_box_is_kept_with_the_version_of_its_text(client: FlaskClient) -> None:
    send(client, make_posting(), filled(talent_pool="y"))
    found = db.session.scalars(select(Consent)).one()
    assert (found.kind, found.text_version) == ("talent_pool", "talent-pool-2026-11")


def test_no_role_is_a_page_that_says_so(client: FlaskClient) -> None:
    assert client.get("/jobs/nothing/apply").status_code == 404
    posting = make_posting(status=PostingStatus.DRAFT)
    assert send(client, posting).status_code == 404


def test_a_role_that_closed_while_somebody_typed_is_gone(client: FlaskClient) -> None:
    posting = make_posting(closes_in_days=2, now=NOW)
    with time_machine.travel(NOW, tick=False):
        assert client.get(f"/jobs/{posting.slug}/apply").status_code == 200
    with time_machine.travel(NOW + timedelta(days=3), tick=False):
        answer = send(client, posting)
    assert (answer.status_code, applications()) == (410, 0)
    assert title(answer) == "This role is closed"


def test_a_role_that_has_closed_names_what_is_open(client: FlaskClient) -> None:
    make_posting(title="Beekeeper")
    posting = make_posting(status=PostingStatus.CLOSED)
    answer = client.get(f"/jobs/{posting.slug}/apply")
    assert (answer.status_code, title(answer)) == (410, "This role is closed")
    assert ("Beekeeper" in words(answer), "ld+json" in answer.text) == (True, False)


def test_without_its_token_the_form_comes_back_with_everything_typed_and_the_file(app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    browser, posting = app.test_client(), make_posting()
    answer = send(browser, posting)
    assert (answer.status_code, applications()) == (400, 0)
    assert problems(answer) == ["Send it once more. This page was open for too long, or cookies are off."]
    fields = {name: typed(answer, name) or "" for name in ("csrf_token", "form_key", "name", "email")}
    assert send(browser, posting, fields, file=None).status_code == 303


def test_with_its_token_the_form_is_taken(app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    browser, posting = app.test_client(), make_posting()
    page = browser.get(f"/jobs/{posting.slug}/apply")
    token = typed(page, "csrf_token") or ""
    assert send(browser, posting, filled(csrf_token=token)).status_code == 303


def test_the_own_page_shows_where_the_application_is(client: FlaskClient) -> None:
    answer = client.get(own_page(client))
    assert (answer.status_code, title(answer)) == (200, "Your application")
    assert "We have your application. A person reads it next." in words(answer)
    assert answer.headers["Cache-Control"] == "no-store"


def test_withdrawing_works_once(client: FlaskClient) -> None:
    page = own_page(client)
    assert client.post(f"{page}/withdraw").headers["Location"] == page
    shown = client.get(page)
    assert "You withdrew your application." in words(shown)
    assert "Withdraw my application" not in words(shown)
    assert client.post(f"{page}/withdraw").status_code == 409


@pytest.mark.parametrize("change", [lambda token: token[:-1] + "!", lambda token: "x" * 49, lambda token: token[:22]])
def test_a_token_that_is_not_ours_opens_nothing(client: FlaskClient, change: object) -> None:
    token = own_page(client).rsplit("/", 1)[-1]
    wrong = f"/applications/{change(token)}"  # type: ignore[operator]
    answers = [client.get(wrong), client.get(f"{wrong}/receipt"), client.post(f"{wrong}/withdraw")]
    assert [(one.status_code, title(one)) for one in answers] == [(404, BROKEN)] * 3


def test_a_page_for_a_broken_link_shows_ways_on(client: FlaskClient) -> None:
    page = client.get(f"/applications/{'x' * 49}")
    assert 'action="/your-link"' in page.text
    assert "See all open roles" in words(page)
    assert page.headers["Cache-Control"] == "no-store"


def test_a_link_ends_after_a_year(client: FlaskClient) -> None:
    with time_machine.travel(NOW, tick=False):
        page = own_page(client)
    with time_machine.travel(NOW + timedelta(days=364), tick=False):
        assert client.get(page).status_code == 200
    with time_machine.travel(NOW + timedelta(days=365), tick=False):
        assert title(client.get(page)) == BROKEN


def test_a_new_link_ends_the_old_one_and_is_sent_by_mail(client: FlaskClient) -> None:
    page = own_page(client)
    answer = client.post("/your-link", data={"email": "Wanja@Example.org"})
    assert (answer.status_code, client.get(page).status_code) == (200, 404)
    letter = db.session.scalars(select(Letter).filter_by(kind="link")).one()
    link = re.search(r"http://localhost(/applications/\S+)", letter.private_link)
    assert link is not None
    assert client.get(link[1]).status_code == 200


def test_asking_for_a_link_answers_the_same_for_every_address(client: FlaskClient) -> None:
    own_page(client)
    answers = [client.post("/your-link", data={"email": one}) for one in ("wanja@example.org", "no@example.org")]
    assert answers[0].text == answers[1].text


def test_asking_for_a_link_without_an_address_says_what_to_enter(client: FlaskClient) -> None:
    answer = client.post("/your-link", data={"email": " "})
    assert (answer.status_code, problems(answer)) == (422, ["Enter your e-mail address"])


def test_thirty_tokens_a_minute_are_enough(client: FlaskClient, limits: None) -> None:
    codes = [client.get(f"/applications/{'x' * 48}{n}").status_code for n in range(31)]
    assert codes == [404] * 30 + [429]


def test_too_many_requests_say_when_to_come_back(client: FlaskClient, limits: None) -> None:
    for _ in range(30):
        client.get(f"/applications/{'x' * 49}")
    answer = client.get(f"/applications/{'x' * 49}")
    assert "Wait a minute, then try again." in words(answer)
    assert 0 < int(answer.headers["Retry-After"]) <= 60


@pytest.mark.parametrize("address", ["/applications/%00", "/jobs/%00/apply", "/jobs/%00", "/your-data/%00"])
def test_an_address_with_a_nul_names_nothing(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_the_text_that_was_shown_can_be_read_for_ever(client: FlaskClient) -> None:
    assert client.get("/your-data/data-notice-2026-11").status_code == 200
    assert client.get("/your-data/data-notice-1999-01").status_code == 404
    assert client.get("/your-data/..%2F__init__").status_code == 404


HOSTILE = (
    "<script>alert(1)</script>",
    "{{7*7}}",
    "\u202eevil.exe",
    "NUL\x00NUL",
    "a\r\nBcc: x@y.example",
    '"><img src=x onerror=alert(1)>',
)


def as_browsers_send(name: str) -> str:
    """A file name inside a form: quotes and line breaks are written as %XX."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_strangers_type_stays_text(client: FlaskClient, text: str) -> None:
    posting = make_posting(questions=[make_question(QuestionKind.LONG, key="why", label="Why")])
    answer = send(client, posting, filled(name=text, q_why=text), (txt(), as_browsers_send(text) + ".txt"))
    assert answer.status_code == 303
    page = client.get(answer.headers["Location"].removesuffix("/receipt"))
    assert page.status_code == 200
    for broken in ("<script>alert", "<img src=x", "\u202e", "\x00"):
        assert broken not in page.text
    candidate = db.session.scalars(select(Candidate)).one()
    assert [c for c in candidate.name if not c.isprintable()] == []
    letter = db.session.scalars(select(Letter)).one()
    assert "\n" not in letter.to_name
    assert "<script>" not in letter.body_html


def test_four_thousand_characters_are_an_error_not_a_fault(client: FlaskClient) -> None:
    long = "é" * 4096
    fields = filled(name=long, email=f"{long}@example.org", phone=long, links=f"https://{long}", form_key=long)
    answer = send(client, make_posting(), fields, (txt(), long + ".txt"))
    assert (answer.status_code, len(problems(answer))) == (422, 4)


def test_a_file_name_of_four_thousand_characters_is_cut_and_keeps_its_ending(client: FlaskClient) -> None:
    send(client, make_posting(), file=(txt(*resume_lines()), "x" * 4096 + ".txt"))
    name = db.session.scalars(select(ApplicationFile.name)).one()
    assert (len(name), name[-5:]) == (300, "x.txt")


def no_room(answer: TestResponse) -> tuple[int, bool, int]:
    """(status, whether the page says that nothing was kept, applications stored)."""
    return answer.status_code, "We could not keep your application just now" in words(answer), applications()


def much_to_write() -> tuple[Posting, dict[str, str]]:
    """A role with ten long questions, and a form with long answers."""
    questions = [make_question(QuestionKind.LONG, key=f"why{n}", label=f"Why {n}") for n in range(10)]
    return make_posting(questions=questions), filled(**{f"q_why{n}": f"beets {n} " * 100 for n in range(10)})


def test_a_full_database_gives_the_form_back_with_everything_typed(client: FlaskClient) -> None:
    posting, fields = much_to_write()
    db.session.rollback()
    with without_room(db.engine):
        answer = send(client, posting, fields)
        db.session.rollback()
    assert no_room(answer) == (503, True, 0)
    assert [typed(answer, name) for name in fields if name[:2] != "q_"] == [
        "a-key",
        "Wanja Marlow",
        "wanja@example.org",
    ]
    assert [fields[f"q_why{n}"].strip() in answer.text for n in range(10)] == [True] * 10
    assert ("Choose your file again" in words(answer), int(answer.headers["Retry-After"]) > 0) == (True, True)
    again = send(client, posting, fields)
    assert (again.status_code, applications()) == (303, 1)


def test_a_file_kept_before_the_disk_was_full_need_not_be_chosen_again(client: FlaskClient) -> None:
    posting, fields = much_to_write()
    send(client, posting, filled(name=""))
    db.session.rollback()
    with without_room(db.engine):
        answer = send(client, posting, fields, file=None)
        db.session.rollback()
    assert no_room(answer) == (503, True, 0)
    assert ("resume.txt, kept" in words(answer), "Choose your file again" in words(answer)) == (True, False)


def test_a_full_disk_under_the_files_gives_the_form_back(client: FlaskClient, settings: Settings) -> None:
    posting = make_posting()
    settings.files_dir.mkdir(parents=True, exist_ok=True)
    disk = settings.files_dir.parent / "small"
    disk.mkdir()
    with small_disk(1)(disk):
        settings.files_dir.rmdir()
        settings.files_dir.symlink_to(disk)
        Ballast(disk).fill()
        answer = send(client, posting)
    assert no_room(answer) == (503, True, 0)
    assert (typed(answer, "name"), "Choose your file again" in words(answer)) == ("Wanja Marlow", True)
