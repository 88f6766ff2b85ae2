from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import BODY, lines_of, pdf, picture_of, writing
from tracker.documents import Unreadable, UnreadableDocument, read

# What tesseract prints for a page: one row a word, with its place in pixels at 200 dots an inch.
TSV = (
    "level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n"
    "4\\t1\\t1\\t1\\t1\\t0\\t0\\t0\\t0\\t0\\t-1\\t\\n"
    "5\\t1\\t1\\t1\\t1\\t1\\t200\\t100\\t100\\t30\\t96.1\\tEwa\\n"
    "5\\t1\\t1\\t1\\t1\\t2\\t320\\t100\\t120\\t30\\t91.5\\tNowak\\n"
    "5\\t1\\t1\\t1\\t2\\t1\\t200\\t150\\t100\\t30\\t12.0\\t@#~\\n"
    "5\\t1\\t2\\t1\\t1\\t1\\t200\\t200\\t100\\t30\\t88\\tClerk\\n"
)


def scan(canvas: Canvas) -> None:
    canvas.drawImage(picture_of(*BODY), 0, 0, 595, 842)


@pytest.fixture(autouse=True)
def _no_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


def install(folder: Path, script: str) -> None:
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def test_a_scan_is_recognised_as_one() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(pdf(scan, scan), "cv.pdf")
    assert (caught.value.reason, str(caught.value)) == (
        Unreadable.SCAN,
        "The file holds pictures of pages, and no text that can be read. Send the résumé as saved by the program"
        " it was written in (PDF or DOCX), not as a scan or photo.",
    )


def test_a_scan_with_a_stamp_on_it_is_still_a_scan() -> None:
    def stamped(canvas: Canvas) -> None:
        scan(canvas)
        writing("Page 1")(canvas)

    with pytest.raises(UnreadableDocument) as caught:
        read(pdf(stamped), "cv.pdf")
    assert caught.value.reason is Unreadable.SCAN


def test_an_empty_page_is_no_scan() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(pdf(writing()), "cv.pdf")
    assert caught.value.reason is Unreadable.EMPTY


def test_one_word_is_read_and_no_scan() -> None:
    assert lines_of(pdf(writing("Ewa")), "cv.pdf") == ["Ewa"]


def test_a_scanned_page_among_others_is_named_as_left_out() -> None:
    document = read(pdf(writing(*BODY), scan), "cv.pdf")
    assert (document.text, document.flags) == ("\n".join(BODY), ("truncated",))


def test_the_program_reads_scans_where_it_is_installed(tmp_path: Path) -> None:
    install(tmp_path, f"printf '{TSV}'")
    document = read(pdf(scan), "cv.pdf")
    assert (document.text, document.flags) == ("Ewa Nowak\nClerk", ("ocr",))
    box = document.lines[0].box
    assert box is not None
    assert (box.page, box.left, box.top, box.right, round(box.bottom, 1)) == (0, 72.0, 36.0, 158.4, 46.8)
    assert [line.paragraph for line in document.lines] == [0, 1]


def test_pages_are_read_in_order_and_no_more_than_five(tmp_path: Path) -> None:
    install(tmp_path, f"printf '{TSV}'")
    document = read(pdf(scan, writing(*BODY), *[scan] * 5), "cv.pdf")
    assert [line.box.page for line in document.lines if line.box] == [0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert document.flags == ("ocr", "truncated")


def test_a_program_that_fails_leaves_a_scan(tmp_path: Path) -> None:
    install(tmp_path, "exit 1")
    with pytest.raises(UnreadableDocument) as caught:
        read(pdf(scan), "cv.pdf")
    assert caught.value.reason is Unreadable.SCAN
