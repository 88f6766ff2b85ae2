"""DOCX in newspaper columns: the head over the full width, then skills and languages left, the career right."""

from __future__ import annotations

from typing import ClassVar

from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section as Part

from tracker.demo.layouts.word import Word

_NARROW, _WIDE, _SPACE = "2900", "6300", "430"  # twentieths of a point


class WordColumns(Word):
    """Two unequal columns with a column break between them."""

    font: ClassVar[str] = "Georgia"
    size: ClassVar[float] = 9.5
    accent: ClassVar[str] = "7A1F2B"
    measure: ClassVar[float] = 11

    def body(self) -> None:
        """Head, section break, narrow column, column break, wide column."""
        self.head(self.document)
        _columns(self.document.add_section(WD_SECTION.CONTINUOUS))
        for section in self.sheet.sections:
            if section.marginal:
                self.section(self.document, section)
        self.document.add_paragraph().add_run().add_break(WD_BREAK.COLUMN)
        for section in self.sheet.sections:
            if not section.marginal:
                self.section(self.document, section)


def _columns(part: Part) -> None:
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:equalWidth"), "0")
    for width, space in ((_NARROW, _SPACE), (_WIDE, "0")):
        column = OxmlElement("w:col")
        column.set(qn("w:w"), width)
        column.set(qn("w:space"), space)
        columns.append(column)
    for former in part._sectPr.findall(qn("w:cols")):
        part._sectPr.replace(former, columns)
