from __future__ import annotations

from tracker.messages.rendering import fill


def test_named_placeholders_are_filled() -> None:
    assert fill("For $posting_title at ${organisation}.", {"posting_title": "Beets", "organisation": "N"}) == (
        "For Beets at N."
    )


def test_everything_else_stays_as_it_is_written() -> None:
    body = "{{7*7}} {0.__class__} $nobody $$5 100% {organisation}"
    assert fill(body, {"organisation": "N"}) == "{{7*7}} {0.__class__} $nobody $5 100% {organisation}"
