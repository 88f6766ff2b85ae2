"""Writers on SQLite queue up, within a process and between processes."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

from sqlalchemy import create_engine

from tracker.foundation.database.turns import writers_turn

HOLDER = """
import sys, time
from sqlalchemy import create_engine
from tracker.foundation.database.turns import writers_turn
with writers_turn(create_engine(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_threads_of_one_process_write_one_after_the_other(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'a.db'}")
    inside, most = [], []

    def write() -> None:
        for _ in range(20):
            with writers_turn(engine):
                inside.append(1)
                most.append(len(inside))
                time.sleep(0.001)
                inside.pop()

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(most), max(most)) == (80, 1)


def test_another_process_is_waited_for_and_its_end_gives_the_turn_away(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'a.db'}"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, address],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).resolve().parents[3],
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    is_over = threading.Event()

    def end() -> None:
        is_over.set()
        holder.kill()

    threading.Timer(0.2, end).start()
    with writers_turn(create_engine(address)):
        was_waited_for = is_over.is_set()
    holder.communicate()
    assert was_waited_for


def test_a_database_that_is_no_file_has_no_turns(tmp_path: Path) -> None:
    with writers_turn(create_engine("sqlite://")), writers_turn(create_engine("postgresql+psycopg://nobody@/nowhere")):
        assert list(tmp_path.iterdir()) == []
