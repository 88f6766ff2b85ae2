"""Words in a file's own description: subject, keywords, comments. Nobody sees them on the page, so none of them score."""

from __future__ import annotations

from tracker.documents.reading.archive import Package
from tracker.documents.types import HiddenSpan

# Author, dates and program names are not words planted for a reader; they are left out.
_WORDY = frozenset({"subject", "keywords", "keyword", "description", "category", "title"})


def office_metadata(package: Package, part: str) -> list[HiddenSpan]:
    """The wordy fields of a DOCX's or ODT's metadata part, if it has one."""
    if part not in package.names:
        return []
    spans: list[HiddenSpan] = []
    for node in package.xml(part).iter("{*}*"):
        name = str(node.tag).rpartition("}")[2].casefold()
        text = (node.text or "").strip()
        if name in _WORDY and text:
            spans.append(HiddenSpan(text, "metadata"))
    return spans


def wordy(fields: dict[str, str]) -> list[HiddenSpan]:
    """The same for fields by name (PDF, HTML)."""
    return [
        HiddenSpan(text.strip(), "metadata")
        for name, text in fields.items()
        if name.casefold() in _WORDY and text.strip()
    ]
