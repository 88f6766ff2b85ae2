"""What visitors do: look at a page, or send an application with a file of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from tracker.benchmarks.pages.browser import Browser, UnexpectedAnswer

BOUNDARY = "tracker-benchmark-boundary"
TOKEN = re.compile(rb'name="csrf_token"[^>]* value="([^"]+)"|value="([^"]+)"[^>]* name="csrf_token"')
PDF_START = re.compile(rb"startxref\s+\d+\s+%%EOF\s*$")


class Visit(Protocol):
    """Something a client does many times over. ``begin`` is not timed, ``step`` is."""

    def begin(self, browser: Browser) -> None:
        """Whatever comes before the first step."""

    def step(self, browser: Browser, key: str) -> None:
        """Once. ``key`` is this step's own, of all clients."""


@dataclass(frozen=True, slots=True)
class Look:
    """Read one page."""

    path: str
    cookies: Mapping[str, str] = field(default_factory=dict)

    def begin(self, browser: Browser) -> None:
        """Come with the cookies."""
        browser.cookies.update(self.cookies)

    def step(self, browser: Browser, key: str) -> None:
        """One page."""
        browser.ask("GET", self.path, expect=200)


@dataclass(slots=True)
class Apply:
    """Send the application form as a browser does, each time as somebody else with another file."""

    path: str
    pdf: bytes
    answers: Mapping[str, str]
    token: str = ""

    def begin(self, browser: Browser) -> None:
        """Open the form: it brings the cookie and the token."""
        self.token = token_in(browser.ask("GET", self.path, expect=200))

    def step(self, browser: Browser, key: str) -> None:
        """One application."""
        fields = {
            "csrf_token": self.token,
            "form_key": f"benchmark-{key}",
            "name": f"Robin Bench {key}",
            "email": f"robin-{key}@example.org",
            "phone": "+49 30 5550 1234",
            **self.answers,
        }
        body = multipart(fields, own_copy(self.pdf, key))
        headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        browser.ask("POST", self.path, expect=303, body=body, headers=headers)


def token_in(page: bytes) -> str:
    """The CSRF token of the first form on a page. UnexpectedAnswer when there is none."""
    found = TOKEN.search(page)
    if found is None:
        raise UnexpectedAnswer("The page holds no form with a token.")
    return (found[1] or found[2]).decode()


def multipart(fields: Mapping[str, str], data: bytes, name: str = "resume.pdf") -> bytes:
    """The form's body, with the résumé as its last part."""
    return b"".join(
        [*_text_parts(fields), _head(f'name="resume"; filename="{name}"', "application/octet-stream"), data, _end()]
    )


def own_copy(pdf: bytes, key: str) -> bytes:
    """The same PDF with other bytes: a comment, and the cross-reference's place said once more after it."""
    start = PDF_START.search(pdf)
    assert start is not None, "a PDF ends with the place of its cross-reference table"
    return b"".join([pdf, b"\n% ", key.encode(), b"\n", start[0]])


def padded(pdf: bytes, size: int) -> bytes:
    """The PDF grown to about ``size`` bytes, as a photo would: by a comment that no reader looks into."""
    return own_copy(pdf, "." * max(0, size - len(pdf)))


def _text_parts(fields: Mapping[str, str]) -> Iterator[bytes]:
    for name, value in fields.items():
        yield _head(f'name="{name}"', "text/plain; charset=utf-8") + value.encode() + b"\r\n"


def _head(disposition: str, content_type: str) -> bytes:
    lines = (f"--{BOUNDARY}", f"Content-Disposition: form-data; {disposition}", f"Content-Type: {content_type}", "", "")
    return "\r\n".join(lines).encode()


def _end() -> bytes:
    return f"\r\n--{BOUNDARY}--\r\n".encode()
