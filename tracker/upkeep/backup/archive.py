"""The archive: one tar, written and read as a stream, that shows a missing or a changed byte of its content.

tracker-backup.json    format, schema revision, when
files/ab/abcd…         each file under its SHA-256, which is its own check
rows/<table>/000001    lines of JSON, a chunk of rows
secret_key             where the installation keeps its own
manifest.json          the SHA-256 of everything but files, and how many rows and files there are
end                    the SHA-256 of the manifest
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import secrets
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tracker.upkeep.backup import rows

FORMAT = 1
HEAD, MANIFEST, END, SECRET = "tracker-backup.json", "manifest.json", "end", "secret_key"
FILES, ROWS = "files/", "rows/"
ROW_NAME = re.compile(r"rows/\w+/\d{6,}")
NOT_OURS = "{path} is no backup of Tracker."
CUT = "{path} is cut short or damaged. Nothing was changed. Use another backup."
CHANGED = "{path} was changed after it was made ({name}). Nothing was changed. Use another backup."
NEWER = "{path} was made by a newer version. Restore it with that version."


class BadArchive(Exception):
    """The archive cannot be used. ``str()`` says why."""


@dataclass(frozen=True, slots=True)
class Head:
    """What an archive begins with. ``made_at`` is ISO 8601."""

    format: int
    revision: str
    made_at: str


@dataclass(slots=True)
class Manifest:
    """What an archive holds: SHA-256 by member, rows by table, files, and the hashes of files that were not there."""

    members: dict[str, str] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    files: int = 0
    missing: list[str] = field(default_factory=list)

    def count(self, table: str, n: int) -> None:
        """So many more rows of a table."""
        self.rows[table] = self.rows.get(table, 0) + n


class Writer:
    """Adds members to an archive and notes them in its manifest."""

    def __init__(self, tar: tarfile.TarFile, head: Head) -> None:
        self.tar = tar
        self.manifest = Manifest()
        self.add(HEAD, json.dumps(asdict(head)).encode())

    def add(self, name: str, data: bytes, *, rows: int = 0) -> None:
        """A member with its hash; ``rows`` of the table that its name says."""
        self.manifest.members[name] = hashlib.sha256(data).hexdigest()
        if rows:
            self.manifest.count(table_of(name), rows)
        self._put(name, data)

    def add_file(self, sha256: str, data: bytes) -> None:
        """A file under its hash."""
        self.manifest.files += 1
        self._put(f"{FILES}{sha256[:2]}/{sha256}", data)

    def end(self) -> None:
        """The manifest, and its own hash."""
        data = json.dumps(asdict(self.manifest), sort_keys=True).encode()
        self._put(MANIFEST, data)
        self._put(END, hashlib.sha256(data).hexdigest().encode())

    def _put(self, name: str, data: bytes) -> None:
        member = tarfile.TarInfo(name)
        member.size, member.mode = len(data), 0o600
        self.tar.addfile(member, io.BytesIO(data))


@contextmanager
def writing(path: Path, head: Head) -> Iterator[Writer]:
    """A writer whose archive appears under ``path``, for its owner alone, once it is complete and on disk."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as handle:
            with tarfile.open(fileobj=handle, mode="w|", format=tarfile.PAX_FORMAT) as tar:
                writer = Writer(tar, head)
                yield writer
                writer.end()
            handle.flush()
            os.fsync(handle.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def members(path: Path) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of each member in order, one at a time. BadArchive where the stream ends early or is no tar."""
    try:
        with tarfile.open(path, mode="r|") as tar:
            for member in tar:
                handle = tar.extractfile(member)
                yield member.name, handle.read() if handle else b""
    except FileNotFoundError:
        raise BadArchive(f"There is no file {path}.") from None
    except (tarfile.TarError, EOFError, OSError):
        raise BadArchive(CUT.format(path=path)) from None


def verify(path: Path) -> tuple[Head, Manifest]:
    """Reads all of it and compares every hash and count. BadArchive with the reason."""
    head, seen, manifest, end = None, Manifest(), b"", b""
    for name, data in members(path):
        if head is None:
            head = _head(path, name, data)
        if name == MANIFEST:
            manifest = data
        elif name == END:
            end = data
        else:
            _note(path, seen, name, data)
    if head is None or not end or path.stat().st_size % tarfile.RECORDSIZE:
        raise BadArchive(CUT.format(path=path))
    if hashlib.sha256(manifest).hexdigest().encode() != end:
        raise BadArchive(CHANGED.format(path=path, name=MANIFEST))
    said = _manifest(path, manifest)
    wrong = [name for name in said.members | seen.members if said.members.get(name) != seen.members.get(name)]
    if wrong or said.files != seen.files or said.rows != seen.rows:
        raise BadArchive(CHANGED.format(path=path, name=wrong[0] if wrong else "a part is missing"))
    return head, said


def table_of(name: str) -> str:
    """The table whose rows a member holds."""
    return name.split("/")[1]


def _head(path: Path, name: str, data: bytes) -> Head:
    if name != HEAD:
        raise BadArchive(NOT_OURS.format(path=path))
    try:
        head = Head(**json.loads(data))
        newer = head.format > FORMAT
        "".join((head.revision, head.made_at))  # TypeError unless both are texts
    except (ValueError, TypeError):
        raise BadArchive(CHANGED.format(path=path, name=HEAD)) from None
    if newer:
        raise BadArchive(NEWER.format(path=path))
    return head


def _manifest(path: Path, data: bytes) -> Manifest:
    try:
        said = Manifest(**json.loads(data))
        dict(said.members)
    except (ValueError, TypeError):
        raise BadArchive(CHANGED.format(path=path, name=MANIFEST)) from None
    return said


def _note(path: Path, seen: Manifest, name: str, data: bytes) -> None:
    """Counts a member; BadArchive for one that no backup holds."""
    sha256 = hashlib.sha256(data).hexdigest()
    if name == f"{FILES}{sha256[:2]}/{sha256}":
        seen.files += 1
        return
    if name not in (HEAD, SECRET) and not (ROW_NAME.fullmatch(name) and rows.are_whole(data)):
        raise BadArchive(CHANGED.format(path=path, name=name))
    seen.members[name] = sha256
    if name.startswith(ROWS):
        seen.count(table_of(name), data.count(b"\n") - 1)  # the first line names the columns
