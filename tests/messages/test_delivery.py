"""A letter as a mail: headers that nobody can break, the text always, the HTML beside it."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.conftest import NOW
from tracker.config import Settings
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
