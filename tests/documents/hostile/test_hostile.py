"""Files made to break their reader: each ends in time with words for people, and the next file is read."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.documents.files import BODY, lines_of, pdf, said, writing
from tests.documents.hostile import archives, markup, pdfs
from tracker import documents
from tracker.documents import UnreadableDocument
from tracker.foundation.sandbox import Exhausted, Sandbox, parent
from tracker.foundation.sandbox.limits import ADDRESS_SPACE
from tracker.foundation.sandbox.parent import ROOT

Make = Callable[[], bytes]
LONGEST = 15.0  # seconds, the end of the child included
WATCH = Path(__file__).parent / "watch"  # of a reader that writes or calls
TODAY = date(2026, 11, 20)
CAUGHT = 77  # the exit code of a child that the watch has ended
PORT = 48709  # the address that the files want to call
FILES: dict[str, tuple[str, Make]] = {
    **{name: ("pdf", make) for name, make in pdfs.TABLE.items()},
    **archives.TABLE,
    **markup.TABLE,
}
NAMES = {
    "climbing": "../../../../tmp/hostile-climbed.pdf",
    "a zero byte": "cv\x00.txt.pdf",
    "turned round": "cv\u202efdp.exe.pdf",
    "with a header": "cv.pdf\r\nSet-Cookie: a=b.pdf",
    "four thousand letters": "a" * 4_096 + ".pdf",
    "only dots": "...pdf",
}
CALLING = ("calls home", "external DTD", "parameter entity", "parts elsewhere", "HTML that fetches")


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    """One sandbox for all of the files, as a worker has; its child ends when it writes to a file or calls anybody."""
    bare = parent._bare_environment()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parent, "_bare_environment", lambda: {**bare, "PYTHONPATH": str(WATCH)})
        made = Sandbox()
        yield made
        made.close()


def outcome(box: Sandbox, data: bytes, name: str) -> str:
    """The sentence that the file ends with; empty when it is read."""
    try:
        document, facts = box.read_with_facts(data, name, today=TODAY)
    except (UnreadableDocument, Exhausted) as refused:
        return str(refused)
    assert (document.text != "", len(facts.text)) == (True, len(document.text))
    assert "root:" not in document.text
    return ""


def test_there_are_more_than_sixty() -> None:
    assert (len(FILES) > 60, len(FILES) + len(NAMES) > 100) == (True, True)


@pytest.mark.parametrize("name", FILES)
def test_it_ends_in_time_with_a_sentence_and_the_next_file_is_read(box: Sandbox, name: str) -> None:
    extension, make = FILES[name]
    data, home = make(), sorted(ROOT.iterdir())
    began = time.monotonic()
    sentence = outcome(box, data, f"cv.{extension}")
    assert time.monotonic() - began < LONGEST
    assert sentence == "" or (sentence[0].isupper() and sentence.endswith("."))
    assert said(box.read(pdfs.HONEST, "cv.pdf")) == list(BODY)
    assert (sorted(ROOT.iterdir()), Path("/tmp/hostile-climbed").exists()) == (home, False)


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_only_a_name(box: Sandbox, name: str) -> None:
    assert said(box.read(pdf(writing(*BODY)), NAMES[name])) == list(BODY)


@pytest.mark.parametrize(
    ("reaches", "code"),
    [
        ("pass", 0),
        ("open('/dev/null', 'w')", 0),
        ("open('/etc/hostname').read()", 0),
        ("open('/tmp/hostile-written', 'w')", CAUGHT),
        ("os.mkdir('/tmp/hostile-made')", CAUGHT),
        ("socket.create_connection(('127.0.0.1', 9))", CAUGHT),
        ("socket.gethostbyname('localhost')", CAUGHT),
    ],
)
def test_a_child_that_reaches_outside_would_be_seen(reaches: str, code: int) -> None:
    program = f"import os, socket; from tracker.foundation.sandbox import limits; limits.confine(); {reaches}"
    environment = {**parent._bare_environment(), "PYTHONPATH": str(WATCH)}
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, check=False).returncode == code


def test_the_child_gets_no_more_memory_than_any_file_may_use(box: Sandbox) -> None:
    box.read(pdfs.HONEST, "cv.pdf")
    assert box.child is not None
    limits = Path(f"/proc/{box.child.pid}/limits").read_text().splitlines()
    assert [line.split()[3:5] for line in limits if "address space" in line] == [[str(ADDRESS_SPACE)] * 2]


def test_nothing_is_fetched_even_without_the_child_around_it() -> None:
    with socket.create_server(("127.0.0.1", PORT)) as server:
        server.setblocking(False)
        for name in CALLING:
            extension, make = FILES[name]
            try:
                documents.read(make(), f"cv.{extension}")
            except UnreadableDocument as refused:
                assert "passwd" not in str(refused)
        with pytest.raises(BlockingIOError):
            server.accept()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nested forms", "The file is built too deep or too large to be read. Save it again as a simple PDF."),
        ("HTML of nested tags", "The file is built too deep or too large to be read. Save it again as a simple PDF."),
        (
            "forty thousand white letters",
            "Nobody can see the text of this file: it is hidden, or too small."
            " Send a résumé whose text shows on the page.",
        ),
        (
            "a stream that inflates",
            "This file needs more memory than we give to any file. Save it again as a simple PDF.",
        ),
        (
            "PDF behind an archive",
            "The file is an archive or another kind of office file."
            " Save it as PDF, DOCX, ODT, RTF, HTML or plain text.",
        ),
    ],
)
def test_the_sentence_is_true(box: Sandbox, name: str, sentence: str) -> None:
    extension, make = FILES[name]
    assert outcome(box, make(), f"cv.{extension}") == sentence


@pytest.mark.parametrize("name", ["PDF before a web page", "PDF before an archive"])
def test_what_is_two_files_at_once_is_read_as_a_pdf_only(name: str) -> None:
    assert lines_of(FILES[name][1](), "cv.pdf") == list(BODY)
