"""Walking WordprocessingML without meeting the same text twice."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tracker.documents.reading.docx.names import MC, W

# An AlternateContent holds the same text box twice: for new programs (Choice) and for old ones (Fallback).
SKIPPED = frozenset({MC + "Fallback", W + "sectPr", W + "pPr", W + "rPr"})


def own(node: etree._Element, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    """Descendants with one of ``tags`` in document order, none of them inside another."""
    stack = list(reversed(node))
    while stack:
        child = stack.pop()
        if child.tag in tags:
            yield child
        elif child.tag not in SKIPPED:
            stack.extend(reversed(child))
