"""What the tests of the staff's pages read off a page."""

from __future__ import annotations

import re
from html import unescape

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tracker.postings.models import Posting


def the_list(client: FlaskClient, posting: Posting, query: str = "") -> TestResponse:
    """The ranked list of an opening."""
    return client.get(f"/openings/{posting.public_id}{query}")


def people(answer: TestResponse) -> list[tuple[str, str]]:
    """(rank, name) of every ranked row."""
    rows = re.findall(r'<span class="rank">(.*?)</span>.*?<a class="who"[^>]*>(.*?)</a>', answer.text, re.DOTALL)
    return [(rank, unescape(name)) for rank, name in rows]


def outside(answer: TestResponse) -> list[str]:
    """The names of those who stand outside the ranks."""
    table = re.search(r"<table[^>]*aria-label=\"Not ranked\".*?</table>", answer.text, re.DOTALL)
    names = re.findall(r'<a class="who"[^>]*>(.*?)</a>', table[0]) if table else []
    return [unescape(name) for name in names]


def way(answer: TestResponse, direction: str) -> str | None:
    """The address of the next or previous page."""
    found = re.search(rf'rel="{direction}" href="([^"]*)"', answer.text)
    return unescape(found[1]) if found else None


def counts(answer: TestResponse, criterion: str) -> list[int]:
    """The figures of a criterion's filter: met, partly, not met, no evidence."""
    return [int(n) for n in re.findall(rf'id="f-{criterion}-\w+"[^>]*>(\d+)</label>', answer.text)]


def stages(answer: TestResponse) -> dict[str, int]:
    """The figures of the stages' filter, zeros left out."""
    found = re.findall(r'id="f-stage-([\w-]+)".*?<span class="push tn muted">(\d+)</span>', answer.text)
    return {key: int(n) for key, n in found if int(n)}
