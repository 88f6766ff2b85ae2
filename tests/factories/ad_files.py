"""One job ad as text and in every kind of file, laid out as the usual programs lay it out.

An ad is a list of blocks: (kind, words), where ``kind`` is title, heading, text or list; a list's words are its items.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import docx
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import ListFlowable, Paragraph, SimpleDocTemplate, Spacer

from tests.documents.files import odt

Block = tuple[str, str | tuple[str, ...]]
Ad = tuple[Block, ...]

# Only the gaps tell its headings: no list of heading words holds them, and its lists have no bullets.
PLANNER: Ad = (
    ("title", "Cold Chain Planner"),
    (
        "text",
        "Northgate Fish sends trout from nine farms to two hundred shops. We plan each van by hand today, and would"
        " like to stop doing so before the next summer comes.",
    ),
    ("heading", "How a morning at the depot looks"),
    ("list", ("Plan the routes of fourteen vans before seven", "Call the farms whose boxes are late")),
    ("heading", "Whom we hope to see"),
    ("list", ("Three years of experience in transport planning", "Strong Excel", "Spoken French")),
    ("heading", "Icing on the cake"),
    ("list", ("SQL", "A forklift licence")),
    ("heading", "On the table for you"),
    ("list", ("Thirty days of leave", "Fresh fish on Fridays")),
)


def pasted(ad: Ad) -> str:
    """The text as it is copied from a page: an empty line between two blocks, none between two items."""
    return "\n\n".join("\n".join(_lines(block)) for block in ad) + "\n"


def _lines(block: Block) -> tuple[str, ...]:
    return (block[1],) if isinstance(block[1], str) else block[1]


def web_page(ad: Ad) -> bytes:
    """HTML with headings, paragraphs and breaks."""
    tags = {"title": "h1", "heading": "h3", "text": "p", "list": "p"}
    body = "".join(f"<{tags[kind]}>{'<br>'.join(_lines((kind, words)))}</{tags[kind]}>" for kind, words in ad)
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def word(ad: Ad) -> bytes:
    """DOCX with an empty paragraph between two blocks, as people write it."""
    made = docx.Document()
    made.styles["Normal"].paragraph_format.space_after = 0
    for number, block in enumerate(ad):
        for line in (*([""] if number else []), *_lines(block)):
            made.add_paragraph(line)
    return _saved(made.save)


def styled_word(ad: Ad) -> bytes:
    """DOCX whose styles leave the room."""
    made = docx.Document()
    styles = {"title": "Title", "heading": "Heading 2", "text": "Normal", "list": "List Paragraph"}
    made.styles["Normal"].paragraph_format.space_after = docx.shared.Pt(8)
    for block in ad:
        for line in _lines(block):
            made.add_paragraph(line, style=styles[block[0]])
    return _saved(made.save)


def open_text(ad: Ad) -> bytes:
    """ODT whose automatic styles leave the room."""
    styles = (
        '<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.1in"/>'
        '</style:style><style:style style:name="P2" style:family="paragraph"/>'
    )
    body = "".join(f'<text:p text:style-name="{name}">{line}</text:p>' for name, line in _ended(ad, "P2", "P1"))
    return odt(body, styles=styles)


def rich_text(ad: Ad) -> bytes:
    """RTF with space below the last line of each block."""
    body = "".join(rf"\pard{space} {line}\par" for space, line in _ended(ad, r"\sa0", r"\sa160"))
    return (r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}" + body + "}").encode("ascii")


def _ended(ad: Ad, inside: str, last: str) -> Iterator[tuple[str, str]]:
    """Each line behind ``inside``, and the last of each block behind ``last``."""
    for block in ad:
        *lines, end = _lines(block)
        yield from ((inside, line) for line in lines)
        yield last, end


def page(ad: Ad) -> bytes:
    """PDF with wrapped lines and space between the blocks."""
    plain = ParagraphStyle("plain", fontName="Helvetica", fontSize=10, leading=13)
    bold = ParagraphStyle("bold", parent=plain, fontName="Helvetica-Bold")
    flow: list[Paragraph | Spacer | ListFlowable] = []
    for block in ad:
        style = bold if block[0] in {"title", "heading"} else plain
        flow.extend([*(Paragraph(line, style) for line in _lines(block)), Spacer(1, 9)])
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, invariant=1).build(flow)
    return buffer.getvalue()


def _saved(save: Callable[[io.BytesIO], None]) -> bytes:
    buffer = io.BytesIO()
    save(buffer)
    return buffer.getvalue()


def _plain(ad: Ad) -> bytes:
    return pasted(ad).encode()


MAKERS: dict[str, Callable[[Ad], bytes]] = {
    "ad.txt": _plain,
    "ad.html": web_page,
    "ad.docx": word,
    "styled.docx": styled_word,
    "ad.odt": open_text,
    "ad.rtf": rich_text,
    "ad.pdf": page,
}
