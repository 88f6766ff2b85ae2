"""DOCX in a table of two columns: section names left, contents right, as in the forms many public employers use."""

from __future__ import annotations

from typing import ClassVar

from docx.shared import Cm

from tracker.demo.layouts.word import Word


class WordTable(Word):
    """One row a section under a plain head."""

    font: ClassVar[str] = "Arial"
    size: ClassVar[float] = 9.5
    accent: ClassVar[str] = "333F50"
    measure: ClassVar[float] = 12.8

    def body(self) -> None:
        """Head, then the table."""
        self.head(self.document)
        table = self.document.add_table(rows=0, cols=2, style="Table Grid")
        table.autofit = False
        for section in self.sheet.sections:
            left, right = table.add_row().cells
            left.width, right.width = Cm(3.6), Cm(13.4)
            left.paragraphs[0].add_run(section.heading).bold = True
            self.contents(right, section)
            # A new cell comes with an empty paragraph; the contents stand below it.
            right._element.remove(right.paragraphs[0]._element)
