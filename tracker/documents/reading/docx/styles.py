"""What a run looks like after defaults, paragraph style, character style and its own properties."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree

from tracker.documents.reading.colours import Colour, from_hex
from tracker.documents.reading.docx.names import W
from tracker.documents.reading.docx.spacing import NO_SPACE, Spacing, spaced

_OFF = {"0", "false", "none", "off"}
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000ff", "darkBlue": "000080", "darkCyan": "008080", "darkGray": "808080",
    "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "red": "ff0000",
    "green": "00ff00", "magenta": "ff00ff", "cyan": "00ffff", "yellow": "ffff00", "lightGray": "c0c0c0",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How a run prints: ink and paper (None: automatic), size in points (0: unknown)."""

    ink: Colour | None = None
    paper: Colour | None = None
    size: float = 0.0
    bold: bool = False
    vanished: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """One style with everything it inherits already laid in."""

    look: Look
    name: str = ""
    list_properties: etree._Element | None = None
    outline: bool = False
    spacing: Spacing = NO_SPACE


class Styles:
    """The styles of a document, resolved on first use."""

    def __init__(self, root: etree._Element | None) -> None:
        """``root`` is styles.xml, or None when the document has none."""
        self._nodes: dict[str, etree._Element] = {}
        self._resolved: dict[str, Style] = {}
        self.default = Style(Look())
        if root is None:
            return
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        space = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        self.default = Style(overlaid(Look(), defaults), spacing=spaced(NO_SPACE, space))
        for node in root.findall(W + "style"):
            self._nodes[node.get(W + "styleId", "")] = node
            if node.get(W + "type") == "paragraph" and node.get(W + "default") in {"1", "true"}:
                self.default = self._lay(self.default, node)

    def get(self, key: str | None) -> Style:
        """The style of that id, or the default one."""
        if key is None or key not in self._nodes:
            return self.default
        if key not in self._resolved:
            self._resolved[key] = self._resolve(key)
        return self._resolved[key]

    def over(self, look: Look, key: str | None) -> Look:
        """``look`` with a character style of that id on top."""
        node = self._nodes.get(key or "")
        return look if node is None else overlaid(look, node.find(W + "rPr"))

    def _resolve(self, key: str) -> Style:
        chain: list[etree._Element] = []
        while key in self._nodes and self._nodes[key] not in chain:
            chain.append(self._nodes[key])
            key = value(chain[-1], "basedOn") or ""
        style = self.default
        for node in reversed(chain):
            style = self._lay(style, node)
        return style

    def _lay(self, style: Style, node: etree._Element) -> Style:
        numbered = node.find(f"{W}pPr/{W}numPr")
        return Style(
            look=overlaid(with_paper(style.look, node.find(f"{W}pPr/{W}shd")), node.find(W + "rPr")),
            name=(value(node, "name") or "").casefold(),
            list_properties=style.list_properties if numbered is None else numbered,
            outline=style.outline or node.find(f"{W}pPr/{W}outlineLvl") is not None,
            spacing=spaced(style.spacing, node.find(W + "pPr")),
        )


def overlaid(look: Look, properties: etree._Element | None) -> Look:
    """``look`` with a run's own properties (``rPr``) on top."""
    if properties is None or not len(properties):
        return look
    size, colour = value(properties, "sz"), value(properties, "color")
    highlight = _HIGHLIGHTS.get(value(properties, "highlight") or "")
    look = with_paper(look, properties.find(W + "shd"))
    return replace(
        look,
        ink=look.ink if colour is None else from_hex(colour),
        paper=look.paper if highlight is None else from_hex(highlight),
        size=look.size if size is None else half_points(size),
        bold=_switched(properties, "b", look.bold),
        vanished=_switched(properties, "vanish", look.vanished),
    )


def with_paper(look: Look, shading: etree._Element | None) -> Look:
    """``look`` on the fill colour of a ``shd`` element, when it states one."""
    fill = from_hex(shading.get(W + "fill")) if shading is not None else None
    return look if fill is None else replace(look, paper=fill)


def value(node: etree._Element, name: str) -> str | None:
    """The ``val`` of a child element, or None."""
    child = node.find(W + name)
    return None if child is None else child.get(W + "val")


def half_points(text: str) -> float:
    """ "24" as 12.0; 0 for anything that is not a number."""
    try:
        return float(text) / 2
    except ValueError:
        return 0.0


def _switched(properties: etree._Element, name: str, inherited: bool) -> bool:
    child = properties.find(W + name)
    return inherited if child is None else child.get(W + "val", "1").casefold() not in _OFF
