"""Opening the ZIP and XML of a DOCX or ODT without trusting either."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from tracker.documents.limits import MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED
from tracker.documents.types import Unreadable, UnreadableDocument

DAMAGED = "The file is damaged and cannot be opened. Save it again and send the new copy."
LOCKED = "The file is locked with a password. Remove the password and send it again."
TANGLED = "The file is built too deep or too large to be read. Save it again as a simple PDF."
BOMB = "The file unpacks to far more than a résumé holds. Save it again as a PDF."


class Package:
    """The parts of an office file, read only after the central directory was found harmless."""

    def __init__(self, data: bytes, namespaces: Mapping[bytes, bytes] | None = None) -> None:
        """``namespaces``: those to be read as others, for a format has variants.

        Raises :class:`UnreadableDocument` for a damaged, locked or oversized archive.
        """
        self._namespaces = namespaces or {}
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except Exception as error:
            raise UnreadableDocument(Unreadable.DAMAGED, DAMAGED) from error
        entries = self._archive.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED or unpacked > MAX_RATIO * len(data):
            raise UnreadableDocument(Unreadable.TOO_LARGE, BOMB)
        if any(entry.flag_bits & 1 for entry in entries):
            raise UnreadableDocument(Unreadable.ENCRYPTED, LOCKED)
        self.names = [entry.filename for entry in entries]

    def xml(self, name: str) -> etree._Element:
        """The root of a part; raises :class:`UnreadableDocument` when it is missing, damaged or declares entities."""
        content = self._bytes(name)
        for variant, usual in self._namespaces.items():
            content = content.replace(variant, usual)
        return parse_xml(content)

    def _bytes(self, name: str) -> bytes:
        try:
            with self._archive.open(name) as part:
                # One byte more than declared: the directory may lie about the size.
                content = part.read(MAX_UNPACKED + 1)
        except Exception as error:
            raise UnreadableDocument(Unreadable.DAMAGED, DAMAGED) from error
        if len(content) > MAX_UNPACKED:
            raise UnreadableDocument(Unreadable.TOO_LARGE, BOMB)
        return content


def parse_xml(content: bytes) -> etree._Element:
    """The root element, parsed without entities, DTD, network or huge trees."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocument(Unreadable.DAMAGED, DAMAGED) from error
    if root.getroottree().docinfo.internalDTD is not None:
        # No office program writes one; it is only good for entity attacks.
        raise UnreadableDocument(Unreadable.DAMAGED, DAMAGED)
    return root
