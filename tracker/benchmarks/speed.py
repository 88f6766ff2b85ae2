"""``tracker benchmark speed``: how fast the engine is and how much memory it takes, on text of our own making."""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from statistics import median

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tracker import documents, requirements, scoring
from tracker.documents.reading.pdf.characters import characters_of
from tracker.documents.reading.pdf.visibility import without_hidden
from tracker.foundation.sandbox import Sandbox

_TODAY = date(2026, 11, 20)
_TEXTS = Path(__file__).with_name("quality") / "texts"
_CAREER = Path(__file__).with_name("career.txt")
_SPELLS = 5
_SIZE = 5_000  # characters of a résumé
_CRITERIA = 12
_POOL, _POOL_CRITERIA = 100_000, 15


def main(argv: Sequence[str]) -> int:
    """Print résumés a second, PDF to assessment against plain extraction, memory, and a weight edit over a pool."""
    parser = argparse.ArgumentParser(prog="python3 -m tracker benchmark speed", description=__doc__)
    parser.add_argument("--rounds", type=int, default=100, help="how many résumés to read and score")
    rounds = max(1, parser.parse_args(argv).rounds)
    text, crowded, rubric = usual_resume(), crowded_resume(), rubric_of(_CRITERIA)
    print(f"{'measure':<58}{'ours':>12}{'target':>12}")
    _print("from text to total, résumés a second", f"{resumes_a_second(text, rubric, rounds):.0f}", "≥ 300")
    _print("  the same with 31 jobs of three lines each", f"{resumes_a_second(crowded, rubric, rounds):.0f}", "")
    _print("  findings and total alone", f"{assessments_a_second(text, rubric, rounds):.0f}", "")
    times = pdf_times(text, rubric, rounds)
    _print("PDF to assessment, times plain extraction", f"{times.whole - times.hidden:.2f}", "≤ 1.50")
    _print("  of these facts, findings and total", f"{times.scored:.2f}", "")
    _print("  the hidden-text check, counted apart", f"{times.hidden:.2f}", "")
    placed = pdf_times(text, rubric, rounds, by_glyph=True)
    _print("  the same PDF with an object for every glyph", f"{placed.whole - placed.hidden:.2f}", "")
    _print("  the hidden-text check of that", f"{placed.hidden:.2f}", "")
    child = child_cost(text, rounds)
    _print("a PDF and its facts through the warm parser child, ms", f"{child.warm:.1f}", "")
    _print("  through a child started for it, as after a fault", f"{child.fresh:.0f}", "")
    _print("parser child, peak memory in MB", f"{child.megabytes:.0f}", "≤ 200")
    _print("process that reads and scores, peak memory in MB", f"{own_megabytes():.0f}", "≤ 200")
    _print(f"weight edit over {_POOL:,} × {_POOL_CRITERIA}, milliseconds", f"{1000 * weight_edit():.0f}", "≤ 150")
    return 0


def _print(name: str, ours: str, target: str) -> None:
    print(f"{name:<58}{ours:>12}{target:>12}".rstrip())


def usual_resume() -> str:
    """A résumé of about 5,000 characters: six jobs with what was done in them, projects, skills, education."""
    return _CAREER.read_text("utf-8")


def crowded_resume() -> str:
    """As many characters in 31 jobs, one career told again under other years: headers cost most to read."""
    text = (_TEXTS / "resume.txt").read_text("utf-8")
    text = text.format(name="Robin", mail="robin", subject="They", possessive="their")
    head, body, tail = text.partition("Junior Developer")[0], *text.partition("Junior Developer")[1:]
    role, _, rest = (body + tail).partition("\nEducation")
    earlier = [role.replace("2021", str(2018 - 3 * n)).replace("2018", str(2015 - 3 * n)) for n in range(40)]
    grown, at = head + role, 0
    while len(grown) + len(rest) < _SIZE:
        grown, at = grown + earlier[at], at + 1
    return f"{grown}\nEducation{rest}"


def rubric_of(size: int) -> scoring.Rubric:
    """The rubric drafted from our own job ad, repeated under other keys up to ``size`` criteria."""
    drafted = requirements.draft((_TEXTS / "job.txt").read_text("utf-8")).rubric.criteria
    criteria = [drafted[at % len(drafted)] for at in range(size)]
    return scoring.Rubric(tuple(_renamed(one, f"criterion-{at}") for at, one in enumerate(criteria)))


def _renamed(criterion: scoring.Criterion, key: str) -> scoring.Criterion:
    return scoring.Criterion(
        key, criterion.kind, criterion.label, criterion.importance, criterion.weight, criterion.params
    )


def resumes_a_second(text: str, rubric: scoring.Rubric, rounds: int) -> float:
    """From extracted text through facts and findings to the total, on one core."""
    document = documents.read(text.encode(), "resume.txt")
    return rounds / _timed(lambda: _scored(document, rubric), rounds)


def assessments_a_second(text: str, rubric: scoring.Rubric, rounds: int) -> float:
    """The findings and the total alone."""
    resume = documents.resume(documents.read(text.encode(), "resume.txt"), today=_TODAY)
    return rounds / _timed(lambda: scoring.assess(resume, rubric, today=_TODAY), rounds)


@dataclass(frozen=True, slots=True)
class PdfTimes:
    """In times of plain extraction: bytes to assessment, and of these the scoring and the hidden-text check."""

    whole: float
    scored: float
    hidden: float


def pdf_times(text: str, rubric: scoring.Rubric, rounds: int, *, by_glyph: bool = False) -> PdfTimes:
    """What reading and scoring a PDF costs against the library's own plain extraction of the same file.

    ``by_glyph``: the file holds an object for every glyph, as some programs write, not one for a line.
    """
    data = _pdf(text, by_glyph=by_glyph)
    document = documents.read(data, "resume.pdf")
    plain = _timed(lambda: _extracted(data), rounds)
    whole = _timed(lambda: _scored(documents.read(data, "resume.pdf"), rubric), rounds)
    scored = _timed(lambda: _scored(document, rubric), rounds)
    return PdfTimes(whole / plain, scored / plain, _hidden_check(data, rounds) / plain)


def _hidden_check(data: bytes, rounds: int) -> float:
    """Seconds of the hidden-text check alone, everything it is handed being ready."""
    with pypdfium2.PdfDocument(data) as document:
        pages = [(page, page.get_textpage()) for page in document]
        ready = [(page, text, characters_of(page, text)) for page, text in pages]
        return _timed(lambda: [without_hidden(*one, number) for number, one in enumerate(ready)], rounds)


@dataclass(frozen=True, slots=True)
class ChildCost:
    """Of one PDF through the parser child, facts included: milliseconds on the clock, and its peak of memory in MB."""

    warm: float
    fresh: float
    megabytes: float


def child_cost(text: str, rounds: int) -> ChildCost:
    """What a file costs in a child that is kept, and in one that is started for it, as after a fault."""
    box, data = Sandbox(), _pdf(text)
    try:
        fresh = [_milliseconds(box, data)]
        warm = [_milliseconds(box, data) for _ in range(rounds)]
        assert box.child is not None
        status = Path(f"/proc/{box.child.pid}/status").read_text()
        for _ in range(_SPELLS):
            box.close()
            fresh.append(_milliseconds(box, data))
    finally:
        box.close()
    return ChildCost(median(warm), median(fresh), int(status.partition("VmHWM:")[2].split()[0]) / 1024)


def _milliseconds(box: Sandbox, data: bytes) -> float:
    began = time.perf_counter()
    box.read_with_facts(data, "resume.pdf", today=_TODAY)
    return 1000 * (time.perf_counter() - began)


def own_megabytes() -> float:
    """The most memory that this process held so far; it has loaded the vocabulary, read and scored."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def weight_edit() -> float:
    """Seconds to give a whole pool its totals under new weights, and to put it in order."""
    columns = [bytes((number * 7 + at * 13) % 21 * 5 for number in range(_POOL)) for at in range(_POOL_CRITERIA)]
    began = time.process_time()
    sorted(scoring.pool_totals(columns, range(1, _POOL_CRITERIA + 1)))
    return time.process_time() - began


def _scored(document: documents.Document, rubric: scoring.Rubric) -> scoring.Assessment:
    return scoring.assess(documents.resume(document, today=_TODAY), rubric, today=_TODAY)


def _timed(work: Callable[[], object], rounds: int) -> float:
    """Processor seconds of so many rounds, by the quietest of five spells: other work slows a core down, too."""
    work()
    spells = [_spell(work, max(1, rounds // _SPELLS)) for _ in range(_SPELLS)]
    return min(spells) * rounds


def _spell(work: Callable[[], object], rounds: int) -> float:
    began = time.process_time()
    for _ in range(rounds):
        work()
    return (time.process_time() - began) / rounds


def _extracted(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def _pdf(text: str, *, by_glyph: bool = False) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for number, line in enumerate(text.splitlines()):
        if number and number % 55 == 0:
            canvas.showPage()
        x, y = 50.0, 800 - 13 * (number % 55)
        for piece in line if by_glyph else [line]:
            canvas.drawString(x, y, piece)
            x += canvas.stringWidth(piece)
    canvas.save()
    return buffer.getvalue()
