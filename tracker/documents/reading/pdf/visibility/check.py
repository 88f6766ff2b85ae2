"""The check of one page: suspects, then the drawing, then the words kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pypdfium2 as pdfium

from tracker.documents.reading.pdf import bulk
from tracker.documents.reading.pdf.characters import Characters, Edges
from tracker.documents.reading.pdf.visibility.drawing import Drawing
from tracker.documents.reading.pdf.visibility.objects import Painting, painting_of
from tracker.documents.reading.pdf.visibility.suspects import suspects
from tracker.documents.types import Box, HiddenSpan

_WORD = re.compile(r"\S+")
_HYPHEN = re.compile("[\ufffe\x02]")  # pdfium's marks for a word that goes on in the next line
_TINY = 2.9  # font height in points; a 2.5-point font, which nobody reads
_SQUASHED = 0.06  # width of a letter to its height
_OCR_REASONS = frozenset({"invisible", "covered", "transparent"})
_STAMP_SHARE = 0.15  # visible letters that a scan may carry (page numbers, a scanner's stamp)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The characters that are seen (hidden ones are blanks), the hidden words, whether a picture was recognised, and
    whether forms lie in forms deeper than anybody looks.
    """

    characters: Characters
    hidden: list[HiddenSpan]
    recognised: bool = False
    deep: bool = False


@dataclass(slots=True)
class _Word:
    start: int
    end: int
    edges: Edges
    reason: str | None = None
    doubted: bool = False


def without_hidden(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, characters: Characters, number: int) -> Verdict:
    """The page's characters without the words that nobody sees; ``number`` counts pages from 0."""
    words = _words(characters, page.get_size())
    painting = painting_of(page)
    doubts = _doubts(text_page, words, painting)
    recognised = bool(doubts) and _settle(page, words, painting, doubts)
    if not any(word.reason for word in words):
        return Verdict(characters, [], recognised, painting.deep)
    return Verdict(_blanked(characters, words), _spans(characters.text, words, number), recognised, painting.deep)


def _words(characters: Characters, size: tuple[float, float]) -> list[_Word]:
    """Every word with its edges, and with a reason where its place alone hides it.

    A word that wraps at a hyphen needs the edges of all its letters; its first and last do for any other.
    """
    left, high, right, low, ceiling = (
        characters.left, characters.high, characters.right, characters.low, characters.ceiling,
    )  # fmt: skip
    words: list[_Word] = []
    broken = _HYPHEN.search(characters.text)
    for match in _WORD.finditer(characters.text):
        start, end = match.span()
        if broken and _HYPHEN.search(match[0]):
            edges = characters.edges(start, end)
        else:  # a page holds hundreds of words: comparing here is three times as fast as calling min and max
            a, b, c, d = left[start], left[end - 1], right[start], right[end - 1]
            e, f, g, h = high[start], high[end - 1], low[start], low[end - 1]
            edges = (a if a < b else b, ceiling - (e if e > f else f), c if c > d else d, ceiling - (g if g < h else h))
        words.append(_Word(start, end, edges, _by_place(edges, end - start, size)))
    return words


def _by_place(edges: Edges, letters: int, size: tuple[float, float]) -> str | None:
    """What needs no drawing: outside the page, or too small to read."""
    left, top, right, bottom = edges
    if right <= 1 or bottom <= 1 or left >= size[0] - 1 or top >= size[1] - 1:
        return "off_page"
    squashed = right - left < _SQUASHED * (bottom - top) * letters
    return "tiny" if 0 < bottom - top < _TINY or (squashed and right > left) else None


def _doubts(text_page: pdfium.PdfTextPage, words: list[_Word], painting: Painting) -> set[int]:
    """The objects of doubted words, which are marked. A word is looked at by its first and last letter."""
    # A page without any suspect needs no look at its words; unless every glyph is an object, which are far more than
    # words. Objects deeper than we look are known by their words only.
    few = len(painting.order) <= 2 * len(words) and not painting.deep
    if few and not suspects(list(painting.order), painting):
        return set()
    handle = bulk.address(text_page.raw)
    pairs = [(bulk.text_object(handle, word.start), bulk.text_object(handle, word.end - 1)) for word in words]
    objects = list(dict.fromkeys(item for pair in pairs for item in pair if item))
    doubts = suspects(objects, painting)
    doubted: set[int] = set()
    for word, (first, last) in zip(words, pairs, strict=True) if doubts else ():
        reason = doubts.get(first or 0) or doubts.get(last or 0)
        if reason and word.reason is None:
            word.reason, word.doubted = reason, True
            doubted.update(bulk.text_object(handle, index) or 0 for index in range(word.start, word.end))
    return doubted - {0}


def _settle(page: pdfium.PdfPage, words: list[_Word], painting: Painting, doubts: set[int]) -> bool:
    """Acquit the doubted words that the page shows; True when the rest is the recognised text of a scan."""
    drawing = Drawing(page, doubts)
    for word in words:
        if word.doubted and drawing.shows(word.edges):
            word.reason = None
    if not _is_scan(page, words, painting):
        return False
    recognised = False
    for word in words:
        if word.reason in _OCR_REASONS and drawing.has_ink(word.edges):
            word.reason, recognised = None, True
    return recognised


def _is_scan(page: pdfium.PdfPage, words: list[_Word], painting: Painting) -> bool:
    """A page-size picture, and hardly any text beside the doubted."""
    seen = sum(word.end - word.start for word in words if word.reason is None)
    every = sum(word.end - word.start for word in words)
    return seen <= _STAMP_SHARE * every and painting.pictured(*page.get_size())


def _blanked(characters: Characters, words: list[_Word]) -> Characters:
    letters = list(characters.text)
    for word in words:
        if word.reason:
            letters[word.start : word.end] = " " * (word.end - word.start)
    return replace(characters, text="".join(letters))


def _spans(text: str, words: list[_Word], number: int) -> list[HiddenSpan]:
    """Neighbouring words of one reason as one span, word for word."""
    runs: list[list[_Word]] = []
    before: _Word | None = None
    for word in words:
        if word.reason and before is not None and before.reason == word.reason:
            runs[-1].append(word)
        elif word.reason:
            runs.append([word])
        before = word
    return [_span(text, run, number) for run in runs]


def _span(text: str, run: list[_Word], number: int) -> HiddenSpan:
    columns = list(zip(*(word.edges for word in run), strict=True))
    box = Box(number, min(columns[0]), min(columns[1]), max(columns[2]), max(columns[3]))
    return HiddenSpan(" ".join(text[word.start : word.end] for word in run), run[0].reason or "", box)
