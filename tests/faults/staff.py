"""What the people of the house see, and what a monitor is told."""

from __future__ import annotations

import html
import http.client
import json
from typing import Any

from tracker.access import Role
from tracker.benchmarks.pages.installation import HOST, Installation
from tracker.benchmarks.pages.visits import token_in


class Staff:
    """Somebody signed in, in this role."""

    def __init__(self, installation: Installation, role: Role = Role.RECRUITER) -> None:
        self.installation = installation
        self.cookies = installation.signed_in(role)

    def read(self, path: str) -> str:
        """The page as text. UnexpectedAnswer when it is not shown."""
        browser = self.installation.browser()
        browser.cookies = self.cookies  # shared: what a page sets is kept
        try:
            return html.unescape(browser.ask("GET", path, expect=200).decode())
        finally:
            browser.close()

    def press(self, page: str, action: str) -> None:
        """Press the button on ``page`` that posts to ``action``."""
        form = f"csrf_token={token_in(self.read(page).encode())}".encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        browser = self.installation.browser()
        browser.cookies = self.cookies  # shared: what a page sets is kept
        browser.ask("POST", action, expect=303, body=form, headers=headers)
        browser.close()


def asked(installation: Installation, path: str) -> tuple[int, str]:
    """Status and body of a page that anybody may ask for."""
    connection = http.client.HTTPConnection(HOST, installation.port, timeout=10)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def health(installation: Installation) -> tuple[int, dict[str, Any]]:
    """Status and body of /health/ready."""
    status, body = asked(installation, "/health/ready")
    return status, json.loads(body)


def metric(installation: Installation, name: str) -> float:
    """The figure of a metric without labels. KeyError when /metrics does not tell it."""
    lines = asked(installation, "/metrics")[1].splitlines()
    return float(dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))[name])
