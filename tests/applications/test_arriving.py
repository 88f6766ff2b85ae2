"""A file as it arrives with the form: judged by its size and its first bytes, in words that say what to choose."""

from __future__ import annotations

import io
import zipfile

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from tests.applications.pages import filled, problems, send, typed, words
from tests.factories.applications import pdf, txt, word
from tests.factories.postings import make_posting
from tracker.applications.models import Application, KeptUpload
from tracker.foundation.database import db

TYPES = "Save it as PDF, DOCX, ODT, RTF, HTML or plain text."
MEGABYTE = 1024 * 1024


def archive() -> bytes:
    """A zip that is no document."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("notes.txt", "beets")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"", "a.pdf", "The file is empty. Choose it again."),
        (b" \n\x00 ", "a.txt", "The file is empty. Choose it again."),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "a.png", f"The file is a picture. {TYPES}"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "a.pdf", f"The file is a picture. {TYPES}"),
        (b"MZ" + b"0" * 50, "a.pdf", f"The file is a program. {TYPES}"),
        (archive(), "a.docx", f"The file is an archive or another kind of office file. {TYPES}"),
        (word(), "a.pdf", f"The file's name ends in “.pdf”, but it holds DOCX. {TYPES}"),
        (b"<html><body>beets</body></html>", "a.pdf", f"The file's name ends in “.pdf”, but it holds HTML. {TYPES}"),
        (pdf(), "a.exe", f"The file's name ends in “.exe”, but it holds PDF. {TYPES}"),
        (txt() + b" " * (10 * MEGABYTE), "a.txt", "Choose a file under 10 MB. Yours is 10.5 MB."),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 10 else "",
)
def test_a_file_that_cannot_be_taken_says_what_to_choose(
    client: FlaskClient, data: bytes, name: str, sentence: str
) -> None:
    answer = send(client, make_posting(), file=(data, name))
    assert (answer.status_code, problems(answer)) == (422, [sentence])
    assert db.session.scalar(select(func.count()).select_from(Application)) == 0


def test_a_file_of_exactly_ten_megabytes_is_taken(client: FlaskClient) -> None:
    assert send(client, make_posting(), file=(txt().ljust(10 * MEGABYTE), "a.txt")).status_code == 303


def test_a_request_far_over_the_limit_is_refused_before_it_is_read(client: FlaskClient) -> None:
    answer = send(client, make_posting(), file=(b"x" * 40 * MEGABYTE, "a.txt"))
    assert answer.status_code == 413
    assert "What was sent is 41.9 MB, so nothing of it is stored. Choose a file under 10 MB." in words(answer)
    assert "Go back with your browser: what you typed is still in the form." in words(answer)


def test_a_file_over_the_limit_loses_nothing_that_was_typed(client: FlaskClient) -> None:
    answer = send(client, make_posting(), filled(phone="0700 1"), (b"x" * 14 * MEGABYTE, "a.txt"))
    assert (answer.status_code, problems(answer)) == (422, ["Choose a file under 10 MB. Yours is 14.7 MB."])
    assert (typed(answer, "name"), typed(answer, "phone")) == ("Wanja Marlow", "0700 1")


def test_no_file_is_asked_for(client: FlaskClient) -> None:
    answer = send(client, make_posting(), file=None)
    assert (answer.status_code, problems(answer)) == (422, ["Choose your résumé"])


def test_a_file_that_was_refused_is_not_kept(client: FlaskClient) -> None:
    send(client, make_posting(), file=(b"", "a.pdf"))
    assert db.session.scalars(select(KeptUpload)).all() == []


def test_a_name_without_an_ending_is_judged_by_its_content(client: FlaskClient) -> None:
    assert send(client, make_posting(), file=(pdf(), "resume")).status_code == 303
