from __future__ import annotations

from tests.documents.files import docx, lines_of, paragraph, wordml

RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="h1" Target="header1.xml"/><Relationship Id="f1" Target="footer1.xml"/>'
    '<Relationship Id="x" Target="https://post.example" TargetMode="External"/></Relationships>'
)


def test_headers_come_first_and_footers_last() -> None:
    section = '<w:sectPr><w:headerReference r:id="h1"/><w:footerReference r:id="f1"/></w:sectPr>'
    parts = {
        "word/_rels/document.xml.rels": RELATIONS,
        "word/header1.xml": wordml("hdr", paragraph("Ewa Nowak")),
        "word/footer1.xml": wordml("ftr", paragraph("Page 1")),
    }
    assert lines_of(docx(paragraph("Clerk") + section, parts), "cv.docx") == ["Ewa Nowak", "Clerk", "Page 1"]


def test_a_header_that_no_section_shows_is_not_read() -> None:
    parts = {"word/_rels/document.xml.rels": RELATIONS, "word/header1.xml": wordml("hdr", paragraph("Kafka"))}
    assert lines_of(docx(paragraph("Clerk"), parts), "cv.docx") == ["Clerk"]


def test_the_strict_variant_of_the_format_is_read() -> None:
    strict = wordml("document", f"<w:body>{paragraph('Clerk')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert lines_of(docx("", {"word/document.xml": strict}), "cv.docx") == ["Clerk"]
