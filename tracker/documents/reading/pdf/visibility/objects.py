"""The objects of a page in the order they are painted, those inside forms included."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field

import pypdfium2 as pdfium
from pypdfium2 import raw

from tracker.documents.limits import MAX_OBJECTS
from tracker.documents.reading.archive import TANGLED
from tracker.documents.reading.pdf import bulk
from tracker.documents.types import Unreadable, UnreadableDocument

_TEXT, _FORM = raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM
_MAX_DEPTH = 6
_PICTURE_SHARE = 0.6  # of the page, to call it a scan
Edges = tuple[float, float, float, float]  # left, bottom, right, top in PDF coordinates
_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Cover:
    """Something painted that can lie over or under text. ``colour`` is None for pictures and shadings."""

    order: int
    edges: Edges
    colour: tuple[int, int, int] | None
    picture: bool


@dataclass(slots=True)
class Painting:
    """What is painted on a page: the order of each text object, the placing of those inside forms, all covers."""

    order: dict[int, int] = field(default_factory=dict)
    placing: dict[int, _Matrix] = field(default_factory=dict)
    covers: list[Cover] = field(default_factory=list)
    painted: int = 0  # texts and covers so far
    deep: bool = False  # forms lie in forms deeper than we look

    def edges(self, texts: list[int]) -> list[Edges]:
        """The bounds of text objects on the page."""
        values = iter(bulk.bounds(texts))
        edges = list(zip(values, values, values, values, strict=True))
        if not self.placing:
            return edges
        return [_placed(own, self.placing.get(text, _IDENTITY)) for own, text in zip(edges, texts, strict=True)]

    def pictured(self, width: float, height: float) -> bool:
        """Whether pictures cover most of a page of that size."""
        areas = [(edges[2] - edges[0]) * (edges[3] - edges[1]) for edges in self._pictures()]
        return sum(areas) >= _PICTURE_SHARE * width * height

    def _pictures(self) -> list[Edges]:
        return [cover.edges for cover in self.covers if cover.picture]


def is_pictured(page: pdfium.PdfPage) -> bool:
    """Whether pictures cover most of the page."""
    return painting_of(page).pictured(*page.get_size())


def painting_of(page: pdfium.PdfPage) -> Painting:
    """Every text object and cover of the page. Raises :class:`UnreadableDocument` when there are far too many."""
    painting = Painting()
    handle = bulk.address(page.raw)
    objects = bulk.page_objects(handle, raw.FPDFPage_CountObjects(page.raw))
    _collect(objects, _IDENTITY, painting, 0)
    return painting


def _collect(objects: list[int], matrix: _Matrix, painting: Painting, depth: int) -> None:
    if len(objects) + len(painting.order) + len(painting.covers) > MAX_OBJECTS:
        raise UnreadableDocument(Unreadable.TOO_LARGE, TANGLED)
    for item, kind in zip(objects, bulk.types(objects), strict=True):
        if kind == _TEXT:
            painting.order[item] = painting.painted
            painting.painted += 1
            if matrix is not _IDENTITY:
                painting.placing[item] = matrix
        elif kind == _FORM:
            painting.deep = painting.deep or depth >= _MAX_DEPTH
            if depth < _MAX_DEPTH:
                form = _handle(item)
                inner = bulk.inner_objects(item, max(raw.FPDFFormObj_CountObjects(form), 0))
                _collect(inner, _times(_matrix(item), matrix), painting, depth + 1)
        else:
            cover = _cover(item, kind, matrix, painting.painted)
            if cover is not None:
                painting.covers.append(cover)
                painting.painted += 1


def _cover(item: int, kind: int, matrix: _Matrix, order: int) -> Cover | None:
    edges = _placed(_bounds(item), matrix)
    if min(edges[2] - edges[0], edges[3] - edges[1]) < 2.0:
        return None  # a rule or an underline
    if kind != raw.FPDF_PAGEOBJ_PATH:
        return Cover(order, edges, None, kind == raw.FPDF_PAGEOBJ_IMAGE)
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(_handle(item), mode, stroked)
    colour = bulk.fill_colours([item])
    if mode.value == raw.FPDF_FILLMODE_NONE or colour[3] < 25:
        return None
    return Cover(order, edges, (colour[0], colour[1], colour[2]), False)


def _handle(item: int) -> object:
    return ctypes.cast(item, raw.FPDF_PAGEOBJECT)


def _bounds(item: int) -> Edges:
    left, bottom, right, top = bulk.bounds([item])
    return left, bottom, right, top


def _matrix(item: int) -> _Matrix:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(_handle(item), matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(first: _Matrix, second: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    k, m, n, p, q, r = second
    return a * k + b * n, a * m + b * p, c * k + d * n, c * m + d * p, e * k + f * n + q, e * m + f * p + r


def _placed(edges: Edges, matrix: _Matrix) -> Edges:
    if matrix is _IDENTITY:
        return edges
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (edges[0], edges[2]) for y in (edges[1], edges[3])]
    across = [a * x + c * y + e for x, y in corners]
    up = [b * x + d * y + f for x, y in corners]
    return min(across), min(up), max(across), max(up)
