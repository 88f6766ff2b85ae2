"""The front door: nothing but UnreadableDocument comes out of it, whatever goes in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents.files import BODY, docx, lines_of, odt, paragraph, pdf, writing
from tracker.documents import Document, Unreadable, UnreadableDocument, contact, read, resume

RTF = rb"{\rtf1\ansi Priya Raman\par Experience\par}"
HTML = b"<html><body><h1>Priya Raman</h1><p>Experience</p></body></html>"
NAMES = ("cv.pdf", "cv.docx", "cv.odt", "cv.rtf", "cv.html", "cv.txt", "cv")


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (pdf(writing(*BODY)), "cv.pdf", "pdf"),
        (docx("".join(map(paragraph, BODY))), "cv.docx", "docx"),
        (odt("".join(f"<text:p>{line}</text:p>" for line in BODY)), "cv.odt", "odt"),
        ("\n".join(BODY).encode(), "cv.txt", "txt"),
        ("".join(f"<p>{line}</p>" for line in ("<html>", *BODY)).encode(), "cv.html", "html"),
        (rb"{\rtf1 " + rb"\par ".join(line.encode() for line in BODY) + b"}", "cv.rtf", "rtf"),
    ],
)
def test_the_same_lines_come_out_of_every_kind_of_file(data: bytes, name: str, kind: str) -> None:
    assert lines_of(data, name) == list(BODY)
    assert read(data, name).kind == kind


def test_the_text_is_the_lines_joined_by_newlines() -> None:
    assert read(pdf(writing(*BODY)), "cv.pdf").text == "\n".join(BODY)


def test_a_file_beyond_ten_megabytes_is_refused() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(b"a" * (10 * 1024 * 1024 + 1), "cv.txt")
    assert (caught.value.reason, str(caught.value)) == (
        Unreadable.TOO_LARGE,
        "The file is larger than 10 MB. Send a smaller one.",
    )


def test_three_hundred_thousand_characters_are_read_and_one_more_is_not() -> None:
    assert len(read(b"word " * 60_000, "cv.txt").text) == 299_999
    with pytest.raises(UnreadableDocument) as caught:
        read(b"word " * 60_001, "cv.txt")
    assert caught.value.reason is Unreadable.TOO_LARGE


@pytest.mark.parametrize("text", ["x", "😀 😀", "مرحبا بالعالم", "履历 工作经验 2019年至今", "no line break " * 5_000])
def test_odd_texts_are_read(text: str) -> None:
    assert read(text.encode(), "cv.txt").text == text.strip()


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(NAMES),
    st.one_of(
        st.binary(max_size=400),
        st.text(max_size=400).map(str.encode),
        st.tuples(
            st.sampled_from([RTF, HTML, pdf(writing(*BODY)), docx(paragraph("Priya")), odt("<text:p>Priya</text:p>")]),
            st.integers(0, 2_000),
            st.binary(min_size=1, max_size=6),
        ).map(lambda part: part[0][: part[1]] + part[2] + part[0][part[1] + len(part[2]) :]),
    ),
)
def test_no_file_gets_anything_else_out_of_the_front_door(name: str, data: bytes) -> None:
    try:
        document = read(data, name)
    except UnreadableDocument as refused:
        assert str(refused).endswith(".")
        return
    assert isinstance(document, Document)
    contact(document)
    resume(document, today=date(2026, 11, 20))
    assert all(document.text[line.span.start : line.span.end] for line in document.lines)
