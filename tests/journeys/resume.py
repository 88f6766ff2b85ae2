"""A résumé as a candidate would send it, made here."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LINES = (
    "Imani Okoro",
    "Language engineer",
    "",
    "Experience",
    "NLP Engineer, Lantern Freight, March 2021 to present",
    "Built a question answering service in Python and PyTorch for drivers.",
    "Trained transformers on call notes, and watched them in daily use.",
    "",
    "Education",
    "MSc Computational Linguistics, 2020",
)


def write_resume(path: Path, lines: tuple[str, ...] = LINES) -> Path:
    """One page of these lines as a PDF; the path again."""
    canvas = Canvas(str(path), pagesize=A4)
    for number, line in enumerate(lines):
        canvas.drawString(72, 780 - 18 * number, line)
    canvas.save()
    return path
