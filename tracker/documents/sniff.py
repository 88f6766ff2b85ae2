"""What a file is, by its own bytes; its name must agree."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

from tracker.documents.types import Unreadable, UnreadableDocument

EXTENSIONS = {
    ".pdf": "pdf", ".docx": "docx", ".odt": "odt", ".rtf": "rtf",
    ".html": "html", ".htm": "html", ".txt": "txt", ".text": "txt", ".md": "txt",
}  # fmt: skip
ACCEPTED = "PDF, DOCX, ODT, RTF, HTML or plain text"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


def kind_of(data: bytes, filename: str) -> str:
    """ "pdf", "docx", "odt", "rtf", "html" or "txt"; raises :class:`UnreadableDocument` otherwise."""
    if not data.strip(b" \t\r\n\x00"):
        raise UnreadableDocument(Unreadable.EMPTY, "The file is empty. Choose it again.")
    found = _by_content(data)
    extension = PurePath(filename.replace("\x00", "").strip()).suffix.lower()
    if not extension:
        return found
    named = EXTENSIONS.get(extension)
    if named == "html" and found == "txt":
        return "html"
    if named != found:
        raise UnreadableDocument(
            Unreadable.UNKNOWN_TYPE,
            f"The file's name ends in “{extension[:12]}”, but it holds {found.upper()}. Save it as {ACCEPTED}.",
        )
    return found


def _by_content(data: bytes) -> str:
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if data.startswith(_OLE):
        raise _word_binary(data)
    if start.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _by_entries(data)
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(_PICTURES):
        raise _unknown("The file is a picture.")
    if start.startswith(_PROGRAMS):
        raise _unknown("The file is a program.")
    if start.startswith(b"%PDF-") or (b"%PDF-" in data[:1024] and not start.startswith(b"<")):
        return "pdf"
    return _by_text(data, start)


def _by_text(data: bytes, start: bytes) -> str:
    sample = data[:65536]
    wide = data.startswith(_BYTE_ORDER_MARKS[1:]) or _looks_utf16(sample)
    if not wide and len(_CONTROL.findall(sample)) > len(sample) / 1000:
        raise _unknown("The file's type is not known.")
    if start.startswith(b"<") and _HTML.search(sample[:4096].replace(b"\x00", b"")):
        return "html"
    return "txt"


def _looks_utf16(sample: bytes) -> bool:
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    return max(even, odd) > half * 0.4 and min(even, odd) < half * 0.05


def _by_entries(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names:
                return "docx"
            if "content.xml" in names and b"opendocument.text" in _mimetype(archive):
                return "odt"
    except Exception as error:
        raise UnreadableDocument(
            Unreadable.DAMAGED, "The file is damaged and cannot be opened. Save it again and send the new copy."
        ) from error
    raise _unknown("The file is an archive or another kind of office file.")


def _mimetype(archive: zipfile.ZipFile) -> bytes:
    if "mimetype" not in archive.namelist():
        return b""
    with archive.open("mimetype") as entry:
        return entry.read(200)


def _word_binary(data: bytes) -> UnreadableDocument:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return UnreadableDocument(
            Unreadable.ENCRYPTED, "The file is locked with a password. Remove the password and send it again."
        )
    return _unknown("The file is in an old Office format (such as .doc).")


def _unknown(what: str) -> UnreadableDocument:
    return UnreadableDocument(Unreadable.UNKNOWN_TYPE, f"{what} Save it as {ACCEPTED}.")
