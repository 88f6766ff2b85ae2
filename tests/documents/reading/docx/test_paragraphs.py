from __future__ import annotations

import pytest

from tests.documents.files import a_run, docx, lines_of, paragraph, wordml
from tracker.documents import HiddenSpan, read

GONE = '<w:rStyle w:val="Gone"/>'


def test_tabs_breaks_hyphens_and_symbols_are_read() -> None:
    inner = "<w:r><w:t>Foods</w:t><w:tab/><w:t>2016</w:t><w:br/><w:t>full</w:t><w:noBreakHyphen/><w:t>time</w:t></w:r>"
    symbol = '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + a_run(" Counted")
    assert lines_of(docx(f"<w:p>{inner}</w:p><w:p>{symbol}</w:p>"), "cv.docx") == [
        "Foods\t2016",
        "full-time",
        "• Counted",
    ]


@pytest.mark.parametrize(
    ("run", "reason"),
    [
        ("<w:vanish/>", "vanished"),
        ('<w:vanish w:val="0"/>', None),
        ('<w:color w:val="FFFFFF"/>', "white"),
        ('<w:color w:val="FAFAFA"/>', "near_white"),
        ('<w:sz w:val="2"/>', "tiny"),
        ('<w:sz w:val="16"/>', None),
        ('<w:color w:val="auto"/>', None),
        ('<w:color w:val="FFFFFF"/><w:shd w:fill="203040"/>', None),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>', None),
        ('<w:color w:val="203040"/><w:shd w:fill="203040"/>', "white"),
    ],
)
def test_runs_that_nobody_sees_are_kept_apart(run: str, reason: str | None) -> None:
    document = read(docx(f"<w:p>{a_run('Ewa ')}{a_run('Kafka', run)}{a_run(' Nowak')}</w:p>"), "cv.docx")
    assert document.hidden == ((HiddenSpan("Kafka", reason),) if reason else ())
    assert document.text == ("Ewa Nowak" if reason else "Ewa Kafka Nowak")


def test_deleted_and_moved_away_words_are_kept_apart() -> None:
    deleted = "<w:del><w:r><w:delText>Kafka</w:delText></w:r></w:del>"
    moved = "<w:moveFrom><w:r><w:t>Spark</w:t></w:r></w:moveFrom>"
    document = read(docx(f"<w:p>{a_run('Ewa')}{deleted}{moved}</w:p>"), "cv.docx")
    assert (document.text, document.hidden) == ("Ewa", (HiddenSpan("KafkaSpark", "deleted"),))


def test_hidden_words_cut_into_runs_are_one_span() -> None:
    runs = "".join(a_run(part, "<w:vanish/>") for part in ("Kafka ", "and ", "Spark"))
    assert read(docx(paragraph("Ewa") + f"<w:p>{runs}</w:p>"), "cv.docx").hidden == (
        HiddenSpan("Kafka and Spark", "vanished"),
    )


def test_white_words_in_a_dark_cell_or_paragraph_are_seen() -> None:
    white = '<w:color w:val="FFFFFF"/>'
    shading = '<w:shd w:fill="1A2B3C"/>'
    cell = f"<w:tbl><w:tr><w:tc><w:tcPr>{shading}</w:tcPr>{paragraph('Ewa Nowak', run=white)}</w:tc></w:tr></w:tbl>"
    document = read(docx(cell + paragraph("Clerk", properties=shading, run=white)), "cv.docx")
    assert (document.text, document.hidden) == ("Ewa Nowak\nClerk", ())


def test_headings_sizes_and_weights_come_from_styles_too() -> None:
    styles = wordml(
        "styles",
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:styleId="Top"><w:name w:val="Heading 1"/>'
        '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Top"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>',
    )
    body = paragraph("Work", properties='<w:pStyle w:val="Top"/>') + paragraph("Clerk")
    lines = read(docx(body, {"word/styles.xml": styles}), "cv.docx").lines
    assert [(line.size, line.bold, line.heading) for line in lines] == [(14.0, True, True), (10.0, False, False)]


def test_a_style_can_hide_words() -> None:
    styles = wordml(
        "styles",
        '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>',
    )
    body = f"<w:p>{a_run('Ewa ')}{a_run('Kafka', GONE)}</w:p>"
    assert read(docx(body, {"word/styles.xml": styles}), "cv.docx").hidden == (HiddenSpan("Kafka", "vanished"),)
