from __future__ import annotations

import pytest

from tests.documents.files import lines_of
from tracker.documents import HiddenSpan, Unreadable, UnreadableDocument, read


def page(body: str) -> bytes:
    return f"<!doctype html><html><head><title>CV</title><style>p{{}}</style></head><body>{body}</body></html>".encode()


def test_blocks_items_and_breaks_are_lines() -> None:
    body = "<h1>Ewa Nowak</h1><p>Clerk at <b>Harbour</b>\n Foods<br>2016</p><ul><li>Counted<li>Ordered</ul>tail"
    assert lines_of(page(body), "cv.html") == [
        "Ewa Nowak", "Clerk at Harbour Foods", "2016", "• Counted", "• Ordered", "tail",
    ]  # fmt: skip


def test_headings_are_marked() -> None:
    document = read(page("<h2>Experience</h2><p>Clerk</p>"), "cv.html")
    assert [(line.heading, line.bold) for line in document.lines] == [(True, True), (False, False)]


def test_cells_of_a_row_are_parted_by_a_tab() -> None:
    body = "<table><tr><td>Harbour Foods</td><td><p>2016</p></td></tr><tr><td>Noord</td><td>2018</td></tr></table>"
    assert lines_of(page(body), "cv.html") == ["Harbour Foods\t2016", "Noord\t2018"]


def test_columns_made_by_a_table_are_read_one_after_the_other() -> None:
    body = "<table><tr><td><h3>Skills</h3><p>Scanners</p></td><td><h3>Work</h3><p>Clerk</p></td></tr></table>"
    assert lines_of(page(body), "cv.html") == ["Skills", "Scanners", "Work", "Clerk"]


@pytest.mark.parametrize(
    ("style", "reason"),
    [
        ("display:none", "vanished"),
        ("visibility: hidden", "vanished"),
        ("opacity:0", "transparent"),
        ("font-size:1px", "tiny"),
        ("font-size:0", "tiny"),
        ("position:absolute;left:-9999px", "off_page"),
        ("color:#fff", "white"),
        ("color:rgb(252,252,252)", "near_white"),
        ("color:navy;background-color:#000", None),
        ("color:white;background:#102030", None),
    ],
)
def test_words_a_browser_does_not_show_are_kept_apart(style: str, reason: str | None) -> None:
    document = read(page(f'<p>Ewa Nowak</p><p style="{style}">Kafka <i>Terraform</i></p>'), "cv.html")
    hidden = tuple(HiddenSpan(word, reason) for word in ("Kafka", "Terraform")) if reason else ()
    assert document.hidden == hidden
    assert document.text == ("Ewa Nowak" if reason else "Ewa Nowak\nKafka Terraform")


def test_scripts_comments_and_forms_are_silent() -> None:
    body = "<script>alert('x')</script><!-- Kafka --><noscript>y</noscript><p>Ewa</p><textarea>z</textarea>"
    assert lines_of(page(body), "cv.html") == ["Ewa"]


def test_a_declared_encoding_is_believed_when_it_fits() -> None:
    assert lines_of('<html><meta charset="windows-1250"><p>Łódź</p>'.encode("cp1250"), "cv.html") == ["Łódź"]
    assert lines_of('<html><meta charset="ascii"><p>Łódź</p>'.encode(), "cv.html") == ["Łódź"]


def test_markup_nested_too_deep_to_be_honest_is_refused_and_does_not_overflow() -> None:
    assert lines_of(page("<div>" * 200 + "Ewa"), "cv.html") == ["Ewa"]
    with pytest.raises(UnreadableDocument) as caught:
        read(page("<div>" * 10_000 + "Ewa"), "cv.html")
    assert (caught.value.reason, str(caught.value)) == (
        Unreadable.TOO_LARGE,
        "The file is built too deep or too large to be read. Save it again as a simple PDF.",
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<h1>Clerk</h1><p>Counts.</p><p>Orders.</p>end", "Clerk\n\nCounts.\n\nOrders.\n\nend"),
        ("<div>Tasks</div><div>Count</div>Order<br>Call", "Tasks\nCount\nOrder\nCall"),
        ("Tasks<ul><li>Count<ul><li>daily</ul><li><p>Order</p><li>Call<br></ul>end",
         "Tasks\n\n• Count\n• daily\n• Order\n• Call\n\nend"),
        ("Tasks<br><br>Count<div><br></div><div>Order</div>", "Tasks\n\nCount\n\nOrder"),
        ("<div>Tasks</div><div>&nbsp;</div><div>Count</div>", "Tasks\n\nCount"),
        ('<p style="margin:0">Tasks</p><p style="margin-top:2px;margin-bottom:0">Count</p>', "Tasks\nCount"),
        ('<div style="margin:0 0 12px">Tasks</div><div>Count</div>', "Tasks\n\nCount"),
        ('Tasks<p style="display:none">Kafka</p>Count', "Tasks\nCount"),
        ("<table><tr><td>Clerk</td><td><p>Delft</p></td></tr><tr><td>Pay</td><td>9</td></tr></table>",
         "Clerk\tDelft\nPay\t9"),
    ],
)  # fmt: skip
def test_margins_and_empty_lines_are_gaps(body: str, text: str) -> None:
    assert read(page(body), "ad.html", gaps=True).text == text


def test_an_item_keeps_its_bullet_when_its_words_are_a_paragraph() -> None:
    body = "<ul><li>\n<p>Counted</p><p>all of it</p></li><li><div>Ordered</div></li><li></li><li><ul><li>Sold</ul></ul>"
    assert lines_of(page(body), "cv.html") == ["• Counted", "all of it", "• Ordered", "• Sold"]
