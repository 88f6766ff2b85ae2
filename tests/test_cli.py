"""The command line as a whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers.product import ROOT
from tracker.cli import COMMANDS, READER_GONE, run_command


def test_without_a_command_the_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command([]) == 2
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("    ")]
    assert [name for name in COMMANDS if name not in listed] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run_command([name, "--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: python3 -m tracker {name} ")


def test_an_unknown_word_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run_command(["parse", "resume.pdf", "--loudly"])
    assert ended.value.code == 2
    assert "unrecognized arguments: --loudly" in capsys.readouterr().err


def test_a_reader_who_has_had_enough_is_no_error(tmp_path: Path) -> None:
    advertisement = tmp_path / "ad.txt"
    advertisement.write_text("Night baker\n\nWhat you need\n- Three years in a bakery\n")
    command = [sys.executable, "-m", "tracker", "draft", str(advertisement)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        told = started.stderr.read()
    assert (started.returncode, told) == (READER_GONE, b"")


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    advertisement = tmp_path / "ad.txt"
    advertisement.write_text("Night baker\n\nWhat you need\n- Three years in a bakery\n")
    command = [sys.executable, "-m", "tracker", "draft", str(advertisement)]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (
        2,
        "The disk is full: not everything could be written. Make room, then try again.\n",
    )
