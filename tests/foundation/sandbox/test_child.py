"""What a child answers, asked as the parent asks it: facts or a sentence, and never an exception's words."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.factories.applications import pdf, resume_lines, txt
from tracker import documents
from tracker.documents import wire
from tracker.foundation.sandbox import protocol

Answer = tuple[dict[str, Any], bytes]


@pytest.fixture(scope="module")
def child() -> Iterator[subprocess.Popen[bytes]]:
    """One child for all: it is warm between two questions."""
    command = [sys.executable, "-m", "tracker.foundation.sandbox.child"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        yield started
        assert started.stdin is not None
        started.stdin.close()
        assert started.wait(5) == 0  # it ends by itself when nobody asks any more


def ask(child: subprocess.Popen[bytes], do: str, body: bytes, **header: object) -> Answer:
    """The answer to one question."""
    assert child.stdin is not None
    assert child.stdout is not None
    protocol.write(
        child.stdin, {"do": do, "cpu_seconds": 5, "gaps": False, "terms": [], "today": "2026-11-20", **header}, body
    )
    return protocol.read(child.stdout)


def test_a_file_is_read_to_the_same_document_as_here(child: subprocess.Popen[bytes]) -> None:
    data = txt(*resume_lines())
    header, body = ask(child, "read", data, filename="a.txt")
    assert (header, wire.from_json(body)) == ({"ok": True}, documents.read(data, "a.txt"))


def test_an_ad_is_read_with_its_gaps(child: subprocess.Popen[bytes]) -> None:
    header, body = ask(child, "read", b"Clerk\n\nTasks", filename="a.txt", gaps=True)
    assert (header, wire.from_json(body).text) == ({"ok": True}, "Clerk\n\nTasks")


def test_reading_with_facts_is_both_in_one_round(child: subprocess.Popen[bytes]) -> None:
    data = txt(*resume_lines())
    header, both = ask(child, "read_with_facts", data, filename="a.txt")
    read, facts = both[: header["document"]], both[header["document"] :]
    assert ask(child, "facts", read) == ({"ok": True}, facts)
    (position,) = wire.facts_from_json(facts).positions
    assert data.decode()[position.title.start : position.title.end] == "Pump mechanic"


@pytest.mark.parametrize(
    ("do", "header"),
    [("read", {"filename": "a.pdf"}), ("page", {"page": 0, "width": 100}), ("page", {"page": 9**9, "width": 1})],
)
def test_a_broken_file_is_answered_with_a_reason_and_the_child_lives_on(
    child: subprocess.Popen[bytes], do: str, header: dict[str, object]
) -> None:
    answer, body = ask(child, do, b"%PDF-1.4 broken", **header)
    assert (answer["ok"], sorted(answer), body) == (False, ["ok", "reason", "sentence"], b"")
    assert answer["sentence"].endswith(".")


def test_a_page_is_a_picture(child: subprocess.Popen[bytes]) -> None:
    header, body = ask(child, "page", pdf(), page=0, width=100)
    assert (header, body[:4]) == ({"ok": True}, b"\x89PNG")
