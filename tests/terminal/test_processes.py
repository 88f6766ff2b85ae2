"""One process of a deployment a command: it becomes the program itself, and migrate does its work and ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from tests.servers.product import ROOT
from tests.terminal.conftest import Command
from tests.terminal.stand_ins import notes, stand_in
from tracker.cli import build_parser
from tracker.foundation.database import db

STARTER = """
import os, sys
from tracker.cli import run_command
from tracker.terminal import processes
sys.executable = sys.argv[1]
for words in sys.argv[2:]:
    child = os.fork()
    if child == 0:
        run_command(words.split())
    print(child, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


def test_the_program_takes_the_place_of_its_command_so_that_signals_reach_it(tmp_path: Path) -> None:
    python = stand_in(tmp_path, "python", then='echo $$ 7 >> "$(dirname "$0")/notes"; exit 7')
    commands = ["sweeper", "worker --processes 3", "web --host 127.0.0.1 --port 8123"]
    started = subprocess.run(
        [sys.executable, "-c", STARTER, str(python), *commands],
        cwd=ROOT,
        env={"TRACKER_DATA": str(tmp_path / "data"), "PATH": os.environ["PATH"]},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    noted = notes(tmp_path)
    assert noted[1::2] == started.stdout.splitlines()  # the program's own number, and its exit code
    words = ("-m workers.schedule", "--concurrency 3 ", "--bind 127.0.0.1:8123 ")
    assert [one in command for one, command in zip(words, noted[::2], strict=True)] == [True] * 3


@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_a_worker_without_processes_is_refused(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser("worker").parse_args(["worker", "--processes", number])
    assert f"{number} is not a whole number of 1 or more" in capsys.readouterr().err


def test_migrating_loads_the_catalogue_and_a_second_time_changes_nothing(
    environment: pytest.MonkeyPatch, command: Command
) -> None:
    printed = [command("migrate") for _ in range(2)]
    assert [(one.code, one.out, one.err) for one in printed] == [(0, "13 postings published.\n", ""), (0, "", "")]


def test_a_database_that_cannot_be_migrated_is_one_sentence(
    environment: pytest.MonkeyPatch, app: Flask, command: Command
) -> None:
    with db.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    printed = command("migrate")
    said = "A newer version made this database (revision 9999). Install that version.\n"
    assert (printed.code, printed.out, printed.err) == (2, "", said)
