"""Two columns: skills, languages and contact in a tinted strip at the left or right, the career beside it."""

from __future__ import annotations

from typing import ClassVar

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame, FrameBreak, KeepInFrame, Spacer

from tracker.demo.layouts.faces import VERA, Face
from tracker.demo.layouts.flow import HEIGHT, WIDTH, Flow
from tracker.demo.sheet import Section, Sheet

_STRIP = 186
_INSET = 22


class SidebarLeft(Flow):
    """A light grey-blue strip at the left, name and career at the right."""

    accent: ClassVar[str] = "#2c4a6b"
    strip: ClassVar[str] = "#edf2f7"
    size: ClassVar[float] = 9.3
    date_width: ClassVar[float] = 112
    strip_at: ClassVar[float] = 0
    main_at: ClassVar[float] = _STRIP + 24

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self.width = WIDTH - _STRIP - 24 - 40

    def frames(self, first: bool) -> list[Frame]:
        """Strip and main column; later pages have the main column only."""
        main = self.frame(self.main_at, self.width)
        strip = self.frame(self.strip_at + _INSET, _STRIP - 2 * _INSET + 6)
        return [strip, main] if first else [main]

    def paint(self, canvas: Canvas, first: bool) -> None:
        """The strip, on every page so that the columns line up."""
        canvas.setFillColor(self.strip)
        canvas.rect(self.strip_at, 0, _STRIP, HEIGHT, stroke=0, fill=1)
        super().paint(canvas, first)

    def header(self) -> list[Flowable]:
        """Name and headline above the career."""
        return [
            self.par(self.bold(self.sheet.name), 22, textColor=self.accent, leading=26),
            self.par(self.soft_words(self.sheet.headline), 11.5, spaceAfter=4),
        ]

    def pairs(self, pairs: tuple[tuple[str, str], ...]) -> list[Flowable]:
        """Label above its words: the strip is narrow."""
        return [self.par(f"{self.bold(label)}<br/>{self.escaped(words)}", 8.6, spaceAfter=5) for label, words in pairs]

    def _marginal(self, section: Section) -> list[Flowable]:
        title = self.par(self.bold(section.heading), 10.5, textColor=self.accent, spaceBefore=13)
        words = [self.par(self.escaped(part), 8.6, spaceAfter=3) for part in (section.text, *section.bullets) if part]
        rule = self.rule(0.6, before=2, after=5)
        return [title, rule, *words, *self.pairs(section.pairs)]

    def story(self) -> list[Flowable]:
        """The strip first, as it stands first in its frame, then the main column."""
        contact = Section("other", "Contact", bullets=self.sheet.contact)
        aside = [contact, *(section for section in self.sheet.sections if section.marginal)]
        strip = [part for section in aside for part in self._marginal(section)]
        held = KeepInFrame(_STRIP - 2 * _INSET + 6, HEIGHT - self.top - 50, strip, mode="shrink")
        main = [part for section in self.sheet.sections if not section.marginal for part in self.section(section)]
        return [held, FrameBreak(), *self.header(), Spacer(0, 2), *main]


class SidebarRight(SidebarLeft):
    """A dark green strip with white words at the right, set in embedded Vera."""

    face: ClassVar[Face] = VERA
    accent: ClassVar[str] = "#1d4d3a"
    strip: ClassVar[str] = "#1d4d3a"
    size: ClassVar[float] = 8.2
    date_width: ClassVar[float] = 118
    strip_at: ClassVar[float] = WIDTH - _STRIP
    main_at: ClassVar[float] = 40

    def pairs(self, pairs: tuple[tuple[str, str], ...]) -> list[Flowable]:
        """White words on the dark strip."""
        return [
            self.par(f"{self.bold(label)}<br/>{self.escaped(words)}", 7.6, textColor="#ffffff", spaceAfter=5)
            for label, words in pairs
        ]

    def _marginal(self, section: Section) -> list[Flowable]:
        title = self.par(self.bold(section.heading), 9.6, textColor="#bfe3d0", spaceBefore=13, spaceAfter=4)
        words = [
            self.par(self.escaped(part), 7.6, textColor="#ffffff", spaceAfter=3)
            for part in (section.text, *section.bullets)
            if part
        ]
        return [title, *words, *self.pairs(section.pairs)]
