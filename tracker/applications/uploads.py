"""A file that came with a form: checked by its size and its own first bytes, stored, never parsed here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tracker.documents import UnreadableDocument, kind_of
from tracker.foundation import files
from tracker.web.wording.numbers import file_size

NAME_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Upload:
    """A stored file with the name it came under; ``kind`` is what its bytes say."""

    sha256: str
    size: int
    name: str
    kind: str


class BadUpload(Exception):
    """The file cannot be taken. ``str()`` says what is wrong with it and what to choose instead."""


def take(data: bytes, name: str, *, folder: Path, limit: int) -> Upload:
    """Store an upload. BadUpload when it is empty, too big, or not of a type we read."""
    check_size(len(data), limit)
    try:
        kind = kind_of(data, name)
    except UnreadableDocument as error:
        raise BadUpload(str(error)) from None
    stored = files.put(folder, data)
    return Upload(stored.sha256, stored.size, clean_name(name), kind)


def check_size(size: int, limit: int) -> None:
    """BadUpload for more bytes than ``limit``, so that nobody needs to read them."""
    if size > limit:
        raise BadUpload(f"Choose a file under {limit // 1024 // 1024} MB. Yours is {file_size(size)}.")


def clean_name(name: str) -> str:
    """The name as text: no path, no control or direction characters, at most 300 characters."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(
        c for c in last if c.isprintable() and c not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
    return kept.strip()[-NAME_LIMIT:] or "résumé"
