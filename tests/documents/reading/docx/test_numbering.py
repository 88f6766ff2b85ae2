from __future__ import annotations

from tests.documents.files import docx, lines_of, paragraph, wordml

NUMBERING = wordml(
    "numbering",
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>',
)


def item(number: int, text: str) -> str:
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')


def test_bulleted_items_get_their_bullet_and_numbered_ones_none() -> None:
    body = item(1, "Counted") + item(2, "Ordered") + item(3, "Unknown list") + item(1, "  ")
    assert lines_of(docx(body, {"word/numbering.xml": NUMBERING}), "cv.docx") == [
        "• Counted",
        "Ordered",
        "Unknown list",
    ]


def test_a_list_style_counts_as_a_list() -> None:
    styles = wordml(
        "styles",
        '<w:style w:type="paragraph" w:styleId="Dots"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    )
    parts = {"word/numbering.xml": NUMBERING, "word/styles.xml": styles}
    assert lines_of(docx(paragraph("Counted", properties='<w:pStyle w:val="Dots"/>'), parts), "cv.docx") == [
        "• Counted"
    ]
