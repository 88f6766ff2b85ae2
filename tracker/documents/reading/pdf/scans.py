"""Pages that are pictures of text: recognised as such, and read by tesseract where the machine has it."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from collections.abc import Iterable
from itertools import groupby

import pypdfium2 as pdfium

from tracker.documents.limits import MAX_OCR_PAGES
from tracker.documents.reading.pdf.visibility import has_ink, is_pictured
from tracker.documents.reading.pieces import Piece, Reading
from tracker.documents.types import Box, Unreadable, UnreadableDocument

FEW_LETTERS = 25  # a page number and a scanner's stamp
_DOTS_PER_POINT = 200 / 72
_SECONDS = 10
_SURE = 30.0  # tesseract's confidence, of 100, below which a word is a stain
_SCAN = (
    "The file holds pictures of pages, and no text that can be read. Send the résumé as saved by the program"
    " it was written in (PDF or DOCX), not as a scan or photo."
)


def read_scans(document: pdfium.PdfDocument, reading: Reading) -> None:
    """Fill in the pages without text. Raises :class:`UnreadableDocument` when nothing in the file can be read."""
    letters = [0] * len(document)
    for piece in reading.pieces:
        letters[piece.box.page if piece.box else 0] += len(piece.text)
    pictured = [number for number, count in enumerate(letters) if _is_picture(document, number, count)]
    if not pictured:
        return
    program = shutil.which("tesseract")
    before = len(reading.pieces)
    for number in pictured[:MAX_OCR_PAGES] if program else ():
        reading.pieces.extend(_recognised(program or "", document, number))
    if len(reading.pieces) > before:
        reading.flags.append("ocr")
        reading.pieces.sort(key=lambda piece: piece.box.page if piece.box else 0)
    elif sum(letters) < FEW_LETTERS and not (reading.hidden and _drawn_only(document, pictured)):
        raise UnreadableDocument(Unreadable.SCAN, _SCAN)
    if not program or len(pictured) > MAX_OCR_PAGES:
        reading.flags.append("truncated")


def _is_picture(document: pdfium.PdfDocument, number: int, letters: int) -> bool:
    """No letters but something to see (text drawn as curves, too), or hardly any beside a page-size picture."""
    if letters >= FEW_LETTERS:
        return False
    return has_ink(document, number) if letters == 0 else is_pictured(document[number])


def _drawn_only(document: pdfium.PdfDocument, numbers: list[int]) -> bool:
    """Whether none of the pages is a picture: what is seen on them is drawn, and what is written is hidden."""
    return not any(is_pictured(document[number]) for number in numbers)


def _recognised(program: str, document: pdfium.PdfDocument, number: int) -> list[Piece]:
    picture = io.BytesIO()
    document[number].render(scale=_DOTS_PER_POINT, grayscale=True).to_pil().save(picture, format="PNG")
    try:
        done = subprocess.run(
            [program, "stdin", "stdout", "--psm", "3", "tsv"],
            input=picture.getvalue(), capture_output=True, timeout=_SECONDS, check=True,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return []
    rows = csv.DictReader(io.StringIO(done.stdout.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = [row for row in rows if row.get("level") == "5" and float(row["conf"] or -1) >= _SURE]
    return [
        _piece(list(line), number)
        for _, line in groupby(words, key=lambda row: (row["block_num"], row["par_num"], row["line_num"]))
    ]


def _piece(words: list[dict[str, str]], page: int) -> Piece:
    def points(pixels: Iterable[int]) -> list[float]:
        return [pixel / _DOTS_PER_POINT for pixel in pixels]

    left, top = points(int(word["left"]) for word in words), points(int(word["top"]) for word in words)
    right = points(int(word["left"]) + int(word["width"]) for word in words)
    bottom = points(int(word["top"]) + int(word["height"]) for word in words)
    paragraph = -1 - (page * 10_000 + int(words[0]["block_num"]) * 100 + int(words[0]["par_num"]))
    box = Box(page, min(left), min(top), max(right), max(bottom))
    return Piece(" ".join(word["text"] for word in words), paragraph, box, size=round(box.bottom - box.top, 1))
