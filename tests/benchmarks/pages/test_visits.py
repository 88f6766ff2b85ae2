from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from tests.factories.applications import pdf
from tracker.benchmarks.pages.browser import UnexpectedAnswer
from tracker.benchmarks.pages.visits import BOUNDARY, multipart, own_copy, padded, token_in


def _text(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return str(document[0].get_textpage().get_text_range())


def test_a_form_gives_its_token_in_either_order_of_attributes() -> None:
    assert token_in(b'<input id="t" name="csrf_token" type="hidden" value="abc">') == "abc"
    assert token_in(b'<input value="abc" type="hidden" name="csrf_token">') == "abc"


def test_a_page_without_a_form_says_so() -> None:
    with pytest.raises(UnexpectedAnswer, match="no form"):
        token_in(b"<p>Closed</p>")


def test_the_body_is_what_a_browser_would_send() -> None:
    body = multipart({"name": "Ada Birk", "links": "https://example.org"}, b"%PDF-1.7")
    content_type = f"multipart/form-data; boundary={BOUNDARY}"
    builder = EnvironBuilder(method="POST", input_stream=BytesIO(body), content_type=content_type)
    request = Request(builder.get_environ() | {"CONTENT_LENGTH": str(len(body))})
    assert dict(request.form) == {"name": "Ada Birk", "links": "https://example.org"}
    assert (request.files["resume"].filename, request.files["resume"].read()) == ("resume.pdf", b"%PDF-1.7")


def test_copies_differ_in_their_bytes_and_say_the_same() -> None:
    first = pdf("Pump mechanic", "Python")
    copies = [own_copy(padded(first, 100_000), key) for key in ("a-1", "a-2")]
    assert copies[0] != copies[1]
    assert [_text(copy) for copy in copies] == [_text(first)] * 2
    assert [100_000 < len(copy) < 100_200 for copy in copies] == [True, True]
