"""A child reads for its parent, and is replaced when it dies."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from datetime import date

import pytest

from tests.documents.files import BODY, pdf, writing
from tracker import documents
from tracker.config import Timings
from tracker.documents import UnreadableDocument
from tracker.foundation.sandbox import Exhausted, ParserFault, Sandbox, parent

TODAY = date(2026, 11, 20)
TEXT = "\n".join(BODY).encode()


@pytest.fixture
def box() -> Iterator[Sandbox]:
    made = Sandbox()
    yield made
    made.close()


def child_of(box: Sandbox) -> int:
    """The process number of its child."""
    assert box.child is not None
    return box.child.pid


def test_the_child_reads_what_the_parent_would_have_read(box: Sandbox) -> None:
    data = pdf(writing(*BODY))
    document = documents.read(data, "cv.pdf")
    facts = documents.resume(document, today=TODAY)
    assert box.read(data, "cv.pdf") == document
    assert box.facts(document, today=TODAY) == facts
    assert box.read_with_facts(data, "cv.pdf", today=TODAY) == (document, facts)


def test_gaps_are_kept_where_they_are_asked_for(box: Sandbox) -> None:
    texts = [box.read(b"Clerk\n\nTasks", "ad.txt", gaps=gaps).text for gaps in (True, False)]
    assert [*texts, box.read(b"Clerk\n\nTasks", "ad.txt").text] == ["Clerk\n\nTasks", "Clerk\nTasks", "Clerk\nTasks"]


def test_the_child_stays_warm(box: Sandbox) -> None:
    box.read(TEXT, "cv.txt")
    first = child_of(box)
    box.page_image(pdf(writing(*BODY)), 0, width_px=200)
    assert child_of(box) == first


def test_a_refused_file_leaves_the_child_alive(box: Sandbox) -> None:
    box.read(TEXT, "cv.txt")
    first = child_of(box)
    with pytest.raises(UnreadableDocument, match="empty"):
        box.read(b"", "cv.txt")
    assert (box.read(TEXT, "cv.txt").kind, child_of(box)) == ("txt", first)


def test_a_child_that_is_killed_over_a_file_is_a_fault_and_is_replaced(box: Sandbox) -> None:
    box.read(TEXT, "cv.txt")
    first = child_of(box)
    os.kill(first, signal.SIGSTOP)  # it must not answer before it dies
    threading.Timer(0.2, os.kill, (first, signal.SIGKILL)).start()
    with pytest.raises(ParserFault) as caught:
        box.read(TEXT, "cv.txt")
    assert (type(caught.value), str(caught.value)) == (ParserFault, "The reader stopped while reading this file.")
    assert box.read(TEXT, "cv.txt").kind == "txt"
    assert child_of(box) != first


def test_a_file_that_outlasts_the_clock_is_exhausted() -> None:
    box = Sandbox(Timings(parser_wall=0))
    with pytest.raises(Exhausted) as caught:
        box.read(TEXT, "cv.txt")
    assert caught.value.clock
    box.close()


def test_a_file_that_uses_up_its_processor_time_is_exhausted() -> None:
    box = Sandbox(Timings(parser_cpu=0, parser_wall=60))
    with pytest.raises(Exhausted) as caught:
        box.read_with_facts(b"R, " * 90_000, "cv.txt", today=TODAY)
    assert not caught.value.clock
    box.close()


def test_the_sandbox_of_the_process_keeps_the_time_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parent, "_mine", parent._ForProcess())
    short = Timings(parser_cpu=2, parser_wall=3)
    assert parent.sandbox(short).timings == short
    assert parent.sandbox().timings == short
