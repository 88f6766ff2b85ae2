"""A private link is an HMAC: it needs no table, and a higher revision ends it."""

from __future__ import annotations

from tracker.applications.links import fits, public_id_in, token_for

SECRET = "a secret for tests"
ME = "x" * 22


def test_a_token_fits_its_own_application_revision_and_secret_only() -> None:
    token = token_for(ME, 0, secret=SECRET)
    tried = [(ME, 0, SECRET), (ME, 1, SECRET), ("y" * 22, 0, SECRET), (ME, 0, "another")]
    assert [fits(token, who, revision, secret=secret) for who, revision, secret in tried] == [True, False, False, False]


def test_a_token_carries_160_bits_after_the_id() -> None:
    assert len(token_for(ME, 0, secret=SECRET)) == 22 + 27


def test_any_text_can_be_asked() -> None:
    assert not fits("\udcff\u202e{{7*7}}", ME, 0, secret=SECRET)


def test_what_is_too_short_speaks_of_nobody() -> None:
    assert [public_id_in(text) for text in ("", "x" * 22, "x" * 23)] == [None, None, "x" * 22]
