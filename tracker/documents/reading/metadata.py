"""Words in a file's own description: subject, keywords, comments. No page shows them, so none of them score."""

from __future__ import annotations

import re

from tracker.documents.reading.archive import Package
from tracker.documents.types import HiddenSpan

# Author, dates, program names and the title that programs make of the file's name are no words planted for a reader.
_WORDY = frozenset({"subject", "keywords", "keyword", "description", "category"})
_DEFAULTS = re.compile(
    r"(?i)(?:unspecified|unknown|untitled|\(?anonymous\)?|(?:generated|created|made) (?:by|with)\b.*)"
)
_DESIGN_KEYS = re.compile(r"(?:[A-Z]A[\w-]{9}(?:, ?|$))+")  # Canva writes the keys of its designs as keywords


def office_metadata(package: Package, part: str) -> list[HiddenSpan]:
    """The wordy fields of a DOCX's or ODT's metadata part, if it has one."""
    if part not in package.names:
        return []
    spans: list[HiddenSpan] = []
    for node in package.xml(part).iter("{*}*"):
        name = str(node.tag).rpartition("}")[2].casefold()
        text = (node.text or "").strip()
        if name in _WORDY and _is_planted(text):
            spans.append(HiddenSpan(text, "metadata"))
    return spans


def wordy(fields: dict[str, str]) -> list[HiddenSpan]:
    """The same for fields by name (PDF, HTML)."""
    return [
        HiddenSpan(text.strip(), "metadata")
        for name, text in fields.items()
        if name.casefold() in _WORDY and _is_planted(text.strip())
    ]


def _is_planted(text: str) -> bool:
    """Whether somebody wrote it: programs fill these fields with phrases of their own."""
    return bool(text) and not (_DEFAULTS.fullmatch(text) or _DESIGN_KEYS.fullmatch(text))
