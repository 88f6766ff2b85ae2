from __future__ import annotations

from flask import Flask

from tracker.people.addresses import invitation_link, reset_link


def test_links_in_letters_are_absolute_and_lead_here(app: Flask) -> None:
    with app.test_request_context(base_url="http://spoofed.example"):
        assert reset_link("abc") == "http://localhost/password-reset/abc"
        assert invitation_link("abc") == "http://localhost/invitation/abc"
