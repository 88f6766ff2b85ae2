"""The run command from the outside: refusals, a restarted child, a clean end, a second start."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.product import ROOT, Product, clean_environment, free_port

DEMO_SECONDS = 15.0  # in which nobody sends two hundred applications


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """The product without a demo."""
    running = Product(tmp_path_factory.mktemp("serve"))
    try:
        running.start(until="Make yourself an admin, once, within a day:\n  http")
        yield running
    finally:
        running.stop()


def test_the_first_start_publishes_the_catalogue_and_offers_a_link_for_the_first_admin(started: Product) -> None:
    assert "13 postings published." in started.printed
    assert f"Tracker runs at {started.url}/jobs" in started.printed
    assert f"{started.url}/first-admin/" in started.printed


def test_a_killed_web_server_comes_back(started: Product) -> None:
    (web,) = [pid for pid in started.children() if b"gunicorn" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    os.kill(web, signal.SIGKILL)
    started.wait_until(lambda: "web stopped; starting it again." in started.printed, "notice the death")
    started.wait_until(lambda: answers(started.url), "serve pages again")
    assert web not in started.children()


def test_ctrl_c_leaves_no_process_behind_and_the_second_start_finds_everything(started: Product) -> None:
    assert started.process is not None
    group = session_members(started)
    assert (started.stop(signal.SIGINT), "Stopping …" in started.printed) == (0, True)
    assert [pid for pid in group if Path(f"/proc/{pid}").exists()] == []
    started.start()
    assert "postings published" not in started.printed
    assert answers(started.url)


def test_a_taken_port_is_one_sentence_and_starts_nothing(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = run("--port", str(port), "--data", str(tmp_path / "data"))
    assert (refused.returncode, refused.stderr) == (
        2,
        f"Port {port} on 127.0.0.1 cannot be used (Address already in use). Choose another with --port N.\n",
    )
    assert list((tmp_path / "data").iterdir()) == []


def test_an_unwritable_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    refused = run("--data", str(tmp_path / "file"))
    assert (refused.returncode, refused.stderr) == (
        2,
        f"The data folder {tmp_path / 'file'} is a file. Choose another with --data DIR.\n",
    )


def test_a_database_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    ended = run("--data", str(tmp_path), "--port", str(free_port()), DATABASE_URL="postgresql://u:secret@127.0.0.1:1/x")
    assert (ended.returncode, ended.stderr) == (
        2,
        "Stopping …\nThe database does not answer. Start it, or correct DATABASE_URL.\n",
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_while_it_starts_is_no_failure(tmp_path: Path, number: signal.Signals) -> None:
    product = Product(tmp_path)
    product.start(until="13 postings published.")
    assert product.stop(number) == 0
    assert product.printed == "13 postings published.\nStopping …\n"


def test_a_stop_while_the_demo_is_sent_does_not_wait_for_its_end(tmp_path: Path) -> None:
    product = Product(tmp_path, "--demo")
    product.start(until="Sending 200 fictional applications …")
    asked = time.monotonic()
    assert product.stop(signal.SIGINT) == 0
    assert time.monotonic() - asked < DEMO_SECONDS
    assert product.printed.splitlines()[-2:] == ["Sending 200 fictional applications …", "Stopping …"]


def test_a_run_whose_reader_has_left_stops_in_order(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tracker", "run", "--port", str(free_port()), "--data", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, env=clean_environment(), stderr=subprocess.PIPE) as started:
        assert started.stderr is not None
        started.stderr.readline()
        started.stderr.close()
        started.send_signal(signal.SIGTERM)
    assert started.returncode == 0
    assert b"ready to exit" in (tmp_path / "log" / "broker.log").read_bytes()


def run(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The run command to its end."""
    command = [sys.executable, "-m", "tracker", "run", *words]
    environment = {**clean_environment(), **variables}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)


def answers(url: str) -> bool:
    """True when the careers page is there."""
    try:
        with urllib.request.urlopen(f"{url}/jobs", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def session_members(product: Product) -> list[int]:
    """The supervisor and everything below it, as deep as it goes."""
    assert product.process is not None
    found = [product.process.pid]
    for pid in found:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
        found += [int(child) for child in listed.split()]
    return found
