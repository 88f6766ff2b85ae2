"""Hostile PDFs, written by hand so that each shows what is wrong with it."""

from __future__ import annotations

import zlib

from tests.documents.files import BODY, packed, pdf, writing

HONEST = pdf(writing(*BODY))


def of_objects(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of numbered objects, from 1, without a cross-reference table: readers mend that."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer\n<<" + trailer + b">>\n%%EOF\n"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object, not compressed."""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(content), content)


def packed_stream(content: bytes) -> bytes:
    """A stream object, compressed."""
    return stream(zlib.compress(content, 9), b"/Filter/FlateDecode")


def page_saying(content: bytes, *more: bytes, resources: bytes = b"", page: bytes = b"") -> bytes:
    """A PDF of one page with that content stream (object 4) and more objects from 6 on; /F is Helvetica."""
    return of_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>%s>>%s>>" % (resources, page),
        content,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    )


def words(text: bytes = b"Stock clerk") -> bytes:
    """A content stream that writes ``text``."""
    return stream(b"BT /F 12 Tf 72 700 Td (%s) Tj ET" % text)


def exponential_forms(depth: int = 24) -> bytes:
    """Each form paints the next one ten times: 10^24 words."""
    forms = [
        stream(
            b"/X Do " * 10 if level < depth - 1 else b"BT /F 1 Tf (a) Tj ET",
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>"
            % (level + 7),
        )
        for level in range(depth)
    ]
    return page_saying(stream(b"/X Do"), *forms, resources=b"/XObject<</X 6 0 R>>")


def nested_forms(depth: int = 60) -> bytes:
    """Each form paints the next one; the last one holds the words, deeper than anybody follows."""
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 600 700]/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>"
    forms = [stream(b"/X Do", entries % (level + 7)) for level in range(depth)]
    return page_saying(stream(b"/X Do"), *forms, words(), resources=b"/XObject<</X 6 0 R>>")


def recursive_form() -> bytes:
    """A form that paints itself."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
    return page_saying(stream(b"/X Do"), stream(b"/X Do /X Do", form), resources=b"/XObject<</X 6 0 R>>")


def recursive_pattern() -> bytes:
    """A tiling pattern that is filled with itself."""
    entries = (
        b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 1/YStep 1"
        b"/Resources<</Pattern<</P 6 0 R>>>>"
    )
    paint = b"/Pattern cs /P scn 0 0 600 700 re f"
    return page_saying(stream(paint), stream(paint, entries), resources=b"/Pattern<</P 6 0 R>>")


def cyclic_pages() -> bytes:
    """A page tree that contains itself."""
    return of_objects(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99>>")


def deep_pages(depth: int = 20_000) -> bytes:
    """A page tree twenty thousand deep."""
    levels = [b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (level + 3) for level in range(depth)]
    return of_objects(b"<</Type/Catalog/Pages 2 0 R>>", *levels, b"<</Type/Page/MediaBox[0 0 9 9]>>")


def many_objects(count: int = 1_000_000) -> bytes:
    """A million objects of nothing before the honest ones."""
    return b"%PDF-1.7\n" + b"9 0 obj 0 " * count + HONEST[9:]


def many_pages(count: int = 20_000) -> bytes:
    """One page, named twenty thousand times."""
    kids = b"3 0 R " * count
    return of_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    )


def claimed_pages() -> bytes:
    """Two thousand million pages, says the file."""
    return of_objects(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 2000000000>>")


def inflating_stream(megabytes: int = 600) -> bytes:
    """A page's content that inflates a thousandfold, twice over."""
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b" " * 1024 * 1024) for _ in range(megabytes)) + packer.flush()
    twice = zlib.compress(once, 9)
    return page_saying(stream(twice, b"/Filter[/FlateDecode/FlateDecode]"))


def huge_picture(side: int = 60_000) -> bytes:
    """A picture of 3,600 million pixels that are all white."""
    entries = (
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode"
        % (side, side)
    )
    data = zlib.compress(b"\xff" * 1024 * 1024, 9)
    return page_saying(stream(b"600 0 0 700 0 0 cm /I Do"), stream(data, entries), resources=b"/XObject<</I 6 0 R>>")


def huge_page() -> bytes:
    """A page of a hundred kilometres."""
    return of_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 283000000 283000000]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        stream(b"1 1 1 rg BT /F 12 Tf 72 700 Td (white) Tj ET"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )


def million_letters() -> bytes:
    """A page of a million words."""
    return page_saying(packed_stream(b"BT /F 1 Tf 1 1 Td " + b"(word ) Tj " * 1_000_000 + b"ET"))


def white_letters(count: int = 40_000) -> bytes:
    """A page of suspects: each white letter a text object of its own, over and under boxes."""
    one = b"1 g 9 9 9 9 re f BT /F 9 Tf %d %d Td (a) Tj ET "
    return page_saying(stream(b"".join(one % (n % 600, n // 600 * 7) for n in range(count))))


def million_paths() -> bytes:
    """A drawing of a million boxes, and no words."""
    return page_saying(packed_stream(b"1 1 9 9 re f\n" * 1_000_000))


def deep_dictionary(depth: int = 200_000) -> bytes:
    """A dictionary in a dictionary, two hundred thousand deep."""
    return of_objects(b"<</Type/Catalog/Pages 2 0 R/A " + b"<</A " * depth + b"1" + b">>" * depth + b">>", b"<<>>")


def deep_array(depth: int = 500_000) -> bytes:
    """The same of arrays, in the page's content."""
    return page_saying(stream(b"[" * depth + b"]" * depth + b" TJ"))


def saved_states(count: int = 1_000_000) -> bytes:
    """A million graphics states saved and none restored."""
    return page_saying(stream(b"q " * count + b"BT /F 12 Tf 72 700 Td (Stock clerk) Tj ET"))


def calling_home() -> bytes:
    """A file that wants to open an address, run a script and fetch its own text from elsewhere."""
    actions = b"/OpenAction<</S/URI/URI(http://127.0.0.1:48709/)>>/AA<</O<</S/JavaScript/JS(app.launchURL('http://127.0.0.1:48709'))>>>>"
    return of_objects(
        b"<</Type/Catalog/Pages 2 0 R" + actions + b">>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length 0/F<</FS/URL/F(http://127.0.0.1:48709/more)>>>>\nstream\n\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/../../../../etc/passwd>>",
    )


def unicode_map(entries: int = 200_000) -> bytes:
    """A font whose letters are each named a thousand characters long."""
    lines = b"".join(b"<%04x> <%s>\n" % (n % 65_536, b"0041" * 256) for n in range(entries // 100))
    table = b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange %d beginbfchar\n" % (entries // 100)
    font = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[]>>"
    return page_saying(
        stream(b"BT /G 9 Tf <%s> Tj ET" % (b"0001" * 50_000)),
        font,
        stream(table + lines + b"endbfchar endcmap"),
        resources=b"/Font<</F 5 0 R/G 6 0 R>>",
    )


def with_web_page() -> bytes:
    """A PDF that a browser would take for a web page."""
    return b"<html><body><script>alert(1)</script>\n" + HONEST


def with_web_page_behind() -> bytes:
    """A web page glued to the end of a PDF."""
    return HONEST + b"<html><body><script>alert(1)</script></body></html>"


def with_archive() -> bytes:
    """A PDF that is an archive too, for archives are read from their end."""
    return HONEST + packed({"word/document.xml": "<a/>"})


def behind_archive() -> bytes:
    """An archive in front of a PDF, within the kilobyte that PDF readers skip."""
    return packed({"a": "b"}) + HONEST


def behind_picture() -> bytes:
    """A picture's first bytes before a PDF."""
    return b"GIF89a\x01\x00\x01\x00\x00\x00\x00;" + HONEST


def behind_program() -> bytes:
    """A shell script before a PDF."""
    return b"#!/bin/sh\nexit\n" + HONEST


TABLE = {
    "exponential forms": exponential_forms,
    "a hundred thousand words by forms": lambda: exponential_forms(6),
    "nested forms": nested_forms,
    "recursive form": recursive_form,
    "recursive pattern": recursive_pattern,
    "cyclic page tree": cyclic_pages,
    "deep page tree": deep_pages,
    "a million objects": many_objects,
    "twenty thousand pages": many_pages,
    "claimed pages": claimed_pages,
    "a stream that inflates": inflating_stream,
    "huge picture": huge_picture,
    "huge page": huge_page,
    "a million words": million_letters,
    "forty thousand white letters": white_letters,
    "a million boxes": million_paths,
    "deep dictionary": deep_dictionary,
    "deep array": deep_array,
    "a million saved states": saved_states,
    "calls home": calling_home,
    "long letters": unicode_map,
    "encrypted": lambda: pdf(writing(*BODY), encrypt="locked"),
    "PDF behind a web page": with_web_page,
    "PDF before a web page": with_web_page_behind,
    "PDF before an archive": with_archive,
    "PDF behind an archive": behind_archive,
    "PDF behind a picture": behind_picture,
    "PDF behind a program": behind_program,
    **{f"cut at {tenth} tenths": (lambda tenth=tenth: HONEST[: len(HONEST) * tenth // 10]) for tenth in range(1, 10)},
}
