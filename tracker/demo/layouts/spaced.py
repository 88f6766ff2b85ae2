"""Letter-spaced headings, centred head, much air: the designer's choice, and a trial for readers of text."""

from __future__ import annotations

from typing import ClassVar

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import Flowable

from tracker.demo.layouts.flow import Flow


def _letters(words: str) -> str:
    """``Skills`` as ``S K I L L S``, three spaces between words."""
    return "\u00a0\u00a0 ".join(" ".join(word) for word in words.upper().split())


class Spaced(Flow):
    """Charcoal and copper."""

    accent: ClassVar[str] = "#9a5b2f"
    ink: ClassVar[str] = "#33312e"
    side: ClassVar[float] = 66
    gap: ClassVar[float] = 14

    def header(self) -> list[Flowable]:
        """The name in wide letters between two rules."""
        return [
            self.par(self.escaped(_letters(self.sheet.name)), 17, alignment=TA_CENTER, leading=24),
            self.par(self.soft_words(self.sheet.headline), 11, alignment=TA_CENTER, spaceAfter=6),
            self.rule(0.8, after=6, width="36%"),
            self.par(self.contact(), 8.6, alignment=TA_CENTER, textColor=self.soft),
        ]

    def heading(self, words: str) -> list[Flowable]:
        """Spaced capitals in the accent colour."""
        return [self.par(self.escaped(_letters(words)), 9.8, textColor=self.accent, spaceBefore=self.gap, spaceAfter=6)]
