from __future__ import annotations

import pytest

from tests.documents.files import docx, odt, packed, paragraph, pdf, writing
from tracker.documents import Unreadable, UnreadableDocument
from tracker.documents.sniff import kind_of

PDF = pdf(writing("Priya Raman"))
HTML = b"<!DOCTYPE html><html><body>Priya Raman</body></html>"


@pytest.mark.parametrize(
    ("data", "filename", "kind"),
    [
        (PDF, "cv.pdf", "pdf"),
        (PDF, "CV.PDF", "pdf"),
        (PDF, " cv.pdf ", "pdf"),
        (PDF, "", "pdf"),
        (PDF, "../../etc/passwd\x00.pdf", "pdf"),
        (docx(paragraph("Priya")), "cv.docx", "docx"),
        (odt("<text:p>Priya</text:p>"), "cv.odt", "odt"),
        (rb"{\rtf1 Priya}", "cv.rtf", "rtf"),
        (HTML, "cv.htm", "html"),
        (b"Priya <b>Raman</b>", "cv.html", "html"),
        (b"Priya Raman", "cv.txt", "txt"),
        ("Zoë Ångström".encode("latin-1"), "cv.txt", "txt"),
        ("Priya Raman".encode("utf-16"), "cv.txt", "txt"),
        ("Priya Raman".encode("utf-16-le"), "cv.md", "txt"),
    ],
)
def test_the_bytes_say_what_a_file_is(data: bytes, filename: str, kind: str) -> None:
    assert kind_of(data, filename) == kind


@pytest.mark.parametrize(
    ("data", "filename", "reason", "sentence"),
    [
        (b"", "cv.pdf", Unreadable.EMPTY, "The file is empty. Choose it again."),
        (b" \r\n\t", "cv.txt", Unreadable.EMPTY, "The file is empty. Choose it again."),
        (
            HTML,
            "cv.pdf",
            Unreadable.UNKNOWN_TYPE,
            "The file's name ends in “.pdf”, but it holds HTML. Save it as PDF, DOCX, ODT, RTF, HTML or plain text.",
        ),
        (
            b"\x89PNG\r\n\x1a\n....",
            "cv.pdf",
            Unreadable.UNKNOWN_TYPE,
            "The file is a picture. Save it as PDF, DOCX, ODT, RTF, HTML or plain text.",
        ),
        (
            b"MZ\x90\x00",
            "cv.pdf",
            Unreadable.UNKNOWN_TYPE,
            "The file is a program. Save it as PDF, DOCX, ODT, RTF, HTML or plain text.",
        ),
        (
            packed({"xl/workbook.xml": "<x/>"}),
            "cv.docx",
            Unreadable.UNKNOWN_TYPE,
            "The file is an archive or another kind of office file."
            " Save it as PDF, DOCX, ODT, RTF, HTML or plain text.",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 some words",
            "cv.doc",
            Unreadable.UNKNOWN_TYPE,
            "The file is in an old Office format (such as .doc). Save it as PDF, DOCX, ODT, RTF, HTML or plain text.",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "cv.docx",
            Unreadable.ENCRYPTED,
            "The file is locked with a password. Remove the password and send it again.",
        ),
        (
            b"PK\x03\x04 cut off",
            "cv.docx",
            Unreadable.DAMAGED,
            "The file is damaged and cannot be opened. Save it again and send the new copy.",
        ),
        (
            bytes(range(256)) * 4,
            "cv.txt",
            Unreadable.UNKNOWN_TYPE,
            "The file's type is not known. Save it as PDF, DOCX, ODT, RTF, HTML or plain text.",
        ),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_to_do(
    data: bytes, filename: str, reason: Unreadable, sentence: str
) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        kind_of(data, filename)
    assert (caught.value.reason, str(caught.value)) == (reason, sentence)


@pytest.mark.parametrize("filename", ["cv.exe", "cv.doc", "cv.docx", "cv.txt"])
def test_a_renamed_file_is_refused(filename: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        kind_of(PDF, filename)
    assert caught.value.reason is Unreadable.UNKNOWN_TYPE
