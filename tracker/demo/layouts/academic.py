"""A scholar's curriculum vitae: Times, centred head, small headings in bold, dates in front of each entry."""

from __future__ import annotations

from typing import ClassVar

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import Flowable

from tracker.demo.layouts.faces import SERIF, Face
from tracker.demo.layouts.flow import Flow
from tracker.demo.sheet import Entry


class Academic(Flow):
    """Black on white, generous margins."""

    face: ClassVar[Face] = SERIF
    size: ClassVar[float] = 10.8
    ink: ClassVar[str] = "#111111"
    accent: ClassVar[str] = "#111111"
    soft: ClassVar[str] = "#333333"
    side: ClassVar[float] = 72
    top: ClassVar[float] = 64
    leading: ClassVar[float] = 1.28

    def header(self) -> list[Flowable]:
        """Curriculum vitae, name, contact, all centred."""
        return [
            self.par(self.escaped(self.sheet.name), 19, alignment=TA_CENTER, leading=24),
            self.par("Curriculum Vitae", 11.5, alignment=TA_CENTER, fontName=self.face.italic, spaceAfter=5),
            self.par(self.contact(), 9.6, alignment=TA_CENTER),
            self.rule(0.5, before=7, after=2),
        ]

    def heading(self, words: str) -> list[Flowable]:
        """Bold, without a line."""
        return [self.par(self.bold(words), 12.2, spaceBefore=self.gap, spaceAfter=4)]

    def entry_head(self, entry: Entry) -> list[Flowable]:
        """One running line: title, organisation, place, and the dates in brackets."""
        place = ", ".join(part for part in (entry.organisation, entry.place) if part)
        italic = f'<font name="{self.face.italic}">{self.escaped(place)}</font>'
        return [self.par(f"{self.bold(entry.title)}, {italic} ({self.escaped(entry.dates)})")]
