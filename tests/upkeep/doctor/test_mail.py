"""Whether letters reach anybody."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask

from tracker.upkeep.doctor import Level, mail


@pytest.fixture
def server() -> Iterator[str]:
    """A mail server that says yes to everything it is asked."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=_serve, args=(listening,), daemon=True).start()
        yield f"smtp://127.0.0.1:{listening.getsockname()[1]}"


def _serve(listening: socket.socket) -> None:
    connection, _ = listening.accept()
    with connection, connection.makefile("rwb") as talk:
        talk.write(b"220 ready\r\n")
        talk.flush()
        for line in talk:
            talk.write(b"221 bye\r\n" if line.upper().startswith(b"QUIT") else b"250 yes\r\n")
            talk.flush()


def look(app: Flask, **changes: object) -> Level:
    """The level with these settings."""
    app.extensions["tracker"] = replace(app.extensions["tracker"], **changes)
    return mail.deliverable(app).level


def test_a_catcher_is_well_at_home_and_advised_against_in_production(app: Flask) -> None:
    assert (look(app), look(app, production=True)) == (Level.WELL, Level.ADVICE)


def test_a_server_that_lets_us_in_is_well(app: Flask, server: str) -> None:
    assert look(app, smtp_url=server) is Level.WELL


def test_a_server_that_is_away_is_down(app: Flask) -> None:
    assert look(app, smtp_url="smtp://127.0.0.1:1") is Level.DOWN


@pytest.mark.parametrize("changes", [{"smtp_url": "mail.example.org:587"}, {"mail_from": "Hiring"}])
def test_settings_that_can_never_send_are_dangerous(app: Flask, changes: dict[str, str]) -> None:
    assert look(app, **changes) is Level.DANGER
