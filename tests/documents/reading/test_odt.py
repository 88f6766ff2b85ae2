from __future__ import annotations

import pytest

from tests.documents.files import lines_of, odt, opendocument
from tracker.documents import HiddenSpan, Unreadable, UnreadableDocument, read


def style(name: str, properties: str) -> str:
    return f'<style:style style:name="{name}"><style:text-properties {properties}/></style:style>'


def test_paragraphs_headings_lists_tabs_and_spaces_are_read() -> None:
    body = (
        "<text:h>Experience</text:h>"
        "<text:p>Harbour<text:s text:c='2'/>Foods<text:tab/>2016<text:line-break/>Delft</text:p>"
        "<text:list><text:list-item><text:p>Counted</text:p></text:list-item></text:list>"
    )
    document = read(odt(body), "cv.odt")
    assert document.text == "Experience\nHarbour Foods\t2016\nDelft\n• Counted"
    assert [line.heading for line in document.lines] == [True, False, False, False]


def test_rows_and_columns_of_tables_are_told_apart() -> None:
    def row(*cells: str) -> str:
        inner = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
        return f"<table:table-row>{inner}</table:table-row>"

    plain = row("<text:p>Harbour</text:p>", "<text:p>2016</text:p>")
    columns = row("<text:p>Skills</text:p><text:p>Scanners</text:p>", "<text:p>Work</text:p>")
    assert lines_of(odt(f"<table:table>{plain}{columns}</table:table>"), "cv.odt") == [
        "Harbour\t2016", "Skills", "Scanners", "Work",
    ]  # fmt: skip


def test_frames_follow_their_paragraph_and_headers_come_first() -> None:
    frame = "<draw:frame><draw:text-box><text:p>Skills</text:p></draw:text-box></draw:frame>"
    master = (
        "<style:header><text:p>Ewa Nowak</text:p></style:header><style:footer><text:p>Page 1</text:p></style:footer>"
    )
    styles = opendocument("document-styles", f"<office:master-styles>{master}</office:master-styles>")
    assert lines_of(odt(f"<text:p>Clerk{frame}</text:p>", parts={"styles.xml": styles}), "cv.odt") == [
        "Ewa Nowak", "Clerk", "Skills", "Page 1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        ('text:display="none"', "vanished"),
        ('fo:color="#ffffff"', "white"),
        ('fo:color="#fafafa"', "near_white"),
        ('fo:font-size="1pt"', "tiny"),
        ('fo:color="#ffffff" fo:background-color="#102030"', None),
    ],
)
def test_hidden_spans_are_kept_apart(properties: str, reason: str | None) -> None:
    body = '<text:p>Ewa <text:span text:style-name="T1">Kafka</text:span> Nowak</text:p>'
    document = read(odt(body, styles=style("T1", properties)), "cv.odt")
    assert document.hidden == ((HiddenSpan("Kafka", reason),) if reason else ())
    assert document.text == ("Ewa Nowak" if reason else "Ewa Kafka Nowak")


def test_deleted_text_is_kept_apart() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Kafka</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
    )
    document = read(odt(changes + "<text:p>Ewa</text:p>"), "cv.odt")
    assert (document.text, document.hidden) == ("Ewa", (HiddenSpan("Kafka", "deleted"),))


def test_a_locked_document_is_named_as_such() -> None:
    manifest = '<m:manifest xmlns:m="urn:m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    with pytest.raises(UnreadableDocument) as caught:
        read(odt("", parts={"META-INF/manifest.xml": manifest}), "cv.odt")
    assert caught.value.reason is Unreadable.ENCRYPTED


def spaced(name: str, properties: str, parent: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}">'
        f"<style:paragraph-properties {properties}/></style:style>"
    )


def test_empty_paragraphs_and_headings_are_gaps() -> None:
    body = "<text:p>Clerk</text:p><text:p/><text:p>Counts.</text:p><text:p>Orders.</text:p><text:h>Tasks</text:h>"
    assert read(odt(body), "ad.odt", gaps=True).text == "Clerk\n\nCounts.\nOrders.\n\nTasks"


def test_space_of_a_style_or_its_parent_is_a_gap_but_not_inside_a_list() -> None:
    styles = spaced("Body", 'fo:margin-top="0cm" fo:margin-bottom="0.25cm"') + spaced("P1", "", "Body")
    items = "<text:list-item><text:p text:style-name='P1'>Count</text:p></text:list-item>" * 2
    body = f"<text:p text:style-name='P1'>Tasks</text:p><text:list>{items}</text:list><text:p>End</text:p>"
    assert read(odt(body, styles=styles), "ad.odt", gaps=True).text == "Tasks\n\n• Count\n• Count\n\nEnd"


def test_contextual_space_is_none_beside_the_same_style() -> None:
    styles = spaced("Item", 'fo:margin-bottom="8pt" style:contextual-spacing="true"') + spaced("P1", "", "Item")
    lines = (("Item", "Count"), ("P1", "Order"), ("None", "End"))
    body = "".join(f'<text:p text:style-name="{name}">{line}</text:p>' for name, line in lines)
    assert read(odt(body, styles=styles), "ad.odt", gaps=True).text == "Count\nOrder\n\nEnd"


def test_rows_of_a_table_keep_together_and_columns_do_not_part() -> None:
    row = "<table:table-row><table:table-cell><text:p>Pay</text:p></table:table-cell></table:table-row>"
    assert read(odt(f"<table:table>{row * 2}</table:table>"), "ad.odt", gaps=True).text == "Pay\nPay"
