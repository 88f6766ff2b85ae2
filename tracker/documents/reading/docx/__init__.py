"""DOCX: headers, body with tables and text boxes, footers; runs that nobody sees are kept apart."""

from __future__ import annotations

from lxml import etree

from tracker.documents.reading.archive import Package
from tracker.documents.reading.docx.body import Body
from tracker.documents.reading.docx.names import STRICT, R, W
from tracker.documents.reading.docx.numbering import Numbering
from tracker.documents.reading.docx.styles import Styles
from tracker.documents.reading.metadata import office_metadata
from tracker.documents.reading.pieces import Reading

_PART = "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"


def read_docx(data: bytes) -> Reading:
    """Every visible paragraph and table row in reading order; raises :class:`UnreadableDocument`."""
    package = Package(data, STRICT)
    document = package.xml(_PART)
    reading = Reading("docx")
    body = Body(
        Styles(_optional(package, "word/styles.xml")), Numbering(_optional(package, "word/numbering.xml")), reading
    )
    targets = _targets(package)
    body.backdrop(document)
    for part in _referenced(document, "headerReference", targets):
        body.walk(package.xml(part))
    body.walk(document)
    for part in _referenced(document, "footerReference", targets):
        body.walk(package.xml(part))
    reading.hidden.extend(office_metadata(package, "docProps/core.xml"))
    return reading


def _optional(package: Package, name: str) -> etree._Element | None:
    return package.xml(name) if name in package.names else None


def _targets(package: Package) -> dict[str, str]:
    """Relation ids of the main part, and the part each one names."""
    relations = _optional(package, _RELATIONS)
    if relations is None:
        return {}
    return {
        relation.get("Id", ""): "word/" + relation.get("Target", "").removeprefix("/word/")
        for relation in relations
        if relation.get("TargetMode") != "External" and "word/" + relation.get("Target", "") in package.names
    }


def _referenced(document: etree._Element, reference: str, targets: dict[str, str]) -> list[str]:
    """Parts of one kind (header or footer), each once; unreferenced parts are never shown by Word."""
    found = (targets.get(node.get(R + "id", "")) for node in document.iter(W + reference))
    return list(dict.fromkeys(part for part in found if part))
