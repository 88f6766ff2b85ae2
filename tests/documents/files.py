"""Builders of small files, so that every test shows what its file holds."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

HEIGHT = A4[1]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

BODY = (
    "Priya Raman",
    "Experience",
    "Stock clerk at Harbour Foods, 2016 to 2021",
    "Counted the cold store every Friday and wrote the orders",
)


def pdf(draw: Callable[[Canvas], None], pages: int = 1, **options: object) -> bytes:
    """A PDF of A4 pages; ``draw`` paints each of them."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, **options)
    for _ in range(pages):
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def write(canvas: Canvas, x: float, y: float, text: str, *, size: float = 10, font: str = "Helvetica") -> None:
    """``text`` at ``x`` points from the left and ``y`` from the top of the page (its baseline)."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - y, text)


def body(canvas: Canvas, top: float = 80) -> None:
    """Four honest lines."""
    for number, line in enumerate(BODY):
        write(canvas, 60, top + 16 * number, line)


def picture_of(lines: tuple[str, ...], size: tuple[int, int] = (595, 842)) -> ImageReader:
    """A page-size picture with words in it, as a scanner makes it."""
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((60, 70 + 16 * number), line, fill=0)
    return ImageReader(image)


def packed(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of those parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(inner: str, **parts: str) -> bytes:
    """A DOCX whose body is ``inner`` (WordprocessingML); more parts by name with "__" for "/" and "_xml" for ".xml"."""
    document = f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{inner}</w:body></w:document>'
    named = {
        name.replace("__", "/").replace("_xml", ".xml").replace("_rels_", "_rels/"): text
        for name, text in parts.items()
    }
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **named})


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """A ``w:p`` with one run."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def odt(inner: str, styles: str = "", **parts: str) -> bytes:
    """An ODT whose text is ``inner``, with automatic ``styles``."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
        for name, space in {
            "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing",
            "fo": "xsl-fo-compatible",
        }.items()
    )  # fmt: skip
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{inner}</office:text></office:body></office:document-content>"
    )
    return packed(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
        | {name.replace("_xml", ".xml"): text for name, text in parts.items()}
    )
