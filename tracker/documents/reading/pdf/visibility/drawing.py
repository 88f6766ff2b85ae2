"""The page drawn with and without the suspects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from typing import cast

import pypdfium2 as pdfium
from PIL import Image, ImageChops
from pypdfium2 import raw

from tracker.documents.reading.pdf.characters import Edges

SCALE = 2.0  # pixels a point: strokes of 9-point text are then a pixel wide
_MAX_PIXELS = 12_000_000
_SEEN = 24  # of 255: grey below E7 on white
_SHARE = 0.025  # of a word's box; ink fills 8 to 25 %
_INK = 48


class Drawing:
    """Answers by pixels for one page and one set of suspect text objects."""

    def __init__(self, page: pdfium.PdfPage, suspects: Iterable[int]) -> None:
        """Draws twice; afterwards the page is as it was."""
        width, height = page.get_size()
        self._scale = min(SCALE, (_MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
        whole = self._draw(page)
        handles = [ctypes.cast(suspect, raw.FPDF_PAGEOBJECT) for suspect in suspects]
        for handle in handles:
            raw.FPDFPageObj_SetIsActive(handle, False)
        self._without = self._draw(page)
        for handle in handles:
            raw.FPDFPageObj_SetIsActive(handle, True)
        self._changed = ImageChops.difference(whole, self._without).point([0] * _SEEN + [255] * (256 - _SEEN))

    def shows(self, edges: Edges) -> bool:
        """Whether the page looks different at that place without the suspects."""
        part = self._changed.crop(self._pixels(edges))
        return part.histogram()[255] >= max(_SHARE * part.width * part.height, 1)

    def has_ink(self, edges: Edges) -> bool:
        """Whether something else is to be seen there: the picture of a word under its recognised text."""
        return _range(self._without.crop(self._pixels(edges))) > _INK

    def _draw(self, page: pdfium.PdfPage) -> Image.Image:
        picture: Image.Image = page.render(scale=self._scale, grayscale=True).to_pil()
        return picture.convert("L")

    def _pixels(self, edges: Edges) -> tuple[int, int, int, int]:
        left, top, right, bottom = (round(edge * self._scale) for edge in edges)
        width, height = self._changed.size
        left, top = min(max(left, 0), width - 1), min(max(top, 0), height - 1)
        return left, top, max(min(right, width), left + 1), max(min(bottom, height), top + 1)


def has_ink(document: pdfium.PdfDocument, number: int) -> bool:
    """Whether anything at all is to be seen on a page; drawn small, for only yes or no is asked."""
    return _range(document[number].render(scale=0.5, grayscale=True).to_pil().convert("L")) > _INK


def _range(picture: Image.Image) -> int:
    """The difference between the darkest and the lightest pixel."""
    low, high = cast(tuple[int, int], picture.getextrema())
    return high - low
