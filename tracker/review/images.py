"""Pictures of résumé pages, drawn once in a sandbox and kept until the cache is cleared; so is what cannot be drawn."""

from __future__ import annotations

import os
import secrets
import threading
import time
from pathlib import Path

from tracker.config import Settings
from tracker.documents import UnreadableDocument
from tracker.documents.version import READER_VERSION
from tracker.foundation import files
from tracker.foundation.sandbox import ParserFault, Sandbox
from tracker.review.paper import IMAGE_WIDTH, PAGES_SHOWN
from tracker.web.errors import NotFound

AT_ONCE = 2  # sandboxes a process: one slow file does not hold up everybody's pages
WAIT_SECONDS = 10.0
TRY_AGAIN_SECONDS = 3600.0  # after a fault that may have been the machine's
NOT_DRAWN = "Page {number} could not be drawn. Read the text."


class _Drawers:
    """The sandboxes of this process; a forked worker makes its own."""

    def __init__(self) -> None:
        self.pid = os.getpid()
        self.free = [Sandbox() for _ in range(AT_ONCE)]
        self.turns = threading.Semaphore(AT_ONCE)


_mine = _Drawers()


def page_png(settings: Settings, sha256: str, page: int) -> bytes:
    """PNG of one page, 1080 pixels wide. NotFound when it cannot be drawn: the text says the same."""
    if page >= PAGES_SHOWN:
        raise NotFound("The pages from here on are not drawn. Read the text, or download the file.")
    path = settings.cache_dir / sha256[:2] / f"{sha256}-{READER_VERSION}-{page}.png"
    if path.exists():
        return path.read_bytes()
    refused, failed = path.with_suffix(".refused"), path.with_suffix(".failed")
    if refused.exists() or _is_recent(failed):
        raise NotFound(NOT_DRAWN.format(number=page + 1))
    try:
        png = _draw(files.get(settings.files_dir, sha256), page)
    except (UnreadableDocument, ParserFault, OSError) as error:
        _keep(refused if isinstance(error, UnreadableDocument) else failed, b"")
        raise NotFound(NOT_DRAWN.format(number=page + 1)) from None
    _keep(path, png)
    return png


def _draw(data: bytes, page: int) -> bytes:
    global _mine  # noqa: PLW0603 - one set of sandboxes a process
    if _mine.pid != os.getpid():
        _mine = _Drawers()
    drawers = _mine
    if not drawers.turns.acquire(timeout=WAIT_SECONDS):
        raise NotFound("Too many pages are being drawn. Load the page again in a moment, or read the text.")
    drawer = drawers.free.pop()
    try:
        return drawer.page_image(data, page, width_px=IMAGE_WIDTH)
    finally:
        drawers.free.append(drawer)
        drawers.turns.release()


def _is_recent(failed: Path) -> bool:
    return failed.exists() and time.time() - failed.stat().st_mtime < TRY_AGAIN_SECONDS


def _keep(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{secrets.token_hex(6)}.part")
    part.write_bytes(data)
    part.replace(path)
