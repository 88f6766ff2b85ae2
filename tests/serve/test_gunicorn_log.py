"""A person applies, visitors ask nonsense: no log of any program tells who they are or what they typed."""

from __future__ import annotations

import http.client
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.factories.applications import pdf
from tests.servers.product import Product
from tracker.benchmarks.pages.browser import Browser
from tracker.benchmarks.pages.installation import HOST
from tracker.benchmarks.pages.visits import BOUNDARY, multipart, token_in

NAME, EMAIL, PHONE = "Zsuzsanna Quillfeather", "quillfeather@example.org", "+49 30 5559 8877"
PATH = "/jobs/machine-learning-engineer-forecasting/apply"


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Everything that web, worker, sweeper and broker logged while this happened."""
    product = Product(tmp_path_factory.mktemp("logs"))
    try:
        product.start(until="Make yourself an admin, once, within a day:\n  http")
        apply_once(product)
        ask_nonsense(product)
        product.wait_until_done()
    finally:
        product.stop()
    yield "\n".join(path.read_text() for path in sorted(product.data.glob("log/*.log")))


def apply_once(product: Product) -> None:
    """The form, refused once and then taken."""
    with closing(sqlite3.connect(product.data / "tracker.db")) as connection:
        connection.execute("UPDATE question SET required = 0")
        connection.commit()
    browser = Browser(HOST, product.port)
    token = token_in(browser.ask("GET", PATH, expect=200))
    typed = {"csrf_token": token, "form_key": "a-form", "name": NAME, "email": EMAIL, "phone": PHONE}
    headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    browser.ask("POST", PATH, expect=422, body=multipart(typed, b"", "resume.pdf"), headers=headers)
    body = multipart(typed, pdf(NAME, EMAIL, PHONE, "Skills", "Python"), f"{NAME}.pdf")
    browser.ask("POST", PATH, expect=303, body=body, headers=headers)
    browser.close()


def ask_nonsense(product: Product) -> None:
    """An address too long, a line that is no request, a page that is not there."""
    for line in (f"GET /{'q' * 9000}?name={NAME} HTTP/1.1", f"{NAME} {EMAIL}", f"GET /{EMAIL} HTTP/9.9"):
        with socket.create_connection((HOST, product.port), timeout=10) as raw:
            raw.sendall(f"{line}\r\nHost: {HOST}\r\n\r\n".encode())
            raw.recv(4096)
    connection = http.client.HTTPConnection(HOST, product.port, timeout=10)
    connection.request("GET", f"/{EMAIL}")
    connection.getresponse().read()
    connection.close()


@pytest.mark.parametrize("word", [NAME, "Quillfeather", EMAIL, PHONE, "5559 8877", "127.0.0.1"])
def test_no_log_holds_what_was_typed_or_from_where(logs: str, word: str) -> None:
    assert [line for line in logs.splitlines() if word.lower() in line.lower()] == []


def test_the_logs_say_what_happened_all_the_same(logs: str) -> None:
    said = [line for line in logs.splitlines() if "answered" in line and "/jobs/<slug>/apply" in line]
    assert sorted(line.count("status=303") for line in said) == [0, 0, 1]
    assert [kind for kind in ("screening.read", "screening.score", "messages.send") if f"kind={kind}" not in logs] == []
    assert "Invalid request from ip" in logs
