"""A line a thing, with ids; nothing that somebody typed, whoever logs it."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from tracker.foundation.log import configure_logging


@pytest.fixture(autouse=True)
def production(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    """JSON lines on this test's standard error; afterwards lines for people again."""
    configure_logging(production=True)
    yield
    structlog.contextvars.clear_contextvars()
    configure_logging(production=False)


def logged(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """The only line."""
    (line,) = capsys.readouterr().err.splitlines()
    found: dict[str, object] = json.loads(line)
    return found


def test_a_line_carries_the_ids_that_are_bound(capsys: pytest.CaptureFixture[str]) -> None:
    structlog.contextvars.bind_contextvars(request="ab12")
    structlog.get_logger().warning("job_failed", job=7)
    found = logged(capsys)
    assert (found["event"], found["request"], found["job"], found["level"]) == ("job_failed", "ab12", 7, "warning")


@pytest.mark.parametrize(
    ("message", "args", "kept"),
    [
        ("Invalid request from ip=192.0.2.7: Request Line is too large (9000 > 4094)", (), "Invalid request from ip…"),
        ("Error handling request %s", ("/applications/token?name=Wanja",), "Error handling request …"),
        ("Cannot connect to %s: %s", ("redis://:key@host", OSError("Wanja")), "Cannot connect to …: OSError"),
        ("Worker exiting (pid: %s)", (41,), "Worker exiting (pid: 41)"),
        ("Task %(name)s[%(id)s] %(exc)s", ({"name": "Wanja", "id": "x", "exc": "y"},), "Task …[…] …"),
        ("Booting", (), "Booting"),
    ],
)
def test_of_a_library_s_sentence_the_template_and_numbers_are_kept(
    capsys: pytest.CaptureFixture[str], message: str, args: tuple[object, ...], kept: str
) -> None:
    logging.getLogger("gunicorn.error").warning(message, *args)
    found = logged(capsys)
    assert (found["event"], found["logger"]) == (kept, "gunicorn.error")


@pytest.mark.parametrize("logger", ["ours", "theirs"])
def test_of_an_error_its_name_and_places_are_kept(capsys: pytest.CaptureFixture[str], logger: str) -> None:
    try:
        raise KeyError("wanja@example.org")
    except KeyError as error:
        if logger == "ours":
            structlog.get_logger().error("unforeseen_error", exc_info=error)
        else:
            logging.getLogger("celery").exception("Broken")
    found = logged(capsys)
    assert (found["error"], "wanja" in json.dumps(found)) == ("KeyError", False)
    assert str(found["places"]).count("test_of_an_error_its_name_and_places_are_kept") == 1


def test_a_line_that_cannot_be_written_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    full_disk = Path("/dev/full").open("w")  # noqa: SIM115 - closing it fails too
    monkeypatch.setattr(sys, "stderr", full_disk)
    structlog.get_logger().info("answered")
    with pytest.raises(OSError, match="No space left"):
        full_disk.close()
