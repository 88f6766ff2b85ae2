"""Builders of small files, so that every test shows what its file holds."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tracker.documents import Document, read

HEIGHT = A4[1]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "w": W,
    "r": R,
}
BODY = (
    "Priya Raman",
    "Experience",
    "Stock clerk at Harbour Foods, 2016 to 2021",
    "Counted the cold store every Friday and wrote the orders",
)
Draw = Callable[[Canvas], None]


def said(document: Document) -> list[str]:
    """The text of every line, cut out by its span."""
    return [document.text[line.span.start : line.span.end] for line in document.lines]


def lines_of(data: bytes, filename: str) -> list[str]:
    """The same straight from a file."""
    return said(read(data, filename))


def pdf(*pages: Draw, encrypt: str | None = None, keywords: str = "") -> bytes:
    """A PDF with one A4 page for each painter."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, encrypt=encrypt)
    if keywords:
        canvas.setKeywords(keywords)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def write(canvas: Canvas, x: float, y: float, text: str, *, size: float = 10, font: str = "Helvetica") -> None:
    """``text`` at ``x`` points from the left and its baseline ``y`` from the top of the page."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - y, text)


def writing(*lines: str, x: float = 60, top: float = 80, step: float = 16) -> Draw:
    """A painter of those lines, one under the other."""

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            write(canvas, x, top + step * number, line)

    return draw


def picture_of(*lines: str, size: tuple[int, int] = (595, 842)) -> ImageReader:
    """A page-size picture with words in it, as a scanner makes it."""
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((60, 70 + 16 * number), line, fill=0)
    return ImageReader(image)


def packed(parts: dict[str, str]) -> bytes:
    """A ZIP of those parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def wordml(root: str, inner: str) -> str:
    """A part of a DOCX with the namespaces that its elements use."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return f"<w:{root} {spaces}>{inner}</w:{root}>"


def docx(inner: str, parts: dict[str, str] | None = None) -> bytes:
    """A DOCX whose body is ``inner`` (WordprocessingML), with more ``parts`` by name."""
    document = wordml("document", f"<w:body>{inner}</w:body>")
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **(parts or {})})


def paragraph(text: str, *, properties: str = "", run: str = "") -> str:
    """A ``w:p`` with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{a_run(text, run)}</w:p>"


def a_run(text: str, properties: str = "") -> str:
    """A ``w:r``."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def odt(inner: str, *, styles: str = "", parts: dict[str, str] | None = None) -> bytes:
    """An ODT whose text is ``inner``, with automatic ``styles`` and more ``parts`` by name."""
    content = opendocument(
        "document-content",
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{inner}</office:text></office:body>",
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **(parts or {})})


def opendocument(root: str, inner: str) -> str:
    """A part of an ODT with the namespaces that its elements use."""
    names = {"draw": "drawing", "fo": "xsl-fo-compatible"}
    spaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{names.get(prefix, prefix)}:1.0"'
        for prefix in ("office", "style", "text", "table", "draw", "fo", "meta")
    )
    return f"<office:{root} {spaces}>{inner}</office:{root}>"
