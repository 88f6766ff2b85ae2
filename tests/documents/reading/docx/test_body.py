from __future__ import annotations

import pytest

from tests.documents.files import a_run, docx, lines_of, paragraph, wordml
from tracker.documents import read


def table(*rows: tuple[str, ...]) -> str:
    return (
        "<w:tbl>"
        + "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def test_short_cells_of_a_row_are_one_line() -> None:
    rows = [("Harbour Foods", "2016"), ("Noord Depot", "2018")]
    body = table(*[tuple(map(paragraph, row)) for row in rows])
    assert lines_of(docx(body), "cv.docx") == ["Harbour Foods\t2016", "Noord Depot\t2018"]


def test_columns_made_by_a_table_are_read_one_after_the_other() -> None:
    left, right = paragraph("Skills") + paragraph("Scanners"), paragraph("Work") + paragraph("Clerk")
    assert lines_of(docx(table((left, right))), "cv.docx") == ["Skills", "Scanners", "Work", "Clerk"]


def test_a_table_inside_a_cell_is_read_in_its_place() -> None:
    inner = table((paragraph("Harbour"), paragraph("2016")))
    assert lines_of(docx(table((paragraph("Work") + inner, paragraph("Skills")))), "cv.docx") == [
        "Work", "Harbour\t2016", "Skills",
    ]  # fmt: skip


def test_a_text_box_is_read_once_though_the_file_holds_it_twice() -> None:
    content = f"<w:txbxContent>{paragraph('Skills')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines_of(docx(f"<w:p>{a_run('Clerk')}{box}</w:p>"), "cv.docx") == ["Clerk", "Skills"]


def test_text_boxes_of_old_programs_are_read() -> None:
    box = f"<v:textbox><w:txbxContent>{paragraph('Skills')}</w:txbxContent></v:textbox>"
    body = f"<w:p><w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r></w:p>"
    assert lines_of(docx(body), "cv.docx") == ["Skills"]


def test_content_controls_links_and_insertions_are_read() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('Clerk')}</w:sdtContent></w:sdt>"
        f"<w:p><w:hyperlink>{a_run('post.example')}</w:hyperlink><w:ins>{a_run(' and more')}</w:ins></w:p>"
    )
    assert lines_of(docx(body), "cv.docx") == ["Clerk", "post.example and more"]


STYLES = wordml(
    "styles",
    '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="Tight"><w:pPr><w:spacing w:after="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:contextualSpacing/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="Tight"/></w:style>',
)
ITEM = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def styled(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ((("Clerk", ""), ("Tasks", styled("Tight")), ("Count", "")), "Clerk\n\nTasks\nCount"),
        ((("Clerk", styled("Tight")), ("", styled("Tight")), ("Tasks", "")), "Clerk\n\nTasks"),
        ((("Counts.", styled("Tight")), ("Tasks", styled("H2")), ("Count", "")), "Counts.\n\nTasks\nCount"),
        ((("Tasks", ""), ("Count", ITEM), ("Order", ITEM), ("End", "")), "Tasks\n\nCount\nOrder\n\nEnd"),
        ((("Tasks", ""), ("- Count", ""), ("- Order", "")), "Tasks\n\n• Count\n• Order"),
        ((("Count", styled("Item")), ("Order", styled("Item")), ("End", "")), "Count\nOrder\n\nEnd"),
        ((("Clerk", styled("Tight")), ("Tasks", '<w:spacing w:before="240"/>')), "Clerk\n\nTasks"),
    ],
)
def test_empty_paragraphs_headings_and_clear_space_are_gaps(lines: tuple[tuple[str, str], ...], text: str) -> None:
    body = "".join(paragraph(words, properties=properties) for words, properties in lines)
    assert read(docx(body, {"word/styles.xml": STYLES}), "ad.docx", gaps=True).text == text


def test_rows_keep_together_and_text_boxes_stand_apart() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph('Perks')}</w:txbxContent></v:textbox></w:pict></w:r>"
    body = table(*[(paragraph("Pay"), paragraph("9"))] * 2) + f"<w:p>{a_run('Clerk')}{box}</w:p>" + paragraph("End")
    assert read(docx(body), "ad.docx", gaps=True).text == "Pay\t9\nPay\t9\nClerk\n\nPerks\n\nEnd"
