from __future__ import annotations

import pytest

from tests.documents.files import docx, paragraph, wordml
from tracker.documents import HiddenSpan, read

WHITE = '<w:color w:val="FFFFFF"/>'
NIGHT = '<w:color w:val="102030"/>'
LARGE, SMALL = 'cx="7000000" cy="2000000"', 'cx="1000" cy="1000"'


def hidden(body: str) -> tuple[HiddenSpan, ...]:
    return read(docx(paragraph("Ewa Nowak") + body), "cv.docx").hidden


def drawn(drawing: str) -> str:
    return f"<w:p><w:r>{drawing}</w:r></w:p>"


def anchor(extent: str, shape: str, behind: str = "1") -> str:
    inner = f'<wp:anchor behindDoc="{behind}"><wp:extent {extent}/>{shape}</wp:anchor>'
    return drawn(f"<w:drawing>{inner}</w:drawing>")


def old(size: str) -> str:
    return drawn(f'<w:pict><v:rect style="position:absolute;{size}" fillcolor="#102030"/></w:pict>')


def filled(fill: str) -> str:
    return f"<wps:wsp><wps:spPr>{fill}</wps:spPr></wps:wsp>"


DARK = filled('<a:solidFill><a:srgbClr val="102030"/></a:solidFill>')
PALE = filled('<a:solidFill><a:srgbClr val="F8F8F8"/></a:solidFill>')


@pytest.mark.parametrize(
    ("banner", "seen"),
    [
        (anchor(LARGE, DARK), True),
        (anchor(LARGE, "<a:blip/>"), True),
        (anchor(LARGE, filled("<a:gradFill/>")), True),
        (anchor(LARGE, PALE), False),
        (anchor(SMALL, DARK), False),
        (anchor(LARGE, DARK, behind="0"), False),
        (old("width:400pt;height:90pt"), True),
        (old("width:9pt;height:9pt"), False),
    ],
)
def test_white_words_are_innocent_where_a_large_dark_banner_lies_behind(banner: str, seen: bool) -> None:
    assert hidden(banner + paragraph("Kafka", run=WHITE)) == (() if seen else (HiddenSpan("Kafka", "white"),))


def test_dark_words_stay_seen_beside_a_banner() -> None:
    assert hidden(anchor(LARGE, DARK) + paragraph("Kafka", run='<w:color w:val="404040"/>')) == ()


@pytest.mark.parametrize(
    ("fill", "seen"),
    [
        ('<a:solidFill><a:srgbClr val="102030"/></a:solidFill>', True),
        ('<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>', True),
        ("<a:noFill/>", False),
        ("", False),
    ],
)
def test_white_words_in_a_text_box_are_judged_by_its_fill(fill: str, seen: bool) -> None:
    content = f"<wps:txbx><w:txbxContent>{paragraph('Kafka', run=WHITE)}</w:txbxContent></wps:txbx>"
    box = drawn(f"<w:drawing><wps:wsp><wps:spPr>{fill}</wps:spPr>{content}</wps:wsp></w:drawing>")
    assert hidden(box) == (() if seen else (HiddenSpan("Kafka", "white"),))


def test_the_colour_of_the_page_counts() -> None:
    body = f"<w:body>{paragraph('Ewa', run=WHITE)}{paragraph('Kafka', run=NIGHT)}</w:body>"
    document = wordml("document", '<w:background w:color="102030"/>' + body)
    found = read(docx("", {"word/document.xml": document}), "cv.docx")
    assert (found.text, found.hidden) == ("Ewa", (HiddenSpan("Kafka", "white"),))
