"""The original as an attachment, its pages as pictures: never the upload inside a page."""

from __future__ import annotations

import io

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image
from sqlalchemy import select

from tests.factories.applications import pdf, scored_application, txt, word
from tests.factories.postings import make_posting
from tracker.applications.models import ApplicationFile
from tracker.audit.models import AuditEntry
from tracker.foundation.database import db
from tracker.web.settings import settings


def stored(app: Flask, data: bytes, name: str) -> str:
    """The address of a file that came with an application."""
    application = scored_application(app, make_posting(), resume=data, filename=name)
    return f"/files/{application.files[0].public_id}"


PAGE = b"<html><body><script>alert(1)</script></body></html>"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (pdf(), "a.pdf", "application/pdf"),
        (word(), "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (txt(), "a.txt", "text/plain; charset=utf-8"),
        (PAGE, "a.html", "application/octet-stream"),
    ],
)
def test_a_download_is_the_same_bytes_as_an_attachment_that_can_do_nothing(
    app: Flask, staff: FlaskClient, data: bytes, name: str, kind: str
) -> None:
    answer = staff.get(stored(app, data, name))
    headers = ("Content-Disposition", "Content-Type", "Content-Security-Policy", "X-Content-Type-Options")
    assert answer.data == data
    assert [answer.headers[header] for header in headers] == [
        f"attachment; filename={name}",
        kind,
        "sandbox; default-src 'none'",
        "nosniff",
    ]
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("name", "disposition"),
    [
        ("rés umé.txt", "attachment; filename=\"res ume.txt\"; filename*=UTF-8''r%C3%A9s%20um%C3%A9.txt"),
        ('a"b.txt', 'attachment; filename="a\\"b.txt"'),
        ("../../x.txt", "attachment; filename=x.txt"),
        ("a\r\nSet-Cookie: x=1.txt", 'attachment; filename="aSet-Cookie: x=1.txt"'),
        ("\u202etxt.exe.txt", "attachment; filename=txt.exe.txt"),
    ],
)
def test_a_hostile_name_is_quoted(app: Flask, staff: FlaskClient, name: str, disposition: str) -> None:
    answer = staff.get(stored(app, txt(), name))
    assert answer.headers["Content-Disposition"] == disposition
    assert answer.headers.get("Set-Cookie") is None or "x=1" not in answer.headers["Set-Cookie"]


def test_a_download_is_recorded(app: Flask, staff: FlaskClient) -> None:
    staff.get(stored(app, txt(), "a.txt"))
    assert "file.download" in db.session.scalars(select(AuditEntry.action)).all()


def test_a_page_of_a_pdf_is_a_picture_and_the_second_time_from_the_cache(app: Flask, staff: FlaskClient) -> None:
    address = stored(app, pdf(), "a.pdf")
    answers = [staff.get(f"{address}/pages/0.png") for _ in range(2)]
    assert answers[0].data == answers[1].data
    assert Image.open(io.BytesIO(answers[0].data)).size[0] == 1080
    assert answers[0].headers["Content-Type"] == "image/png"


@pytest.mark.parametrize("page", ["1", "99999", "9" * 300])
def test_a_page_that_is_not_there_is_not_found(app: Flask, staff: FlaskClient, page: str) -> None:
    assert staff.get(f"{stored(app, pdf(), 'a.pdf')}/pages/{page}.png").status_code == 404


@pytest.mark.parametrize(("data", "name"), [(word(), "a.docx"), (txt(), "a.txt"), (b"%PDF-1.4 broken", "a.pdf")])
def test_what_is_no_pdf_has_no_pictures(app: Flask, staff: FlaskClient, data: bytes, name: str) -> None:
    assert staff.get(f"{stored(app, data, name)}/pages/0.png").status_code == 404


def test_files_of_another_team_do_not_exist(app: Flask, manager: FlaskClient) -> None:
    address = stored(app, pdf(), "a.pdf")
    wrong = [address, f"{address}/pages/0.png", "/files/nothing", "/files/%00"]
    assert [manager.get(one).status_code for one in wrong] == [404] * 4
    assert len(db.session.scalars(select(ApplicationFile)).all()) == 1


def test_a_page_that_cannot_be_drawn_is_tried_once(app: Flask, staff: FlaskClient) -> None:
    address = f"{stored(app, b'%PDF-1.4 broken', 'a.pdf')}/pages/0.png"
    answers = [staff.get(address), staff.get(address)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert [path.suffix for path in settings().cache_dir.rglob("*-0.*")] == [".refused"]
