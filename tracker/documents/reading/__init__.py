"""Reading a file: recognise its type, let that type's reader find the pieces, clean them, give them offsets."""

from __future__ import annotations

from collections.abc import Callable

from tracker.documents.limits import MAX_BYTES
from tracker.documents.reading.archive import DAMAGED, TANGLED
from tracker.documents.reading.assembly import assemble
from tracker.documents.reading.docx import read_docx
from tracker.documents.reading.html import read_html
from tracker.documents.reading.odt import read_odt
from tracker.documents.reading.pdf import read_pdf
from tracker.documents.reading.pieces import Reading
from tracker.documents.reading.rtf import read_rtf
from tracker.documents.reading.txt import read_txt
from tracker.documents.sniff import kind_of
from tracker.documents.types import Document, Unreadable, UnreadableDocument

READERS: dict[str, Callable[[bytes], Reading]] = {
    "pdf": read_pdf,
    "docx": read_docx,
    "odt": read_odt,
    "rtf": read_rtf,
    "html": read_html,
    "txt": read_txt,
}


def read(data: bytes, filename: str, *, gaps: bool = False) -> Document:
    """The visible text of a file in reading order, hidden text kept apart.

    ``filename`` only has to agree with the content; it is never opened. With ``gaps`` the text is laid out as one
    that was pasted: an empty line stands wherever the document leaves room, and a paragraph is one line. Raises
    :class:`UnreadableDocument` and nothing else.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(
            Unreadable.TOO_LARGE, f"The file is larger than {MAX_BYTES // 1024 // 1024} MB. Send a smaller one."
        )
    try:
        return assemble(READERS[kind_of(data, filename)](data), gaps=gaps)
    except UnreadableDocument:
        raise
    except (MemoryError, RecursionError) as error:
        raise UnreadableDocument(Unreadable.TOO_LARGE, TANGLED) from error
    except Exception as error:
        # Hostile files find faults in parsers that nobody foresaw; the cause stays chained for the log.
        raise UnreadableDocument(Unreadable.DAMAGED, DAMAGED) from error
