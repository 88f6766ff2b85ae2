"""HTML as a browser would show it, without running or fetching anything."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree, html

from tracker.documents.reading.archive import DAMAGED, TANGLED
from tracker.documents.reading.colours import Colour, from_hex, unseen
from tracker.documents.reading.metadata import wordy
from tracker.documents.reading.pieces import Piece, Reading
from tracker.documents.reading.room import CLEAR
from tracker.documents.reading.txt import decoded
from tracker.documents.types import HiddenSpan, Unreadable, UnreadableDocument

_SILENT = frozenset(
    {"script", "style", "head", "template", "noscript", "iframe", "object", "svg", "select", "textarea"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | frozenset(
    {"address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "fieldset", "figcaption",
     "figure", "footer", "form", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section",
     "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)  # fmt: skip
_CELLS = frozenset({"td", "th"})
_APART = _HEADINGS | frozenset({"blockquote", "dl", "figure", "hr", "ol", "p", "pre", "ul"})
_ITEMS = frozenset({"dl", "li", "ol", "ul"})
_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]+)")
_CHARSET = re.compile(rb"""<meta[^>]+charset=["']?\s*([\w-]+)""", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d+)\D+(\d+)\D+(\d+)(?:\D+([\d.]+))?")
_LENGTH = re.compile(r"(-?[\d.]+)\s*(px|pt|em|rem)?")
_LINE = 12.0  # points
_BULLET = "• "
_TO_POINTS = {"px": 0.75, "pt": 1.0, "em": 12.0, "rem": 12.0, "": 0.75}


@dataclass(frozen=True, slots=True)
class _Look:
    ink: Colour | None = None
    paper: Colour | None = None
    reason: str | None = None
    heading: bool = False
    bold: bool = False
    listed: bool = False
    above: float = 0.0  # margins of the element itself, in points
    below: float = 0.0


class _Page:
    """Collects the pieces of one page; a piece ends where a browser would start a new line."""

    def __init__(self, reading: Reading) -> None:
        self.plain_rows: dict[etree._Element, bool] = {}
        self._reading = reading
        self._line: list[str] = []
        self._look = _Look()
        self._gap = False
        self._held = False  # a blank that does not break holds the line open, and leaves it empty when it is alone

    def say(self, text: str | None, look: _Look) -> None:
        if not text:
            return
        if look.reason:
            if text.strip():
                self._reading.hidden.append(HiddenSpan(" ".join(text.split()), look.reason))
            return
        if not self._line:
            self._look = look
        self._line.append(re.sub(r"\s+", " ", text))
        self._held = self._held or ("\xa0" in text and not look.listed)

    def mark(self, sign: str) -> None:
        """A tab between cells, a bullet before an item."""
        if not (sign == _BULLET and self._is_bullet()):
            self._line.append(sign)

    def begin(self) -> None:
        """A block begins: what came before it is a line, but an item's bullet waits for the item's words."""
        if not self._is_bullet():
            self.end()

    def _is_bullet(self) -> bool:
        return "".join(self._line).strip() == _BULLET.strip()

    def end(self) -> None:
        text = "".join(self._line)
        self._line = []
        if text.strip().strip("•").strip():
            count = len(self._reading.pieces)
            self._reading.pieces.append(
                Piece(text, count, bold=self._look.bold, heading=self._look.heading, gap=self._gap)
            )
            self._gap = False
        elif self._held:
            self._gap = True
        self._held = False

    def leave(self, points: float) -> None:
        """Room before whatever comes next, where it is enough to see."""
        self._gap = self._gap or points >= CLEAR

    def break_line(self, *, listed: bool) -> None:
        """A break ends a line; where none was begun, it leaves an empty one."""
        if not listed and not "".join(self._line).strip():
            self.leave(CLEAR)
        self.end()


def read_html(data: bytes) -> Reading:
    """One piece a block or table row; raises :class:`UnreadableDocument` when there is no markup to follow."""
    reading = Reading("html")
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(_text(data), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableDocument(Unreadable.DAMAGED, DAMAGED) from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableDocument(Unreadable.TOO_LARGE, TANGLED)  # lxml drops what lies deeper and goes on
    page = _Page(reading)
    _walk(root, _Look(), page)
    page.end()
    named = {str(meta.get("name")): str(meta.get("content") or "") for meta in root.iter("meta") if meta.get("name")}
    reading.hidden.extend(wordy(named))
    return reading


def _text(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii"), errors="strict")
        except (LookupError, UnicodeDecodeError):
            pass
    # An XML declaration in a str is refused by lxml.
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", decoded(data))


def _walk(root: etree._Element, look: _Look, page: _Page) -> None:
    """Depth first with a stack of our own: markup nested a thousand deep must not end in a RecursionError."""
    todo: list[tuple[str, etree._Element, _Look, float]] = [("open", root, look, 0.0)]
    while todo:
        step, node, outer, below = todo.pop()
        if step == "close":
            _close(node, page, below)
            page.say(node.tail, outer)
            continue
        if node.tag in _SILENT or not isinstance(node.tag, str):
            page.say(node.tail, outer)
            continue
        inner = _styled(node, outer)
        _open(node, page, inner)
        page.say(node.text, inner)
        todo.append(("close", node, outer, inner.below))
        todo.extend(("open", child, inner, 0.0) for child in reversed(node))


def _open(node: etree._Element, page: _Page, look: _Look) -> None:
    if node.tag == "br":
        page.break_line(listed=look.listed)
    elif node.tag in _BLOCKS and not _in_cell(node, page):
        page.end() if node.tag == "li" else page.begin()
        page.leave(look.above)
    if node.tag == "li":
        page.mark(_BULLET)


def _close(node: etree._Element, page: _Page, below: float) -> None:
    if node.tag in _CELLS and _in_cell(node, page):
        page.mark("\t")
    elif node.tag in _BLOCKS and not _in_cell(node, page):
        page.end()
        page.leave(below)


def _in_cell(node: etree._Element, page: _Page) -> bool:
    """Inside a row whose cells hold one block each, where blocks do not break the line."""
    row = next(node.iterancestors("tr"), None) if node.tag != "tr" else None
    if row is None:
        return False
    if row not in page.plain_rows:
        page.plain_rows[row] = _is_plain(row)
    return page.plain_rows[row]


def _is_plain(row: etree._Element) -> bool:
    """Whether each cell holds one block at most, so that the row reads as one line."""
    return not any(True for cell in row for inner in cell.iter("li", "table", "br", "h1", "h2", "h3")) and all(
        sum(1 for _ in cell.iter("p", "div")) <= 1 for cell in row
    )


def _styled(node: etree._Element, look: _Look) -> _Look:
    style = dict(_DECLARATION.findall((node.get("style") or "").casefold()))
    ink, paper = _colour(style.get("color") or node.get("color")), _colour(_paper(style) or node.get("bgcolor"))
    look = replace(
        look,
        ink=ink or look.ink,
        paper=paper or look.paper,
        heading=look.heading or node.tag in _HEADINGS,
        bold=look.bold or node.tag in {"b", "strong", "th"} or node.tag in _HEADINGS,
    )
    reason = look.reason or _hidden_by(node, style) or unseen(look.ink, look.paper)
    above, below = (0.0, 0.0) if look.listed or reason else _margins(node, style)
    return replace(look, reason=reason, listed=look.listed or node.tag in _ITEMS, above=above, below=below)


def _margins(node: etree._Element, style: dict[str, str]) -> tuple[float, float]:
    """Points above and below, as browsers have them and as the element's own style says."""
    usual = _LINE if node.tag in _APART else 0.0
    sides = style.get("margin", "").split()
    above = _points(sides[0], usual) if sides else usual
    below = _points(sides[2], usual) if len(sides) > 2 else above
    return _points(style.get("margin-top"), above), _points(style.get("margin-bottom"), below)


def _paper(style: dict[str, str]) -> str | None:
    return style.get("background-color") or style.get("background")


def _hidden_by(node: etree._Element, style: dict[str, str]) -> str | None:
    if node.get("hidden") is not None or "none" in style.get("display", "") or "hidden" in style.get("visibility", ""):
        return "vanished"
    if _number(style.get("opacity"), 1.0) < 0.1:
        return "transparent"
    if 0 <= _points(style.get("font-size")) < 2.5:
        return "tiny"
    far = min(_points(style.get(side), 0.0) for side in ("left", "top", "text-indent", "margin-left"))
    return "off_page" if far < -500 else None


def _points(value: str | None, otherwise: float = 12.0) -> float:
    match = _LENGTH.match(value.strip()) if value else None
    return float(match[1]) * _TO_POINTS[match[2] or ""] if match and match[1].strip("-.") else otherwise


def _number(value: str | None, otherwise: float) -> float:
    try:
        return float(value) if value else otherwise
    except ValueError:
        return otherwise


def _colour(value: str | None) -> Colour | None:
    match = _RGB.match(value.strip()) if value else None
    if match:
        return int(match[1]) % 256, int(match[2]) % 256, int(match[3]) % 256
    return from_hex(value)
