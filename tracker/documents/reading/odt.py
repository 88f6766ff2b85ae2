"""ODT: paragraphs, lists, tables and frames of content.xml; headers and footers from styles.xml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from tracker.documents.reading.archive import LOCKED, Package
from tracker.documents.reading.cleaning import starts_with_bullet
from tracker.documents.reading.colours import Colour, from_hex, unseen
from tracker.documents.reading.metadata import office_metadata
from tracker.documents.reading.pieces import Piece, Reading
from tracker.documents.reading.room import Room, Rooms
from tracker.documents.types import HiddenSpan, Unreadable, UnreadableDocument

_NS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, STYLE, TEXT, TABLE, DRAW = (_NS % name for name in ("office", "style", "text", "table", "drawing"))
FO = _NS % "xsl-fo-compatible"

_PARAGRAPHS = (TEXT + "p", TEXT + "h")
_BLOCKS = (*_PARAGRAPHS, TABLE + "table-row")
_SPOKEN = {TEXT + "tab": "\t", TEXT + "line-break": "\n", TEXT + "soft-page-break": ""}
_SILENT = frozenset(
    {OFFICE + "annotation", TEXT + "note-citation", TEXT + "bookmark", DRAW + "frame", DRAW + "custom-shape"}
)
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|in|cm|mm|pc|px)")
_TO_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "pc": 12.0, "px": 0.75}
_FRAMES = (DRAW + "frame", DRAW + "custom-shape", DRAW + "rect")


@dataclass(frozen=True, slots=True)
class _Look:
    ink: Colour | None = None
    paper: Colour | None = None
    size: float = 0.0
    bold: bool = False
    vanished: bool = False
    heading: bool = False


class _Styles:
    """Text properties by style name, parents laid in."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._nodes = {node.get(STYLE + "name", ""): node for root in roots for node in root.iter(STYLE + "style")}
        self._defaults = [
            node
            for root in roots
            for node in root.iter(STYLE + "default-style")
            if node.get(STYLE + "family") == "paragraph"
        ]

    def over(self, look: _Look, name: str | None) -> _Look:
        """``look`` with the named style and its parents on top."""
        for node in self._chain(name):
            look = _overlaid(look, node)
        return look

    def room(self, name: str | None, room: Room) -> Room:
        """``room`` with the space above and below that the named style and its parents state."""
        room = replace(room, style=self._shared(name))
        for node in (*self._defaults, *self._chain(name)):
            room = _roomier(room, node.find(STYLE + "paragraph-properties"))
        return room

    def _shared(self, name: str | None) -> str:
        """The style that people chose: programs write one of their own for each change made by hand."""
        names = [node.get(STYLE + "parent-style-name") for node in self._chain(name)[-1:]]
        return next(filter(None, names), name) or ""

    def _chain(self, name: str | None) -> list[etree._Element]:
        """The named style behind its parents."""
        chain: list[etree._Element] = []
        while name in self._nodes and self._nodes[name] not in chain:
            chain.append(self._nodes[name])
            name = chain[-1].get(STYLE + "parent-style-name")
        return chain[::-1]


class _Text:
    """Appends the pieces and hidden words of one part after another to a reading."""

    def __init__(self, styles: _Styles, reading: Reading) -> None:
        self._styles = styles
        self._reading = reading
        self._rooms = Rooms()

    def walk(self, part: etree._Element) -> None:
        """Every paragraph and table row of a part, with room around it."""
        self._rooms.leave()
        self._blocks(part)
        self._rooms.leave()

    def _blocks(self, part: etree._Element) -> None:
        for block in _own(part, _BLOCKS):
            if block.tag == TABLE + "table-row":
                self._row(block)
            else:
                self._emit([self._paragraph(block)], self._room(block))
                for frame in _own(block, _FRAMES):
                    self.walk(frame)

    def _row(self, row: etree._Element) -> None:
        cells = [child for child in row if child.tag == TABLE + "table-cell"]
        inner = [list(_own(cell, _BLOCKS)) for cell in cells]
        if all(len(blocks) <= 1 and all(block.tag in _PARAGRAPHS for block in blocks) for blocks in inner):
            self._emit([self._paragraph(block) for blocks in inner for block in blocks], Room(listed=True))
            return
        for cell in cells:
            self._blocks(cell)

    def _emit(self, cells: list[tuple[str, _Look]], room: Room) -> None:
        shown = [(text, look) for text, look in cells if text.strip()]
        if not shown:
            self._rooms.leave()
            return
        look = shown[0][1]
        gap = self._rooms.before(replace(room, heading=look.heading and len(shown) == 1))
        for text in "\t".join(text for text, _ in shown).split("\n"):
            count = len(self._reading.pieces)
            self._reading.pieces.append(
                Piece(text, count, size=look.size, bold=look.bold, heading=look.heading, gap=gap)
            )
            gap = False

    def _room(self, node: etree._Element) -> Room:
        listed = _is_listed(node) or starts_with_bullet("".join(map(str, node.itertext())))
        return self._styles.room(node.get(TEXT + "style-name"), Room(listed=listed))

    def _paragraph(self, node: etree._Element) -> tuple[str, _Look]:
        look = self._styles.over(_Look(heading=node.tag == TEXT + "h"), node.get(TEXT + "style-name"))
        text = "".join(self._spoken(node, look))
        return ("• " + text if _is_listed(node) and text.strip() and node.tag == TEXT + "p" else text), look

    def _spoken(self, node: etree._Element, look: _Look) -> Iterator[str]:
        yield self._shown(node.text, look)
        for child in node:
            if child.tag == TEXT + "s":
                yield " " * min(_count(child.get(TEXT + "c")), 40)
            elif child.tag in _SPOKEN:
                yield _SPOKEN[str(child.tag)]
            elif child.tag not in _SILENT and isinstance(child.tag, str):
                yield from self._spoken(child, self._styles.over(look, child.get(TEXT + "style-name")))
            yield self._shown(child.tail, look)

    def _shown(self, text: str | None, look: _Look) -> str:
        reason = _reason(look)
        if text and text.strip() and reason:
            self._reading.hidden.append(HiddenSpan(text.strip(), reason))
            return " "
        return text or ""


def read_odt(data: bytes) -> Reading:
    """Every visible paragraph and table row in reading order; raises :class:`UnreadableDocument`."""
    package = Package(data)
    if (
        "META-INF/manifest.xml" in package.names
        and next(package.xml("META-INF/manifest.xml").iter("{*}encryption-data"), None) is not None
    ):
        raise UnreadableDocument(Unreadable.ENCRYPTED, LOCKED)
    content = package.xml("content.xml")
    styles = package.xml("styles.xml") if "styles.xml" in package.names else None
    reading = Reading("odt")
    text = _Text(_Styles([root for root in (styles, content) if root is not None]), reading)
    for name in ("header", "footer"):
        if name == "footer":
            _body(content, text, reading)
        for part in styles.iter(STYLE + name) if styles is not None else ():
            text.walk(part)
    reading.hidden.extend(office_metadata(package, "meta.xml"))
    return reading


def _body(content: etree._Element, text: _Text, reading: Reading) -> None:
    for changes in content.iter(TEXT + "tracked-changes"):
        for deletion in changes.iter(TEXT + "deletion"):
            words = " ".join("".join(map(str, node.itertext())) for node in _own(deletion, _PARAGRAPHS)).strip()
            if words:
                reading.hidden.append(HiddenSpan(words, "deleted"))
    for body in content.iter(OFFICE + "text"):
        text.walk(body)


def _own(node: etree._Element, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    """Descendants with one of ``tags``, none inside another, without tracked changes."""
    stack = list(reversed(node))
    while stack:
        child = stack.pop()
        if child.tag in tags:
            yield child
        elif child.tag != TEXT + "tracked-changes":
            stack.extend(reversed(child))


def _is_listed(node: etree._Element) -> bool:
    return any(ancestor.tag == TEXT + "list-item" for ancestor in node.iterancestors())


def _roomier(room: Room, properties: etree._Element | None) -> Room:
    if properties is None:
        return room
    contextual = properties.get(STYLE + "contextual-spacing")
    return replace(
        room,
        above=_length(properties.get(FO + "margin-top"), room.above),
        below=_length(properties.get(FO + "margin-bottom"), room.below),
        contextual=room.contextual if contextual is None else contextual == "true",
    )


def _length(value: str | None, otherwise: float) -> float:
    """ "0.25cm" in points; ``otherwise`` where none is stated."""
    match = _LENGTH.fullmatch(value.strip()) if value else None
    return float(match[1]) * _TO_POINTS[match[2]] if match else otherwise


def _overlaid(look: _Look, style: etree._Element) -> _Look:
    properties = style.find(STYLE + "text-properties")
    paragraph = style.find(STYLE + "paragraph-properties")
    paper = from_hex(paragraph.get(FO + "background-color")) if paragraph is not None else None
    look = replace(look, paper=paper or look.paper)
    if properties is None:
        return look
    display = properties.get(TEXT + "display")
    return replace(
        look,
        ink=from_hex(properties.get(FO + "color")) or look.ink,
        paper=from_hex(properties.get(FO + "background-color")) or look.paper,
        size=_points(properties.get(FO + "font-size")) or look.size,
        bold=look.bold if properties.get(FO + "font-weight") is None else properties.get(FO + "font-weight") == "bold",
        vanished=look.vanished if display is None else display == "none",
    )


def _reason(look: _Look) -> str | None:
    if look.vanished:
        return "vanished"
    if 0 < look.size < 2.5:
        return "tiny"
    return unseen(look.ink, look.paper)


def _points(value: str | None) -> float:
    try:
        return float(value.removesuffix("pt")) if value and value.endswith("pt") else 0.0
    except ValueError:
        return 0.0


def _count(value: str | None) -> int:
    return int(value) if value and value.isdigit() and len(value) < 4 else 1
