"""Which list levels print a bullet; Word keeps that away from the paragraph's text."""

from __future__ import annotations

from lxml import etree

from tracker.documents.reading.docx.names import W


class Numbering:
    """Answers whether a paragraph's ``numPr`` prints a bullet."""

    def __init__(self, root: etree._Element | None) -> None:
        """``root`` is numbering.xml, or None when the document has no lists."""
        self._bullets: set[tuple[str, str]] = set()
        if root is not None:
            self._learn(root)

    def is_bullet(self, properties: etree._Element | None) -> bool:
        """True for a bulleted level; numbered ones print a number, which is no bullet."""
        if properties is None:
            return False
        number, level = properties.find(W + "numId"), properties.find(W + "ilvl")
        if number is None:
            return False
        depth = level.get(W + "val", "0") if level is not None else "0"
        return (number.get(W + "val", ""), depth) in self._bullets

    def _learn(self, root: etree._Element) -> None:
        levels = {
            abstract.get(W + "abstractNumId", ""): _bullet_levels(abstract)
            for abstract in root.findall(W + "abstractNum")
        }
        for number in root.findall(W + "num"):
            abstract = number.find(W + "abstractNumId")
            key = abstract.get(W + "val", "") if abstract is not None else ""
            self._bullets.update((number.get(W + "numId", ""), level) for level in levels.get(key, ()))


def _bullet_levels(abstract: etree._Element) -> list[str]:
    return [
        level.get(W + "ilvl", "")
        for level in abstract.findall(W + "lvl")
        for form in level.findall(W + "numFmt")
        if form.get(W + "val") == "bullet"
    ]
