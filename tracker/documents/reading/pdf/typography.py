"""Size and weight of a strip's font."""

from __future__ import annotations

import re

import pypdfium2 as pdfium

from tracker.documents.reading.pdf import bulk

_BOLD = re.compile(r"bold|black|heavy|semibd|demi(?!o)|-bd\b|cmbx", re.IGNORECASE)
_BOLD_WEIGHT = 600


class Typography:
    """Answers for one page; fonts are looked at once for each strip, at its first character."""

    def __init__(self, text_page: pdfium.PdfTextPage) -> None:
        """``text_page`` stays open while questions are asked."""
        self._page = bulk.address(text_page.raw)
        self._bold: dict[int, bool] = {}

    def size(self, index: int) -> float:
        """Font size in points as printed: the font's own size times the scale of the text, to a tenth."""
        return round(bulk.font_size(self._page, index) * bulk.text_scale(self._page, index), 1)

    def is_bold(self, index: int) -> bool:
        """By the font's weight, or by its name where the file states none."""
        font = bulk.font(self._page, index)
        if font not in self._bold:
            heavy = bulk.font_weight(self._page, index) >= _BOLD_WEIGHT
            self._bold[font] = heavy or bool(_BOLD.search(bulk.font_name(self._page, index)))
        return self._bold[font]
