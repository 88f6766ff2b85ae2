"""Files that cannot be read: a scan, a torn download, nothing at all. (A locked one comes from the layout itself.)"""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_DOTS = 110  # per inch: enough to read, small enough to upload
_PAPER = 243  # the grey of white paper


def scanned(pdf: bytes) -> bytes:
    """A PDF of pictures of the pages, slightly askew as from an office copier, with no text in it."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    for picture, width, height in _pictures(pdf):
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(picture), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _pictures(pdf: bytes) -> list[tuple[io.BytesIO, float, float]]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [(_picture(page.render(scale=_DOTS / 72).to_pil()), *page.get_size()) for page in document]
    finally:
        document.close()


def _picture(page: Image.Image) -> io.BytesIO:
    askew = page.convert("L").rotate(0.6, resample=Image.Resampling.BILINEAR, fillcolor=_PAPER)
    stored = io.BytesIO()
    askew.save(stored, "JPEG", quality=62)
    stored.seek(0)
    return stored


def truncated(data: bytes) -> bytes:
    """The first part of the file, as an upload leaves it that broke off before the page tree."""
    return data[: len(data) // 3]


def emptied(_data: bytes) -> bytes:
    """White space only."""
    return b" \n\n \n"
