"""Walking the body: paragraphs, table rows, content controls, text boxes."""

from __future__ import annotations

from lxml import etree

from tracker.documents.reading.colours import Colour, from_hex
from tracker.documents.reading.docx.names import WPS, V, W
from tracker.documents.reading.docx.numbering import Numbering
from tracker.documents.reading.docx.paragraphs import Paragraph, read_paragraph
from tracker.documents.reading.docx.shapes import backdrop_fill, shape_fill
from tracker.documents.reading.docx.styles import Styles
from tracker.documents.reading.docx.tree import own
from tracker.documents.reading.pieces import Piece, Reading
from tracker.documents.reading.room import Room, Rooms
from tracker.documents.types import HiddenSpan

_BLOCKS = (W + "p", W + "tbl")
_BOXES = (WPS + "wsp", V + "textbox")


class Body:
    """Appends the pieces and hidden words of one part after another to a reading."""

    def __init__(self, styles: Styles, numbering: Numbering, reading: Reading) -> None:
        """``reading`` is filled in place."""
        self._styles = styles
        self._numbering = numbering
        self._reading = reading
        self._paper: Colour | None = None
        self._count = 0
        self._rooms = Rooms()

    def backdrop(self, document: etree._Element) -> None:
        """Learn the page's own colour, or that of a large dark shape behind the text."""
        self._paper = backdrop_fill(document)

    def walk(self, part: etree._Element) -> None:
        """Read every block of a part (document, header or footer)."""
        self._rooms.leave()
        for block in own(part, _BLOCKS):
            self._block(block, self._paper)

    def _block(self, block: etree._Element, paper: Colour | None) -> None:
        if block.tag == W + "tbl":
            self._table(block, paper)
            return
        paragraph = self._paragraph(block, paper)
        self._emit([paragraph])
        self._boxes(block, paper)

    def _paragraph(self, node: etree._Element, paper: Colour | None) -> Paragraph:
        paragraph = read_paragraph(node, self._styles, self._numbering, paper)
        self._reading.hidden.extend(HiddenSpan(words.text, words.reason) for words in paragraph.hidden)
        return paragraph

    def _emit(self, cells: list[Paragraph], *, row: bool = False) -> None:
        """One piece of the paragraphs that stand side by side; ``row``: in a table."""
        shown = [cell for cell in cells if cell.text.strip()]
        if not shown:
            self._rooms.leave()
            return
        first, alone = shown[0], len(shown) == 1
        gap = self._rooms.before(Room(heading=first.heading and alone, listed=True) if row else first.room)
        for position, line in enumerate("\t".join(cell.text for cell in shown).split("\n")):
            heading = first.heading and alone and position == 0
            bold = all(cell.bold for cell in shown)
            self._reading.pieces.append(
                Piece(line, self._count, size=first.size, bold=bold, heading=heading, gap=gap and position == 0)
            )
            self._count += 1

    def _boxes(self, block: etree._Element, paper: Colour | None) -> None:
        for box in own(block, _BOXES):
            fill = shape_fill(box)
            self._rooms.leave()
            for content in own(box, (W + "txbxContent",)):
                for inner in own(content, _BLOCKS):
                    self._block(inner, fill or paper)
            self._rooms.leave()

    def _table(self, table: etree._Element, paper: Colour | None) -> None:
        for row in own(table, (W + "tr",)):
            cells = [(list(own(cell, _BLOCKS)), self._cell_paper(cell, paper)) for cell in own(row, (W + "tc",))]
            if all(_is_short(blocks) for blocks, _ in cells):
                self._emit([self._paragraph(block, fill) for blocks, fill in cells for block in blocks], row=True)
                continue
            for blocks, fill in cells:
                for block in blocks:
                    self._block(block, fill)

    def _cell_paper(self, cell: etree._Element, paper: Colour | None) -> Colour | None:
        shading = cell.find(f"{W}tcPr/{W}shd")
        return (from_hex(shading.get(W + "fill")) if shading is not None else None) or paper


def _is_short(blocks: list[etree._Element]) -> bool:
    """At most one paragraph with text, and nothing nested: a cell of a plain row."""
    if any(block.tag == W + "tbl" or next(own(block, _BOXES), None) is not None for block in blocks):
        return False
    return sum(1 for block in blocks if any((text.text or "").strip() for text in block.iter(W + "t"))) <= 1
