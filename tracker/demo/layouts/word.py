"""What the Word layouts share: a document with our styles, and a sheet's parts written into any container."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any, ClassVar

import docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor

from tracker.demo.layouts.archive import repacked
from tracker.demo.sheet import Entry, Section, Sheet


class Word:
    """One résumé being written with Word's own styles: headings, a bullet list, a tab for the dates."""

    font: ClassVar[str] = "Calibri"
    size: ClassVar[float] = 10.5
    accent: ClassVar[str] = "1F3A5F"
    measure: ClassVar[float] = 17  # width of the text in centimetres

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.document = docx.Document()
        # The template's own date would do as well, but says nothing true.
        self.document.core_properties.created = self.document.core_properties.modified = datetime(2024, 1, 1)  # noqa: DTZ001 - the format stores no zone
        self.document.core_properties.author = ""
        page = self.document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm(2)
        page.top_margin = page.bottom_margin = Cm(1.8)
        self._styles()

    def _styles(self) -> None:
        styles = self.document.styles
        styles["Normal"].font.name, styles["Normal"].font.size = self.font, Pt(self.size)
        styles["Normal"].paragraph_format.space_after = Pt(2)
        for name, size in (("Title", 22), ("Heading 1", 13), ("Heading 2", 11)):
            style = styles[name]
            style.font.name, style.font.size = self.font, Pt(size)
            style.font.color.rgb = RGBColor.from_string(self.accent)
            fonts = style.element.rPr.rFonts
            for key in [key for key in fonts.attrib if key.endswith(("Theme", "theme"))]:
                del fonts.attrib[key]

    # -- parts; ``into`` is the document or a table cell

    def head(self, into: Any) -> None:  # noqa: ANN401 - document or cell
        """Name, headline, contact."""
        into.add_paragraph(self.sheet.name, style="Title")
        into.add_paragraph().add_run(self.sheet.headline).bold = True
        into.add_paragraph(" | ".join(self.sheet.contact))

    def entry(self, into: Any, entry: Entry) -> None:  # noqa: ANN401 - document or cell
        """Title, a tab and the dates; organisation; bullets."""
        first = into.add_paragraph()
        first.paragraph_format.tab_stops.add_tab_stop(Cm(self.measure), WD_TAB_ALIGNMENT.RIGHT)
        first.paragraph_format.space_before, first.paragraph_format.keep_with_next = Pt(6), True
        first.add_run(entry.title).bold = True
        first.add_run(f"\t{entry.dates}")
        place = ", ".join(part for part in (entry.organisation, entry.place) if part)
        if place:
            into.add_paragraph().add_run(place).italic = True
        for item in entry.bullets:
            into.add_paragraph(item, style="List Bullet")

    def contents(self, into: Any, section: Section) -> None:  # noqa: ANN401 - document or cell
        """Everything under a section's heading."""
        if section.text:
            into.add_paragraph(section.text)
        for entry in section.entries:
            self.entry(into, entry)
        for item in section.bullets:
            into.add_paragraph(item, style="List Bullet")
        for label, words in section.pairs:
            line = into.add_paragraph()
            line.add_run(f"{label}: ").bold = True
            line.add_run(words)

    def section(self, into: Any, section: Section) -> None:  # noqa: ANN401 - document or cell
        """Heading and contents."""
        into.add_paragraph(section.heading, style="Heading 1")
        self.contents(into, section)

    def body(self) -> None:
        """The whole résumé in one column."""
        self.head(self.document)
        for section in self.sheet.sections:
            self.section(self.document, section)

    def conceal(self) -> None:
        """The hidden words as a vanished run and once more in white at one point."""
        line = self.document.add_paragraph()
        vanished = line.add_run(self.sheet.hidden)
        vanished.font.hidden = True
        white = line.add_run(self.sheet.hidden)
        white.font.size, white.font.color.rgb = Pt(1), RGBColor(255, 255, 255)

    def docx(self) -> bytes:
        """The DOCX; the same bytes for the same sheet."""
        self.body()
        if self.sheet.hidden:
            self.conceal()
        target = io.BytesIO()
        self.document.save(target)
        return repacked(target.getvalue())
