"""The first seconds on a bare machine: what is missing is one sentence, and Ctrl-C is no fault."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.servers.product import ROOT

AN_OLD_PYTHON = """
import runpy, sys
sys.version_info = (3, 9, 2, "final", 0)
sys.argv = ["tracker", "run"]
runpy.run_module("tracker", run_name="__main__")
"""
WITHOUT_PIP = '#!/bin/sh\necho "$@" >> "{asked}"\nexit 1\n'
WITH_ENSUREPIP = """#!/bin/sh
echo "$@" >> "{asked}"
case "$*" in "-m pip --version") exit 1;; "-m ensurepip") exit 0;; esac
echo "no index" >&2; exit 1
"""
NEVER_READY = "#!/bin/sh\nexec sleep 60\n"


def test_an_old_python_is_one_sentence() -> None:
    ended = tracker(command=[sys.executable, "-c", AN_OLD_PYTHON])
    assert (ended.returncode, ended.stdout, ended.stderr) == (
        2,
        "",
        "Tracker needs Python 3.11 or newer; this is 3.9.2. Start it with a newer python3.\n",
    )


def test_a_place_that_takes_no_packages_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    place = tmp_path / "file" / "venv"
    ended = tracker(venv=place)
    assert (ended.returncode, ended.stderr) == (
        2,
        f"Making venv …\nThe packages need the folder {place}, which cannot be made (Not a directory). "
        "Make the folder it lies in writable, or set TRACKER_VENV to another.\n",
    )


def test_a_machine_without_pip_is_one_sentence(tmp_path: Path) -> None:
    asked = stand_in(tmp_path, WITHOUT_PIP)
    ended = tracker(venv=tmp_path, path="/nowhere")
    assert (ended.returncode, ended.stderr.splitlines()[-1]) == (
        2,
        "There is no pip on this machine. Install your system's python3-pip (or python3-venv), then retry.",
    )
    assert asked.read_text().splitlines() == ["-m pip --version", "-m ensurepip"]


def test_an_environment_whose_making_was_cut_short_gets_its_pip(tmp_path: Path) -> None:
    asked = stand_in(tmp_path, WITH_ENSUREPIP)
    ended = tracker(venv=tmp_path, path="/nowhere")
    assert asked.read_text().splitlines()[:2] == ["-m pip --version", "-m ensurepip"]
    assert asked.read_text().splitlines()[2].startswith("-m pip install ")
    assert ended.stderr.splitlines()[1:] == [
        "The packages in requirements-run.txt could not be installed. Check the connection to your package index.",
        "no index",
    ]


def test_ctrl_c_while_packages_are_installed_says_nothing_more(tmp_path: Path) -> None:
    stand_in(tmp_path, NEVER_READY)
    with subprocess.Popen(
        [sys.executable, "-m", "tracker", "run"],
        cwd=ROOT,
        env=environment(venv=tmp_path),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - one thread; CI may ignore it
    ) as started:
        assert started.stderr is not None
        said = started.stderr.readline()
        time.sleep(0.3)
        os.killpg(started.pid, signal.SIGINT)
        said += started.stderr.read()
    assert (started.returncode, said) == (130, "Installing packages (about half a minute, once) …\n")


def tracker(
    *, command: list[str] | None = None, venv: Path | None = None, path: str = os.environ["PATH"]
) -> subprocess.CompletedProcess[str]:
    """``python3 -m tracker run``, or ``command``, to its end."""
    return subprocess.run(
        command or [sys.executable, "-m", "tracker", "run"],
        cwd=ROOT,
        env={**environment(venv=venv), "PATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def environment(*, venv: Path | None) -> dict[str, str]:
    """This one, with the packages elsewhere."""
    found = {name: value for name, value in os.environ.items() if name not in ("TRACKER_VENV", "TRACKER_INSTALLED")}
    return found if venv is None else {**found, "TRACKER_VENV": str(venv)}


def stand_in(venv: Path, script: str) -> Path:
    """An interpreter in ``venv`` that only answers what a test needs; the file it writes down its questions in."""
    asked = venv / "asked.txt"
    (venv / "bin").mkdir()
    (venv / "bin" / "python").write_text(script.format(asked=asked))
    (venv / "bin" / "python").chmod(0o755)
    return asked
