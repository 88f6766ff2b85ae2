"""Pictures of résumé pages, drawn once in the sandbox and kept until the cache is cleared."""

from __future__ import annotations

import secrets

from tracker.config import Settings
from tracker.documents import UnreadableDocument
from tracker.documents.version import READER_VERSION
from tracker.foundation import files
from tracker.foundation.sandbox import ParserFault, sandbox
from tracker.review.paper import IMAGE_WIDTH, PAGES_SHOWN
from tracker.web.errors import NotFound


def page_png(settings: Settings, sha256: str, page: int) -> bytes:
    """PNG of one page, 1080 pixels wide. NotFound when it cannot be drawn: the text says the same."""
    if page >= PAGES_SHOWN:
        raise NotFound("The pages from here on are not drawn. Read the text, or download the file.")
    path = settings.cache_dir / sha256[:2] / f"{sha256}-{READER_VERSION}-{page}.png"
    if path.exists():
        return path.read_bytes()
    try:
        data = files.get(settings.files_dir, sha256)
        png = sandbox(settings.timings).page_image(data, page, width_px=IMAGE_WIDTH)
    except (UnreadableDocument, ParserFault, OSError):
        raise NotFound(f"Page {page + 1} could not be drawn. Read the text.") from None
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{secrets.token_hex(6)}.part")
    part.write_bytes(png)
    part.replace(path)
    return png
