"""One paragraph: the text its reader sees, and the words only the file knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from tracker.documents.reading.cleaning import starts_with_bullet
from tracker.documents.reading.colours import Colour, unseen
from tracker.documents.reading.docx.names import W
from tracker.documents.reading.docx.numbering import Numbering
from tracker.documents.reading.docx.spacing import spaced
from tracker.documents.reading.docx.styles import Look, Style, Styles, overlaid, value, with_paper
from tracker.documents.reading.docx.tree import own
from tracker.documents.reading.room import NO_ROOM, Room

TINY = 2.5  # points; the smallest print on purpose is about 4
_LETTER = re.compile(r"\w")  # a blank or a comma of another colour hides nothing
_SPOKEN = {W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_RUNS = (W + "r", W + "del", W + "moveFrom", W + "txbxContent")


@dataclass(frozen=True, slots=True)
class Words:
    """Words kept apart, and why (a ``HiddenSpan`` reason)."""

    text: str
    reason: str


@dataclass(slots=True)
class Paragraph:
    """``text`` may hold tabs and line breaks; ``size`` is the largest of its runs."""

    text: str = ""
    size: float = 0.0
    bold: bool = True
    heading: bool = False
    hidden: list[Words] = field(default_factory=list)
    room: Room = NO_ROOM


def read_paragraph(node: etree._Element, styles: Styles, numbering: Numbering, paper: Colour | None) -> Paragraph:
    """The paragraph of a ``p`` element; text boxes anchored in it are not part of it."""
    properties = node.find(W + "pPr")
    style = styles.get(value(properties, "pStyle") if properties is not None else None)
    look = replace(style.look, paper=style.look.paper or paper)
    if properties is not None:
        look = with_paper(look, properties.find(W + "shd"))
    paragraph = Paragraph(heading=_is_heading(style, properties))
    for run in own(node, _RUNS):
        _add(paragraph, run, look, styles)
    paragraph.bold = paragraph.bold and bool(paragraph.text.strip())
    own_list = properties.find(W + "numPr") if properties is not None else None
    listed = style.list_properties if own_list is None else own_list
    if paragraph.text.strip() and numbering.is_bullet(listed):
        paragraph.text = "• " + paragraph.text.lstrip()
    paragraph.hidden = _merged(paragraph.hidden)
    numbered = listed is not None and value(listed, "numId") != "0"  # 0 takes a paragraph out of its style's list
    paragraph.room = _room(paragraph, properties, style, numbered=numbered)
    return paragraph


def _room(paragraph: Paragraph, properties: etree._Element | None, style: Style, *, numbered: bool) -> Room:
    spacing = spaced(style.spacing, properties)
    return Room(
        above=spacing.above,
        below=spacing.below,
        heading=paragraph.heading,
        listed=numbered or starts_with_bullet(paragraph.text),
        contextual=spacing.contextual,
        style=(value(properties, "pStyle") if properties is not None else None) or "",
    )


def _add(paragraph: Paragraph, run: etree._Element, look: Look, styles: Styles) -> None:
    if run.tag == W + "txbxContent":
        return
    if run.tag != W + "r":
        _hide(paragraph, "".join(_texts(run, ("t", "delText"))), "deleted")
        return
    properties = run.find(W + "rPr")
    if properties is not None:
        look = overlaid(styles.over(look, value(properties, "rStyle")), properties)
    text = "".join(_spoken(run))
    reason = _reason(look)
    if reason and text.strip():
        _hide(paragraph, text, reason)
        # A space stays, so that the words around do not run together.
        paragraph.text += " "
        return
    paragraph.text += text
    if text.strip():
        paragraph.size = max(paragraph.size, look.size)
        paragraph.bold = paragraph.bold and look.bold


def _hide(paragraph: Paragraph, text: str, reason: str) -> None:
    if text:
        paragraph.hidden.append(Words(text, reason))


def _merged(hidden: list[Words]) -> list[Words]:
    """Neighbouring runs of one reason as one, without outer blanks: Word cuts sentences into many runs."""
    merged: list[Words] = []
    for words in hidden:
        if merged and merged[-1].reason == words.reason:
            merged[-1] = Words(merged[-1].text + words.text, words.reason)
        else:
            merged.append(words)
    return [Words(words.text.strip(), words.reason) for words in merged if _LETTER.search(words.text)]


def _reason(look: Look) -> str | None:
    if look.vanished:
        return "vanished"
    if 0 < look.size < TINY:
        return "tiny"
    return unseen(look.ink, look.paper)


def _spoken(run: etree._Element) -> Iterator[str]:
    for node in run:
        if node.tag == W + "t":
            yield node.text or ""
        elif node.tag == W + "sym":
            yield _symbol(node)
        else:
            yield _SPOKEN.get(str(node.tag), "")


def _symbol(node: etree._Element) -> str:
    try:
        return chr(int(node.get(W + "char", ""), 16))
    except (ValueError, OverflowError):
        return ""


def _texts(node: etree._Element, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        for text in node.iter(W + name):
            yield text.text or ""


def _is_heading(style: Style, properties: etree._Element | None) -> bool:
    if properties is not None and properties.find(W + "outlineLvl") is not None:
        return True
    return style.outline or style.name.startswith(("heading", "title"))
