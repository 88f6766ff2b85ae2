"""Zip files that come out the same every time: members in a fixed order with a fixed time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

_TIME = (2024, 1, 1, 0, 0, 0)


def packed(members: Iterable[tuple[str, bytes]], stored: tuple[str, ...] = ()) -> bytes:
    """A zip of (name, content) in the order given; names in ``stored`` stay uncompressed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members:
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, _TIME), content, compress_type=kind)
    return target.getvalue()


def repacked(data: bytes) -> bytes:
    """The same members as in ``data`` without the times at which they were written."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed((name, archive.read(name)) for name in archive.namelist())
