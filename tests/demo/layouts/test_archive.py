from __future__ import annotations

import io
import zipfile

from tracker.demo.layouts.archive import packed, repacked


def test_members_keep_order_and_lose_their_time() -> None:
    data = packed((("mimetype", b"a"), ("content.xml", b"b" * 500)), stored=("mimetype",))
    members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    assert [(one.filename, one.compress_type, one.date_time[0]) for one in members] == [
        ("mimetype", zipfile.ZIP_STORED, 2024),
        ("content.xml", zipfile.ZIP_DEFLATED, 2024),
    ]


def test_repacking_is_stable() -> None:
    first = packed((("a", b"1"),))
    assert repacked(first) == repacked(repacked(first))
