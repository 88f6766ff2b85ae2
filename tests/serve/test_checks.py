"""What must hold before anything starts, each with one sentence that says what to do."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.serve.checks import (
    CannotStart,
    check_folder,
    check_port,
    check_shared_memory,
    clear_socket_folder,
    hold_folder,
    make_socket_folder,
    socket_path,
)


def test_a_folder_is_made_when_it_is_missing(tmp_path: Path) -> None:
    check_folder(tmp_path / "deep" / "data")
    assert list((tmp_path / "deep" / "data").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    folder = tmp_path / "file" / "data"
    with pytest.raises(CannotStart) as refused:
        check_folder(folder)
    assert str(refused.value) == (
        f"The data folder {folder} cannot be written (Not a directory). Choose another with --data DIR."
    )


def test_a_folder_that_another_start_holds_is_named_with_a_way_out(tmp_path: Path) -> None:
    with hold_folder(tmp_path):
        with pytest.raises(CannotStart) as refused:
            hold_folder(tmp_path)
        assert str(refused.value) == (
            f"Another tracker runs on the data folder {tmp_path}. Stop it, or choose another with --data DIR."
        )
    hold_folder(tmp_path).close()


def test_a_taken_port_is_named_with_a_way_out() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotStart) as refused:
            check_port("127.0.0.1", port)
    assert str(refused.value) == (
        f"Port {port} on 127.0.0.1 cannot be used (Address already in use). Choose another with --port N."
    )


@pytest.mark.parametrize("port", [-1, 0, 99_999])
def test_a_port_that_there_is_not_is_named_with_a_way_out(port: int) -> None:
    with pytest.raises(CannotStart) as refused:
        check_port("127.0.0.1", port)
    assert str(refused.value) == f"There is no port {port}. Choose one from 1 to 65535 with --port N."


@pytest.mark.parametrize("host", ["192.0.2.7", "nowhere.invalid"])
def test_an_address_of_another_machine_is_named_with_a_way_out(host: str) -> None:
    with pytest.raises(CannotStart) as refused:
        check_port(host, 8000)
    assert str(refused.value) == f"{host} is no address of this machine. Choose another with --host H."


def test_missing_shared_memory_is_named_with_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(CannotStart) as refused:
        check_shared_memory(tmp_path / "shm")
    assert str(refused.value) == (
        f"{tmp_path / 'shm'} is missing or cannot be written; the workers need it. Mount it as tmpfs, then retry."
    )


def test_the_broker_listens_in_the_data_folder_when_its_path_fits_a_socket() -> None:
    assert socket_path(Path("/srv/tracker")) == Path("/srv/tracker/run/valkey.sock")


def test_a_long_data_folder_gets_a_short_socket_path_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/7")
    one, other = socket_path(Path("/a" * 60)), socket_path(Path("/b" * 60))
    assert (one.name, len(str(one)) < 100, one == other) == ("valkey.sock", True, False)
    assert str(one).startswith("/run/user/7/tracker-")


def test_the_folder_of_the_socket_is_for_its_owner_alone(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir(mode=0o755)
    for folder in (tmp_path / "new" / "run", tmp_path / "old"):
        make_socket_folder(folder)
        assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("squat", [lambda path: path.symlink_to(path.parent), Path.touch])
def test_what_somebody_else_put_in_the_place_of_the_socket_is_refused(
    tmp_path: Path, squat: Callable[[Path], object]
) -> None:
    folder = tmp_path / "tracker-0-0e7331"
    squat(folder)
    with pytest.raises(CannotStart) as refused:
        make_socket_folder(folder)
    assert str(refused.value) == (
        f"The folder {folder} for the broker's socket is not ours. Set XDG_RUNTIME_DIR to a folder of your own."
    )


def test_a_short_socket_folder_does_not_outlast_the_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    long, usual = tmp_path / ("a" * 100), tmp_path / "data"
    for folder in (long, usual):
        make_socket_folder(socket_path(folder).parent)
        clear_socket_folder(folder)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["data", "run"]
