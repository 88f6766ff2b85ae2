"""pdfium's per-character questions asked for a whole page at once.

A page holds some 3,000 characters; ctypes with its usual type checks needs 0.6 µs a call, these prototypes mapped over
integers 0.3 µs, and those without argument types, which are handed arguments made ready once, 0.2 µs. Addresses are
those of the buffers beside them, which live as long as the call.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

_NAME = 128
_POINTER, _INT = ctypes.c_void_p, ctypes.c_int


def _prototype(function: object, result: type, *arguments: type) -> Callable[..., Any]:
    address = ctypes.cast(function, _POINTER).value  # type: ignore[arg-type]
    assert address is not None
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


# These take a handle made ready by ``_POINTER.from_param``, a C int, and the first also a ``byref``.
_loose_box = _prototype(pdfium.FPDFText_GetLooseCharBox, _INT)
_unicode = _prototype(pdfium.FPDFText_GetUnicode, ctypes.c_uint)
_object_at = _prototype(pdfium.FPDFPage_GetObject, _POINTER)

_text_object = _prototype(pdfium.FPDFText_GetTextObject, _POINTER, _POINTER, _INT)
_inner_object_at = _prototype(pdfium.FPDFFormObj_GetObject, _POINTER, _POINTER, ctypes.c_ulong)
_type = _prototype(pdfium.FPDFPageObj_GetType, _INT, _POINTER)
_mode = _prototype(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _POINTER)
_transparency = _prototype(pdfium.FPDFPageObj_HasTransparency, _INT, _POINTER)
_marks = _prototype(pdfium.FPDFPageObj_CountMarks, _INT, _POINTER)
_colour = _prototype(pdfium.FPDFPageObj_GetFillColor, _INT, *[_POINTER] * 5)
_bounds = _prototype(pdfium.FPDFPageObj_GetBounds, _INT, *[_POINTER] * 5)
_clip_path = _prototype(pdfium.FPDFPageObj_GetClipPath, _POINTER, _POINTER)
_clip_count = _prototype(pdfium.FPDFClipPath_CountPaths, _INT, _POINTER)
_segment_count = _prototype(pdfium.FPDFClipPath_CountPathSegments, _INT, _POINTER, _INT)
_segment = _prototype(pdfium.FPDFClipPath_GetPathSegment, _POINTER, _POINTER, _INT, _INT)
_segment_point = _prototype(pdfium.FPDFPathSegment_GetPoint, _INT, _POINTER, _POINTER, _POINTER)

_font = _prototype(pdfium.FPDFTextObj_GetFont, _POINTER, _POINTER)
_font_size = _prototype(pdfium.FPDFText_GetFontSize, ctypes.c_double, _POINTER, _INT)
_font_weight = _prototype(pdfium.FPDFText_GetFontWeight, _INT, _POINTER, _INT)
_font_info = _prototype(pdfium.FPDFText_GetFontInfo, ctypes.c_ulong, _POINTER, _INT, _POINTER, ctypes.c_ulong, _POINTER)
_text_matrix = _prototype(pdfium.FPDFText_GetMatrix, _INT, _POINTER, _INT, _POINTER)


def address(handle: object) -> int:
    """The number behind a pdfium handle."""
    return ctypes.cast(handle, _POINTER).value or 0  # type: ignore[arg-type]


def loose_boxes(text_page: int, count: int) -> array[float]:
    """Four floats a character: left, top, right, bottom in points, origin bottom left; font height, not ink."""
    boxes = array("f", bytes(16 * count))
    buffer = (ctypes.c_float * (4 * count)).from_buffer(boxes)
    places = map(ctypes.byref, repeat(buffer), range(0, 16 * count, 16))
    deque(map(_loose_box, repeat(_POINTER.from_param(text_page)), range(count), places), maxlen=0)
    return boxes


def code_points(text_page: int, count: int) -> list[int]:
    """The code of every character; needed only where pdfium's text skips some."""
    return list(map(_unicode, repeat(_POINTER.from_param(text_page)), range(count)))


def text_object(text_page: int, index: int) -> int | None:
    """The page object a character belongs to; None for characters pdfium made up (spaces, line ends)."""
    item: int | None = _text_object(text_page, index)
    return item


def font_size(text_page: int, index: int) -> float:
    """The size the font was set to at a character, before the text's own scale."""
    return float(_font_size(text_page, index))


def text_scale(text_page: int, index: int) -> float:
    """How much the text is stretched upward at a character; 1 where pdfium does not know."""
    matrix = array("f", bytes(24))
    if not _text_matrix(text_page, index, matrix.buffer_info()[0]):
        return 1.0
    return float((matrix[2] ** 2 + matrix[3] ** 2) ** 0.5)


def font(text_page: int, index: int) -> int:
    """The font of a character, as a number that is the same for one font on one page; 0 when unknown."""
    item = _text_object(text_page, index)
    return (_font(item) if item else None) or 0


def font_weight(text_page: int, index: int) -> int:
    """100 to 900 at a character, or -1."""
    return int(_font_weight(text_page, index))


def font_name(text_page: int, index: int) -> str:
    """The font's name at a character, cut at 127 letters; empty when it has none."""
    name = array("b", bytes(_NAME + 4))
    base = name.buffer_info()[0]
    length = int(_font_info(text_page, index, base, _NAME, base + _NAME))
    return name.tobytes()[: length - 1].decode("latin-1") if 0 < length <= _NAME else ""


def page_objects(page: int, count: int) -> list[int]:
    """The objects of a page in the order they are painted."""
    return list(map(_object_at, repeat(_POINTER.from_param(page)), range(count)))


def inner_objects(form: int, count: int) -> list[int]:
    """The objects of a form object in the order they are painted."""
    return list(map(_inner_object_at, repeat(form), range(count)))


def types(objects: Sequence[int]) -> list[int]:
    """FPDF_PAGEOBJ_… of each object."""
    return list(map(_type, objects))


def render_modes(texts: Sequence[int]) -> list[int]:
    """FPDF_TEXTRENDERMODE_… of each text object."""
    return list(map(_mode, texts))


def transparencies(objects: Sequence[int]) -> list[int]:
    """1 where an object has alpha, a soft mask or a blend mode."""
    return list(map(_transparency, objects))


def mark_counts(objects: Sequence[int]) -> list[int]:
    """How many content marks (layers, tags) each object carries."""
    return list(map(_marks, objects))


def fill_colours(objects: Sequence[int]) -> array[int]:
    """Four unsigned ints an object: red, green, blue, alpha; 0, 0, 0, 0 where pdfium knows none."""
    colours = array("I", bytes(16 * len(objects)))
    _fill(_colour, objects, colours.buffer_info()[0])
    return colours


def bounds(objects: Sequence[int]) -> array[float]:
    """Four floats an object: left, bottom, right, top in points of the page."""
    boxes = array("f", bytes(16 * len(objects)))
    _fill(_bounds, objects, boxes.buffer_info()[0])
    return boxes


def clip_paths(objects: Sequence[int]) -> list[int]:
    """The clip path of each object; 0 where nothing clips."""
    paths = list(map(_clip_path, objects))
    return [path if path and _clip_count(path) > 0 else 0 for path in paths]


def clip_edges(clip: int) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right, top of each path of a clip."""
    point = array("f", bytes(8))
    x = point.buffer_info()[0]
    edges: list[tuple[float, float, float, float]] = []
    for path in range(_clip_count(clip)):
        across: list[float] = []
        up: list[float] = []
        for index in range(max(_segment_count(clip, path), 0)):
            if _segment_point(_segment(clip, path, index), x, x + 4):
                across.append(point[0])
                up.append(point[1])
        edges.append((min(across), min(up), max(across), max(up)) if across else (0.0, 0.0, 0.0, 0.0))
    return edges


def _fill(function: Callable[..., int], objects: Iterable[int], base: int) -> None:
    """Call ``function(object, &v0, &v1, &v2, &v3)`` with four-byte values lying one after another from ``base``."""
    handles = list(objects)
    end = base + 16 * len(handles)
    quarters = (range(base + offset, end + offset, 16) for offset in (0, 4, 8, 12))
    deque(map(function, handles, *quarters), maxlen=0)
