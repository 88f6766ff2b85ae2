"""What lies behind text: page colour, text box fill, banners."""

from __future__ import annotations

from lxml import etree

from tracker.documents.reading.colours import UNKNOWN, WHITE, Colour, contrast, from_hex
from tracker.documents.reading.docx.names import WP, WPS, A, V, W

_EMU_PER_CM = 360_000
_LARGE_POINTS = 85 * 28  # about 3 by 1 cm
_DRAWN = (V + "group", V + "rect", V + "roundrect", V + "shape")


def shape_fill(shape: etree._Element) -> Colour | None:
    """The fill of a text box; UNKNOWN when a style, gradient or picture fills it; None when nothing does."""
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
    return UNKNOWN if unspoken or (styled is not None and styled.get("idx") != "0") else None


def backdrop_fill(document: etree._Element) -> Colour | None:
    """The page's own colour; UNKNOWN when a large dark shape or picture may lie behind the text; None: white."""
    background = document.find(W + "background")
    if background is not None:
        return from_hex(background.get(W + "color"))
    for anchor in document.iter(WP + "anchor"):
        if anchor.get("behindDoc") in {"1", "true"} and _is_large(anchor) and _is_dark(anchor):
            return UNKNOWN
    return UNKNOWN if any(_is_drawn_dark(shape) for shape in document.iter(*_DRAWN)) else None


def _is_drawn_dark(shape: etree._Element) -> bool:
    """The same for VML, the drawings of older programs: a large placed shape or group with a dark fill in it."""
    style = dict(part.split(":", 1) for part in (shape.get("style") or "").split(";") if ":" in part)
    width, height = _points(style.get("width", "")), _points(style.get("height", ""))
    if style.get("position") != "absolute" or width * height < _LARGE_POINTS:
        return False
    fills = (
        from_hex(part.get("fillcolor")) for part in shape.iter(*_DRAWN) if part.get("filled") not in {"f", "false"}
    )
    return any(fill is not None and contrast(fill, WHITE) > 2 for fill in fills)


def _points(length: str) -> float:
    try:
        return float(length.removesuffix("pt")) if length.endswith("pt") else 0.0
    except ValueError:
        return 0.0


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
    return fill is not None and (fill == UNKNOWN or contrast(fill, WHITE) > 2)
