"""Files by content."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from tracker.foundation import files

DATA = b"what was sent"


def test_what_is_put_is_got(tmp_path: Path) -> None:
    stored = files.put(tmp_path, DATA)
    assert (files.get(tmp_path, stored.sha256), stored.size) == (DATA, len(DATA))


def test_the_name_is_the_hash(tmp_path: Path) -> None:
    assert files.put(tmp_path, DATA).sha256 == hashlib.sha256(DATA).hexdigest()


def test_the_same_content_is_stored_once(tmp_path: Path) -> None:
    files.put(tmp_path, DATA)
    files.put(tmp_path, DATA)
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_nothing_but_a_hash_names_a_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        files.path_of(tmp_path, "../../etc/passwd")


def test_old_orphans_and_parts_are_swept_and_the_rest_stays(tmp_path: Path) -> None:
    known, orphan, young = (files.put(tmp_path, data) for data in (b"known", b"orphan", b"young"))
    part = files.path_of(tmp_path, known.sha256).with_name(f".{known.sha256}.0.part")
    part.write_bytes(b"half")
    for path in (files.path_of(tmp_path, known.sha256), files.path_of(tmp_path, orphan.sha256), part):
        os.utime(path, (0, 0))
    assert files.sweep_orphans(tmp_path, {known.sha256}.__contains__, older_than_seconds=60) == 2
    assert files.get(tmp_path, known.sha256) == b"known"
    assert files.get(tmp_path, young.sha256) == b"young"
