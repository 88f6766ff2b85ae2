"""Attributes that hidden text has, and some honest text too."""

from __future__ import annotations

import ctypes
from bisect import bisect_left, bisect_right

from pypdfium2 import raw

from tracker.documents.reading.colours import WHITE, Colour, contrast
from tracker.documents.reading.pdf import bulk
from tracker.documents.reading.pdf.visibility.objects import Cover, Edges, Painting

_PALE = 1.9  # contrast to white below which the page is asked
_ALIKE = 1.25  # contrast to the fill beneath below which the page is asked
_OPAQUE = 230
_CLIPPED_SHARE = 0.7  # of a text's height or width outside its clip path
_COVERED_SHARE = 0.2
_STROKED = (raw.FPDF_TEXTRENDERMODE_STROKE, raw.FPDF_TEXTRENDERMODE_STROKE_CLIP)
_Paint = tuple[tuple[int, int, int, int], int, int]  # red, green, blue and alpha; render mode; whether transparent
_UNPAINTED = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)


def suspects(texts: list[int], painting: Painting) -> dict[int, str]:
    """A reason to doubt (a ``HiddenSpan`` reason) for each text object that has one."""
    paints = _paints(texts)
    doubted = {paint for paint in set(paints) if _by_painting(paint) or _by_colour(paint)}  # a page has few paints
    edges = painting.edges(texts)
    near = covers_near(edges, painting.covers)
    found: dict[int, str] = {}
    columns = zip(texts, paints, edges, bulk.mark_counts(texts), bulk.clip_paths(texts), strict=True)
    for index, (text, paint, bounds, marks, clip) in enumerate(columns):
        if not (marks or clip or index in near or paint in doubted):
            continue
        reason = (
            _by_painting(paint)
            or (_layered(text) if marks else None)
            or (_by_clip(clip, bounds) if clip else None)
            or (_by_covers(near[index], painting.order.get(text, 0), paint[0][:3]) if index in near else None)
            or _by_colour(paint)
        )
        if reason:
            found[text] = reason
    return found


def _paints(texts: list[int]) -> list[_Paint]:
    values = iter(bulk.fill_colours(texts))
    colours = zip(values, values, values, values, strict=True)
    return list(zip(colours, bulk.render_modes(texts), bulk.transparencies(texts), strict=True))


def _by_painting(paint: _Paint) -> str | None:
    (*_, alpha), mode, transparent = paint
    if mode in _UNPAINTED:
        return "invisible"
    return "transparent" if transparent or (alpha < _OPAQUE and mode not in _STROKED) else None


def _by_colour(paint: _Paint) -> str | None:
    (red, green, blue, _), mode, _ = paint
    ink = red, green, blue
    if mode in _STROKED:
        return "white"  # its outline's colour counts, which may be anything: ask the page
    ratio = contrast(ink, WHITE)
    if ratio >= _PALE:
        return None
    return "white" if ink == WHITE else "near_white"


def _layered(text: int) -> str | None:
    """Doubted when on an optional layer, which may be switched off."""
    handle = ctypes.cast(text, raw.FPDF_PAGEOBJECT)
    name, needed = ctypes.create_string_buffer(32), ctypes.c_ulong()
    for index in range(raw.FPDFPageObj_CountMarks(handle)):
        mark = raw.FPDFPageObj_GetMark(handle, index)
        raw.FPDFPageObjMark_GetName(mark, ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort)), 32, needed)
        if name.raw[: max(needed.value - 2, 0)] == "OC".encode("utf-16-le"):
            return "invisible"
    return None


def _by_clip(clip: int, edges: Edges) -> str | None:
    """Clipped when a good part of the text's bounds lies outside one of its clip paths' bounds."""
    width = (1 - _CLIPPED_SHARE) * (edges[2] - edges[0])
    height = (1 - _CLIPPED_SHARE) * (edges[3] - edges[1])
    for left, bottom, right, top in bulk.clip_edges(clip):
        if min(edges[2], right) - max(edges[0], left) < width or min(edges[3], top) - max(edges[1], bottom) < height:
            return "clipped"
    return None


def _by_covers(covers: list[Cover], order: int, ink: Colour) -> str | None:
    """Covered by something painted later, or on something it is hard to tell from (a picture may be anything)."""
    if covers[-1].order > order:
        return "covered"
    topmost = covers[-1].colour
    return "same_colour" if topmost is None or contrast(ink, topmost) < _ALIKE else None


def covers_near(texts: list[Edges], covers: list[Cover]) -> dict[int, list[Cover]]:
    """For each text (by position) that covers overlap: those covers, in painting order."""
    if not covers:
        return {}
    positions = sorted(range(len(texts)), key=lambda position: texts[position][1])
    bottoms = [texts[position][1] for position in positions]
    tallest = max((text[3] - text[1] for text in texts), default=0.0)
    found: dict[int, list[Cover]] = {}
    for cover in covers:
        first = bisect_left(bottoms, cover.edges[1] - tallest)
        for position in positions[first : bisect_right(bottoms, cover.edges[3])]:
            if _share(texts[position], cover.edges) > _COVERED_SHARE:
                found.setdefault(position, []).append(cover)
    return found


def _share(text: Edges, cover: Edges) -> float:
    """The part of the text's bounds that the cover's bounds overlap."""
    if text[0] >= cover[2] or cover[0] >= text[2] or text[1] >= cover[3] or cover[1] >= text[3]:
        return 0.0
    width = min(text[2], cover[2]) - max(text[0], cover[0])
    height = min(text[3], cover[3]) - max(text[1], cover[1])
    return width * height / max((text[2] - text[0]) * (text[3] - text[1]), 0.01)
