"""What the tests of the candidate's pages read off a page."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from html import unescape

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.factories.applications import txt
from tracker.postings.models import Posting

Files = tuple[bytes, str]


def filled(**changes: str) -> dict[str, str]:
    """The fields of a form that is in order."""
    return {"form_key": "a-key", "name": "Wanja Marlow", "email": "wanja@example.org", **changes}


def send(
    client: FlaskClient, posting: Posting, fields: Mapping[str, str] | None = None, file: Files | None = (b"", "")
) -> TestResponse:
    """Send the form; without ``file`` a small résumé goes with it, with None no file at all."""
    data: dict[str, object] = dict(fields if fields is not None else filled())
    if file == (b"", ""):
        file = (txt(), "resume.txt")
    if file is not None:
        data["resume"] = (io.BytesIO(file[0]), file[1])
    return client.post(f"/jobs/{posting.slug}/apply", data=data, content_type="multipart/form-data")


def words(answer: TestResponse) -> str:
    """The words of a page, as one line."""
    body = re.sub(r"<(script|style)\b.*?</\1>", " ", answer.text, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def problems(answer: TestResponse) -> list[str]:
    """The sentences of the summary on top of a form."""
    links = re.findall(r'<li><a href="#[^"]*"[^>]*>(.*?)</a></li>', answer.text)
    return [unescape(link) for link in links]


def title(answer: TestResponse) -> str:
    """The page's main heading."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>", answer.text, re.DOTALL)
    return "" if found is None else " ".join(unescape(re.sub(r"<[^>]+>", " ", found[1])).split())


def typed(answer: TestResponse, field: str) -> str | None:
    """What a text field of the page holds."""
    box = re.search(rf'<textarea[^>]*\bname="{field}"[^>]*>\r?\n?(.*?)</textarea>', answer.text, re.DOTALL)
    if box:
        return unescape(box[1])
    found = re.search(rf'<input[^>]*\bname="{field}"[^>]*>', answer.text)
    value = re.search(r'\bvalue="([^"]*)"', found[0]) if found else None
    return unescape(value[1]) if value else None
