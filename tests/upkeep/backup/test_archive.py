"""An archive that lost or changed a byte of its content is refused with a sentence."""

from __future__ import annotations

import hashlib
import io
import tarfile
from pathlib import Path

import pytest

from tracker.upkeep.backup.archive import FORMAT, BadArchive, Head, members, verify, writing

HEAD = Head(FORMAT, "0008", "2026-11-20T09:00:00+00:00")
FILE = b"a resume"
ROWS = b'["id"]\n[1]\n[2]\n'


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """One file and two rows."""
    path = tmp_path / "backup.tar"
    with writing(path, HEAD) as writer:
        writer.add_file(hashlib.sha256(FILE).hexdigest(), FILE)
        writer.add("rows/beet/000001", ROWS, rows=2)
    return path


def rewritten(path: Path, *, without: str = "", **changes: bytes) -> Path:
    """The same archive with other bytes in a member, or without it; the tar itself is sound."""
    read = [(name, data) for name, data in members(path) if not name.startswith(without or "-")]
    kept = [(name, changes.get(name.split("/")[0], data)) for name, data in read]
    with tarfile.open(path, "w") as tar:
        for name, data in kept:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    return path


def test_what_was_written_is_read(archive: Path) -> None:
    head, manifest = verify(archive)
    assert (head, manifest.rows, manifest.files, manifest.missing) == (HEAD, {"beet": 2}, 1, [])
    assert [name for name, _ in members(archive)][-2:] == ["manifest.json", "end"]


def test_only_its_owner_may_read_it(archive: Path) -> None:
    assert archive.stat().st_mode & 0o777 == 0o600


def test_an_archive_that_was_not_finished_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(KeyError), writing(tmp_path / "backup.tar", HEAD):
        raise KeyError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("tenths", range(10))
def test_a_truncated_archive_is_refused(archive: Path, tenths: int) -> None:
    whole = archive.read_bytes()
    archive.write_bytes(whole[: len(whole) * tenths // 10])
    with pytest.raises(BadArchive, match=r"cut short or damaged. Nothing was changed."):
        verify(archive)


@pytest.mark.parametrize("part", ["files", "rows", "manifest.json", "tracker-backup.json"])
def test_an_altered_member_is_named(archive: Path, part: str) -> None:
    with pytest.raises(BadArchive, match=r"was changed after it was made \(.*" + part.replace(".", r"\.")):
        verify(rewritten(archive, **{part: b"other"}))


@pytest.mark.parametrize("part", ["files", "rows"])
def test_a_missing_member_is_noticed(archive: Path, part: str) -> None:
    with pytest.raises(BadArchive, match="was changed after it was made"):
        verify(rewritten(archive, without=part))


def test_another_tar_is_no_backup(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "other.tar", "w") as tar:
        tar.addfile(tarfile.TarInfo("x"))
    with pytest.raises(BadArchive, match=r"is no backup of Tracker\."):
        verify(tmp_path / "other.tar")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadArchive, match="There is no file"):
        verify(tmp_path / "none.tar")


def sealed(path: Path, name: str, data: bytes) -> Path:
    """An archive whose sums fit, with one member that no backup holds."""
    with writing(path, HEAD) as writer:
        writer.add(name, data, rows=max(data.count(b"\n") - 1, 0) if name.count("/") == 2 else 0)
    return path


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("rows/beet/000001", b'["id"]\nx\n'),
        ("rows/beet/000001", b'["id"]\n[1, 2]\n'),
        ("rows/beet/000001", b'["id"]\n[{"bytes": "AA==", "time": "x"}]\n'),
        ("rows/beet/000001", b'["id"]\n[{"time": "yesterday"}]\n'),
        ("rows/beet/000001", b"{}\n"),
        ("rows/beet/000001", b""),
        ("rows/", b'["id"]\n'),
        ("/tmp/climbed", b"a"),
    ],
)
def test_a_member_that_no_backup_holds_is_refused_before_anything_is_touched(
    tmp_path: Path, name: str, data: bytes
) -> None:
    with pytest.raises(BadArchive, match=r"was changed after it was made \(.*Nothing was changed"):
        verify(sealed(tmp_path / "backup.tar", name, data))


@pytest.mark.parametrize("manifest", [b"x", b"[]", b'{"a": 1}', b'{"rows": 3}'])
def test_a_manifest_that_is_none_is_refused(archive: Path, manifest: bytes) -> None:
    end = hashlib.sha256(manifest).hexdigest().encode()
    with pytest.raises(BadArchive, match="was changed after it was made"):
        verify(rewritten(archive, **{"manifest.json": manifest, "end": end}))


@pytest.mark.parametrize(
    "head",
    [
        b"[]",
        b'{"format": "1", "revision": "0008", "made_at": ""}',
        b'{"format": 1, "revision": ["0008"], "made_at": ""}',
        b'{"format": 1, "revision": "0008", "made_at": 5}',
    ],
)
def test_a_head_that_is_none_is_refused(archive: Path, head: bytes) -> None:
    with pytest.raises(BadArchive, match="was changed after it was made"):
        verify(rewritten(archive, **{"tracker-backup.json": head}))


def test_an_archive_of_a_newer_format_asks_for_that_version(tmp_path: Path) -> None:
    with writing(tmp_path / "new.tar", Head(FORMAT + 1, "0099", "")):
        pass
    with pytest.raises(BadArchive, match="made by a newer version"):
        verify(tmp_path / "new.tar")
