"""What is told of an entry beside its act: words, never codes."""

from __future__ import annotations

import pytest

from tests.conftest import NOW
from tracker.audit import AuditEntry
from tracker.documents.sniff import EXTENSIONS
from tracker.drafting.commands import PASTED
from tracker.people.links import Purpose
from tracker.postings.models import Posting
from tracker.review.trail.details import sentences, things_in
from tracker.review.trail.wording import FIELDS, FILES, WAYS_IN


def entry(**detail: str) -> AuditEntry:
    """An entry about an application."""
    return AuditEntry(at=NOW, actor="x", action="act", object_kind="application", object_id="a1", detail=detail)


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        ({"version": "3"}, ["Version 3"]),
        ({"letter": "True", "reason": "filled"}, ["With a letter", "Reason: The role is filled"]),
        ({"letter": "False", "reason": "retired_code"}, ["Without a letter", "Reason: retired_code"]),
        ({"fields": "team,closes_at,beets"}, ["Changed: team, closing date, beets"]),
        ({"changed": "name, shortcuts"}, ["Changed: name, keyboard shortcuts"]),
        ({"from": "recruiter", "to": "hiring_manager"}, ["From: Recruiter", "To: Hiring manager"]),
        ({"role": "admin"}, ["Role: Admin"]),
        ({"by": "password_reset"}, ["By a link for a new password"]),
        ({"pay": "48000-60000 EUR year; None-90 USD hour"}, ["Pay shown: €48,000 to 60,000 a year; up to $90 an hour"]),
        ({"kind": "pdf", "sha256": "0123456789abcdef" * 4}, ["PDF", "File fingerprint 0123456789ab"]),
        ({"items": "duty-1"}, ["1 item"]),
        ({"items": "duty-1, duty-2"}, ["2 items"]),
        ({"items": ", ".join(["duty-11"] * 60)[:400]}, ["More than 44 items"]),
        ({"beets": "red,white"}, ["beets: red, white"]),
    ],
)
def test_a_detail_is_said_in_words(detail: dict[str, str], said: list[str]) -> None:
    assert sentences(entry(**detail), {}) == said


def test_what_is_named_by_its_id_stands_with_its_name() -> None:
    one = entry(stage="interview", posting="p1", into="j1, j2")
    names = {("stage", "a1:interview"): "Interview", ("posting", "p1"): "Beet engineer", ("job_ad", "j1"): "Ad one"}
    assert things_in(one) == {*names, ("job_ad", "j2")}
    assert sentences(one, names) == ["Ad one, j2", "Beet engineer", "To: Interview"]


def test_every_code_that_is_recorded_has_words() -> None:
    assert sorted(FILES) == sorted({*EXTENSIONS.values(), PASTED})
    assert {one.value for one in Purpose} <= set(WAYS_IN)
    assert set(FIELDS) - {"name", "shortcuts"} <= {*Posting.__mapper__.attrs.keys()}
