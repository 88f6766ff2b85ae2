"""A letter as a mail: headers that nobody can break, the text always, the HTML beside it."""

from __future__ import annotations

import socket
import threading
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.conftest import NOW
from tracker.config import Settings
from tracker.foundation import jobs
from tracker.messages.delivery import compose, deliver
from tracker.messages.models import Letter


@pytest.fixture
def config(tmp_path: Path) -> Settings:
    """Settings with a mail catcher."""
    return Settings(data_dir=tmp_path, database_url="", redis_url="", secret_key="")


def letter(**changes: str) -> Letter:
    """A letter that was never stored."""
    said = {
        "public_id": "abc",
        "kind": "receipt",
        "message_id": "<1@example.org>",
        "to_address": "wanja@example.org",
        "to_name": "Wanja Marlow",
        "sender_name": "",
        "reply_to": "",
        "subject": "Your beet",
        "body_text": "It grew.",
        "body_html": "",
    }
    return Letter(**(said | changes), created_at=NOW)


def test_the_text_alone_or_beside_the_html(config: Settings) -> None:
    plain, both = compose(config, letter()), compose(config, letter(body_html="<p>It grew.</p>"))
    assert plain.get_content_type() == "text/plain"
    assert [part.get_content_type() for part in both.iter_parts()] == ["text/plain", "text/html"]


def test_replies_reach_a_person(config: Settings) -> None:
    message = compose(config, letter(sender_name="Ines Calder", reply_to="ines@example.org"))
    assert (message["From"], message["Reply-To"]) == ("Ines Calder <jobs@example.org>", "ines@example.org")
    assert compose(config, letter())["Reply-To"] == "jobs@example.org"


@pytest.mark.parametrize(
    "name", ['"; Bcc: x@y.example', "<x@y.example>,", "Wanja, Ines", "Jörg Ünal", "王芳", "{{7*7}}", "x" * 4000]
)
def test_a_name_never_becomes_another_recipient(config: Settings, name: str) -> None:
    deliver(config, letter(to_name=name, subject=name[:300]))
    (path,) = config.mail_dir.glob("*.eml")
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert [address.addr_spec for address in message["To"].addresses] == ["wanja@example.org"]
    assert message["Bcc"] is None
    assert message["Message-ID"] == "<1@example.org>"


def test_a_domain_in_another_script_is_written_as_servers_write_it(config: Settings) -> None:
    assert compose(config, letter(to_address="a@exämple.org"))["To"] == "Wanja Marlow <a@xn--exmple-cua.org>"


def test_a_repeat_shows_as_one_letter(config: Settings) -> None:
    for _ in range(2):
        deliver(config, letter())
    assert [path.name for path in config.mail_dir.iterdir()] == ["20261120-090000-receipt-abc.eml"]


class Server:
    """A mail server of one connection, which answers a command with what it was told to, and with yes otherwise."""

    def __init__(self, **answers: str) -> None:
        self.answers = {"quit": "221 bye", **answers}
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"smtp://127.0.0.1:{self.listening.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        connection, _ = self.listening.accept()
        with self.listening, connection, connection.makefile("rwb") as talk:
            talk.write(f"{self.answers.get('hello', '220 ready')}\r\n".encode())
            talk.flush()
            for line in talk:
                word = line[:4].decode().strip().lower()
                talk.write(f"{self.answers.get(word, '250 yes')}\r\n".encode())
                talk.flush()


@pytest.mark.parametrize(
    ("answers", "error", "sentence"),
    [
        ({"rcpt": "550 no such user"}, jobs.GiveUp, "The mail server refuses the address of this letter (550)."),
        ({"mail": "553 not you"}, jobs.GiveUp, "The mail server refuses this letter (553)."),
        ({"rcpt": "451 greylisted"}, jobs.NotYet, "The mail server asks us to come back later."),
        ({"hello": "421 too busy"}, jobs.NotYet, "The mail server does not answer."),
    ],
)
def test_what_the_server_says_last_is_the_end_and_the_rest_may_be_better_later(
    config: Settings, answers: dict[str, str], error: type[Exception], sentence: str
) -> None:
    with pytest.raises(error) as caught:
        deliver(replace(config, smtp_url=Server(**answers).url), letter())
    assert str(caught.value) == sentence
    assert caught.value.__cause__ is None


def test_a_server_that_is_away_costs_no_attempt(config: Settings) -> None:
    with pytest.raises(jobs.NotYet, match=r"^The mail server does not answer\.$"):
        deliver(replace(config, smtp_url="smtp://127.0.0.1:1"), letter())
