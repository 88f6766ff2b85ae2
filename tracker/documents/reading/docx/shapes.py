"""What lies behind text: page colour, text box fill, banners."""

from __future__ import annotations

from lxml import etree

from tracker.documents.reading.colours import WHITE, Colour, contrast, from_hex
from tracker.documents.reading.docx.names import WP, WPS, A, V, W

# Any colour that white ink stands out on: for fills whose own colour the file does not spell out.
_SOME_DARK: Colour = (64, 64, 64)
_EMU_PER_CM = 360_000


def shape_fill(shape: etree._Element) -> Colour | None:
    """The fill of a text box; a dark stand-in when a style, gradient or picture fills it; None when nothing does."""
    if shape.tag == V + "textbox":
        parent = shape.getparent()
        return from_hex(parent.get("fillcolor")) if parent is not None else None
    properties = shape.find(WPS + "spPr")
    if properties is None or properties.find(A + "noFill") is not None:
        return None
    solid = properties.find(f"{A}solidFill/{A}srgbClr")
    if solid is not None:
        return from_hex(solid.get("val"))
    styled = shape.find(f"{WPS}style/{A}fillRef")
    unspoken = any(properties.find(A + name) is not None for name in ("solidFill", "gradFill", "blipFill", "pattFill"))
    return _SOME_DARK if unspoken or (styled is not None and styled.get("idx") != "0") else None


def backdrop_fill(document: etree._Element) -> Colour | None:
    """What the whole page stands on: its colour, or a large dark shape or picture anchored behind the text."""
    background = document.find(W + "background")
    if background is not None:
        return from_hex(background.get(W + "color"))
    for anchor in document.iter(WP + "anchor"):
        if anchor.get("behindDoc") in {"1", "true"} and _is_large(anchor) and _is_dark(anchor):
            return _SOME_DARK
    return None


def _is_large(anchor: etree._Element) -> bool:
    extent = anchor.find(WP + "extent")
    if extent is None:
        return False
    try:
        width, height = int(extent.get("cx", "0")), int(extent.get("cy", "0"))
    except ValueError:
        return False
    return width > 3 * _EMU_PER_CM and height > _EMU_PER_CM


def _is_dark(anchor: etree._Element) -> bool:
    if next(anchor.iter(A + "blip"), None) is not None:
        return True
    shape = next(anchor.iter(WPS + "wsp"), None)
    fill = shape_fill(shape) if shape is not None else None
    return fill is not None and contrast(fill, WHITE) > 2
