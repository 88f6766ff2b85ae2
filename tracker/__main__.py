"""``python3 -m tracker …`` on a bare machine: standard library only until the locked packages are installed.

Makes ``.venv`` beside the checkout, installs the hashed lock that the command needs, and starts again inside it. A
stamp holds the hash of the lock, so that a second start installs nothing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = Path(os.environ.get("TRACKER_VENV", ROOT / ".venv"))
RUN_LOCK = ROOT / "requirements-run.txt"
TEST_LOCK = ROOT / "requirements-test.txt"
NEEDS_TEST_SET = {"test", "lint"}
OLDEST = (3, 11)
INTERRUPTED = 130  # as the shell says of a program that Ctrl-C ended


def main() -> int:
    """Make sure of Python and packages, then hand over to the commands."""
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:3]))
        return refuse(f"Tracker needs Python 3.11 or newer; this is {found}. Start it with a newer python3.")
    if os.environ.get("TRACKER_INSTALLED"):  # an image brings the packages itself
        return hand_over()
    lock = TEST_LOCK if NEEDS_TEST_SET.intersection(sys.argv[1:2]) else RUN_LOCK
    try:
        prepare(lock)
    except SetUpFailed as failure:
        return refuse(str(failure))
    if not inside():
        python = str(venv_python())
        os.chdir(ROOT)
        os.execv(python, [python, "-m", "tracker", *sys.argv[1:]])  # noqa: S606 - our own interpreter, no shell
    return hand_over()


def hand_over() -> int:
    """Run the command; from here on the locked packages are there."""
    from tracker.cli import run_command  # noqa: PLC0415 - not before the packages are installed

    return run_command(sys.argv[1:])


class SetUpFailed(Exception):
    """The packages could not be installed. ``str()`` says what to do."""


def prepare(lock: Path) -> None:
    """Install ``lock`` into the virtual environment unless its stamp says that it is there."""
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = VENV / f".stamp-{lock.stem}"
    if stamp.exists() and stamp.read_text() == wanted and venv_python().exists():
        return
    make_venv()
    install(lock)
    stamp.write_text(wanted)
    if lock == TEST_LOCK:  # the test set holds the run set
        (VENV / f".stamp-{RUN_LOCK.stem}").write_text(hashlib.sha256(RUN_LOCK.read_bytes()).hexdigest())


def make_venv() -> None:
    """A virtual environment, with or without a pip of its own."""
    if venv_python().exists():
        return
    say(f"Making {VENV.name} …")
    try:
        VENV.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SetUpFailed(
            f"The packages need the folder {VENV}, which cannot be made ({error.strerror}). "
            "Make the folder it lies in writable, or set TRACKER_VENV to another."
        ) from None
    made = run_quietly([sys.executable, "-m", "venv", str(VENV)])
    if made.returncode != 0:  # a minimal Debian has no ensurepip
        shutil.rmtree(VENV, ignore_errors=True)
        made = run_quietly([sys.executable, "-m", "venv", "--without-pip", str(VENV)])
    if made.returncode != 0:
        raise SetUpFailed(f"Python could not make a virtual environment in {VENV}. Install your system's python3-venv.")


def install(lock: Path) -> None:
    """Install a hashed lock with the environment's pip, or with any pip on the machine."""
    say("Installing packages (about half a minute, once) …")
    started = time.monotonic()
    done = run_quietly([*pip(), "install", "--disable-pip-version-check", "--require-hashes", "-r", str(lock)])
    if done.returncode != 0:
        tail = "\n".join((done.stderr or done.stdout).strip().splitlines()[-4:])
        raise SetUpFailed(
            f"The packages in {lock.name} could not be installed. Check the connection to your package index.\n{tail}"
        )
    say(f"Packages installed in {time.monotonic() - started:.0f} s.")


def pip() -> list[str]:
    """The command that is pip here."""
    own = [str(venv_python()), "-m", "pip"]
    if run_quietly([*own, "--version"]).returncode == 0:
        return own
    if run_quietly([*own[:1], "-m", "ensurepip"]).returncode == 0:  # the making of the environment was cut short
        return own
    for name in ("pip3", "pip"):
        found = shutil.which(name)
        if found:
            return [found, "--python", str(venv_python())]
    raise SetUpFailed(
        "There is no pip on this machine. Install your system's python3-pip (or python3-venv), then retry."
    )


def inside() -> bool:
    """True when this interpreter is the environment's."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def venv_python() -> Path:
    """The environment's interpreter."""
    return VENV / "bin" / "python"


def run_quietly(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command of our own and keep what it prints."""
    return subprocess.run(command, capture_output=True, text=True, check=False)


def say(sentence: str) -> None:
    """Progress, where a person sees it and a pipe does not."""
    print(sentence, file=sys.stderr, flush=True)


def refuse(sentence: str) -> int:
    """One clear sentence and a failing exit code."""
    say(sentence)
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:  # before a command took over; nothing needs to be undone
        sys.exit(INTERRUPTED)
