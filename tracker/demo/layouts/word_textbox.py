"""DOCX with a text box: contact, skills and languages float at the right edge, outside the running text."""

from __future__ import annotations

from typing import ClassVar

from docx.oxml import parse_xml
from docx.shared import Cm
from docx.text.run import Run

from tracker.demo.layouts.word import Word

_BOX = """<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml"><v:shape type="#_x0000_t202" fillcolor="#edf2f7" stroked="f"
 style="position:absolute;margin-left:345pt;margin-top:0;width:150pt;height:{height}pt;z-index:1"><v:textbox>
<w:txbxContent/></v:textbox></v:shape></w:pict>"""


class WordTextbox(Word):
    """The running text keeps clear of the box by a wide right margin."""

    accent: ClassVar[str] = "2C4A6B"
    measure: ClassVar[float] = 11.4

    def body(self) -> None:
        """The box hangs on the first paragraph; its paragraphs are written below and moved into it."""
        self.document.sections[0].right_margin = Cm(7.4)
        anchor = self.document.add_paragraph(self.sheet.name, style="Title")
        self._box(anchor.add_run())
        self.document.add_paragraph().add_run(self.sheet.headline).bold = True
        for section in self.sheet.sections:
            if not section.marginal:
                self.section(self.document, section)

    def _box(self, run: Run) -> None:
        before = len(self.document.paragraphs)
        self.document.add_paragraph("Contact", style="Heading 1")
        for line in self.sheet.contact:
            self.document.add_paragraph(line)
        for section in self.sheet.sections:
            if section.marginal:
                self.section(self.document, section)
        moved = self.document.paragraphs[before:]
        box = parse_xml(_BOX.format(height=40 + 26 * len(moved)))
        run._element.append(box)
        inside = next(box.iter("{*}txbxContent"))
        for paragraph in moved:
            inside.append(paragraph._element)
