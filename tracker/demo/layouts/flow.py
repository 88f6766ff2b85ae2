"""What the PDF layouts share: a sheet becomes flowables, flowables fill frames. A layout overrides what it shows
differently; sizes are points, colours hex.
"""

from __future__ import annotations

import io
from typing import Any, ClassVar
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from tracker.demo.layouts import hiding
from tracker.demo.layouts.faces import SANS, Face, ready, shown
from tracker.demo.sheet import Entry, Section, Sheet

WIDTH, HEIGHT = A4
# Paragraphs swallow repeated blanks; between contact details some air is meant.
GAP = "\u00a0 | \u00a0"


class Flow:
    """One résumé being laid out: a plain single column. Subclasses are the layouts."""

    face: ClassVar[Face] = SANS
    size: ClassVar[float] = 9.6
    leading: ClassVar[float] = 1.36  # line height as a share of the size
    ink: ClassVar[str] = "#24292f"
    accent: ClassVar[str] = "#1f3a5f"
    soft: ClassVar[str] = "#5b6670"
    side: ClassVar[float] = 58  # left and right margin
    top: ClassVar[float] = 52
    gap: ClassVar[float] = 11  # above a heading
    date_width: ClassVar[float] = 150

    def __init__(self, sheet: Sheet) -> None:
        ready(self.face)
        self.sheet = sheet
        self.width = WIDTH - 2 * self.side

    # -- words

    def escaped(self, words: str) -> str:
        """Words as paragraph markup, in letters the face holds."""
        return escape(shown(words, self.face))

    def bold(self, words: str) -> str:
        """Markup for bold words."""
        return f'<font name="{self.face.bold}">{self.escaped(words)}</font>'

    def soft_words(self, words: str) -> str:
        """Markup for words in the second colour."""
        return f'<font color="{self.soft}">{self.escaped(words)}</font>'

    def contact(self) -> str:
        """Markup of the contact details: one line, or the links on a second when they would break it."""
        sheet, whole = self.sheet, GAP.join(self.sheet.contact)
        if len(whole) < 96 or len(sheet.contact) < 4:
            return self.escaped(whole)
        return "<br/>".join(self.escaped(GAP.join(part)) for part in (sheet.contact[:3], sheet.contact[3:]))

    def par(self, markup: str, size: float | None = None, mark: str | None = None, **changes: Any) -> Paragraph:  # noqa: ANN401 - style values
        """A paragraph in the layout's style with changes to it, ``mark`` being its bullet."""
        chosen = size or self.size
        style = {
            "fontName": self.face.regular,
            "fontSize": chosen,
            "leading": chosen * self.leading,
            "textColor": self.ink,
            **changes,
        }
        return Paragraph(markup, ParagraphStyle("words", **style), bulletText=mark)

    def rows(self, data: list[list[Any]], widths: list[float], *style: tuple[Any, ...]) -> Table:
        """A table without padding or lines but what ``style`` adds."""
        plain = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
        plain += [("RIGHTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0)]
        plain += [("BOTTOMPADDING", (0, 0), (-1, -1), 0)]
        return Table(data, colWidths=widths, style=TableStyle([*plain, *style]), hAlign="LEFT")

    def rule(self, thick: float, before: float = 0, after: float = 0, width: str = "100%") -> Flowable:
        """A horizontal line in the accent colour."""
        return HRFlowable(width, thick, color=self.accent, spaceBefore=before, spaceAfter=after, hAlign="CENTER")

    # -- parts

    def header(self) -> list[Flowable]:
        """Name, headline and contact line."""
        return [
            self.par(self.bold(self.sheet.name), 21, textColor=self.accent),
            self.par(self.soft_words(self.sheet.headline), 11.5, spaceAfter=3),
            self.par(self.contact(), 8.8, textColor=self.soft),
        ]

    def heading(self, words: str) -> list[Flowable]:
        """A section's heading."""
        return [
            self.par(self.bold(words), self.size + 2.4, textColor=self.accent, spaceBefore=self.gap),
            self.rule(0.7, before=2, after=5),
        ]

    def entry_head(self, entry: Entry) -> list[Flowable]:
        """Title and organisation, the dates at the right edge."""
        place = ", ".join(part for part in (entry.organisation, entry.place) if part)
        left = [self.par(self.bold(entry.title)), self.par(self.soft_words(place))]
        right = self.par(self.escaped(entry.dates), textColor=self.soft, alignment=TA_RIGHT)
        return [self.rows([[left, right]], [self.width - self.date_width, self.date_width])]

    def bullets(self, items: tuple[str, ...]) -> list[Flowable]:
        """A list with round bullets."""
        return [
            self.par(self.escaped(item), mark="•", leftIndent=11, bulletIndent=1, spaceBefore=1.6) for item in items
        ]

    def entry(self, entry: Entry) -> list[Flowable]:
        """A whole entry; its head never ends a page."""
        head, points = self.entry_head(entry), self.bullets(entry.bullets)
        return [*_stuck(head), *points, Spacer(0, 6)]

    def pairs(self, pairs: tuple[tuple[str, str], ...]) -> list[Flowable]:
        """Labelled lines: a group of skills, a language."""
        return [self.par(f"{self.bold(label)}: {self.escaped(words)}", spaceBefore=1.5) for label, words in pairs]

    def contents(self, section: Section) -> list[Flowable]:
        """Everything under a section's heading."""
        words = [self.par(self.escaped(section.text))] if section.text else []
        entries = [part for entry in section.entries for part in self.entry(entry)]
        return [*words, *entries, *self.bullets(section.bullets), *self.pairs(section.pairs)]

    def section(self, section: Section) -> list[Flowable]:
        """Heading and contents; the heading never ends a page."""
        return [*_stuck(self.heading(section.heading)), *self.contents(section)]

    def story(self) -> list[Flowable]:
        """The whole file in order."""
        return [*self.header(), *(part for section in self.sheet.sections for part in self.section(section))]

    # -- pages

    def frames(self, first: bool) -> list[Frame]:
        """The frames of the first page, or of the later ones."""
        return [self.frame(self.side, self.width)]

    def frame(self, left: float, width: float, top: float | None = None) -> Frame:
        """A frame from ``top`` points below the upper edge down to the lower margin."""
        high = HEIGHT - (self.top if top is None else top) - 46
        return Frame(left, 46, width, high, 0, 0, 0, 0)

    def paint(self, canvas: Canvas, first: bool) -> None:
        """What lies under the words; later pages carry the name and the page number."""
        if not first:
            canvas.setFont(self.face.regular, 7.5)
            canvas.setFillColor(self.soft)
            line = f"{shown(self.sheet.name, self.face)}  ·  page {canvas.getPageNumber()}"
            canvas.drawRightString(WIDTH - self.side, 28, line)

    def _page(self, name: str, first: bool) -> PageTemplate:
        def painted(canvas: Canvas, _document: BaseDocTemplate) -> None:
            canvas.saveState()
            self.paint(canvas, first)
            canvas.restoreState()
            if first and self.sheet.hidden:
                hiding.conceal(canvas, self.sheet.concealed, self.sheet.hidden)

        return PageTemplate(name, self.frames(first), onPage=painted)

    def pdf(self) -> bytes:
        """The PDF; the same bytes for the same sheet."""
        target, password = io.BytesIO(), self.sheet.password
        lock = StandardEncryption(password, ownerPassword=f"{password}-owner", strength=128) if password else None
        document = BaseDocTemplate(
            target, pagesize=A4, title="Résumé", author="", invariant=1, encrypt=lock, pageCompression=1
        )
        document.addPageTemplates([self._page("first", True), self._page("later", False)])
        document.build([NextPageTemplate("later"), *self.story()])
        return target.getvalue()


def _stuck(parts: list[Flowable]) -> list[Flowable]:
    """The parts, never parted from what follows them."""
    for part in parts:
        part.keepWithNext = 1
    return parts
