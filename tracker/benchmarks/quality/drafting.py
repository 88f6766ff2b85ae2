"""``must_and_preferred``: does a draft tell musts from pluses, and find the years and degrees, in 421 real postings?

Lines are the employer's own "minimum" and "preferred" qualifications, once with those headings and once without any. A
line counts as what most of the criteria drawn from it are; a line from which nothing was drawn counts as wrong.

Gold years and degrees come from strict patterns over the lines. Checked by hand: a random hundred of the 948 lines that
hold a figure or a word of degrees (``random.seed(7)``) were read beside their gold; all hundred were right.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker import requirements
from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.statistics import interval

_YEARS = re.compile(r"(?<![\w$.-])(\d{1,2})\+?(?: ?- ?\d{1,2})? (?:years?|yrs)\b(?! old| ago)", re.IGNORECASE)
_DEGREES = (
    ("bachelor", re.compile(r"\b(?:BA|BS|B\.?A\.?/B\.?S\.?|Bachelor'?s?|BSc|BSEE|BSME)\b(?!\w)")),
    ("master", re.compile(r"\b(?:Master'?s?|MBA|MS|MSc|MA/MS|M\.S\.)\b(?! of ceremon| data| schedul)")),
    ("doctorate", re.compile(r"\b(?:Ph\.?D|JD|Doctora(?:te|l))\b")),
)


@dataclass(frozen=True, slots=True)
class Posting:
    """One posting: its title and the lines of both lists."""

    title: str
    musts: tuple[str, ...]
    pluses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One line: is it a must, and did the draft say so? ``drafted`` is None when the draft drew nothing from it."""

    must: bool
    drafted: bool | None


@dataclass(frozen=True, slots=True)
class Counted:
    """Facts of one posting: right, drafted, true."""

    right: int
    drafted: int
    true: int


def postings(folder: Path) -> list[Posting]:
    """The postings that have requirements."""
    with (folder / "postings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [
        Posting(row["Title"], _lines(row["Minimum Qualifications"]), _lines(row["Preferred Qualifications"]))
        for row in rows
    ]
    return [one for one in found if one.musts or one.pluses]


def written(posting: Posting, *, headed: bool) -> tuple[str, list[tuple[int, int]]]:
    """The posting as text, and where each line stands: musts first, then pluses."""
    parts = [posting.title or "Opening", ""]
    places: list[tuple[int, int]] = []
    at = sum(len(part) + 1 for part in parts)
    for heading, lines in (("Minimum qualifications:", posting.musts), ("Preferred qualifications:", posting.pluses)):
        for part in (heading, *lines) if headed else lines:
            if part is not heading:
                places.append((at, at + len(part)))
            parts.append(part)
            at += len(part) + 1
    return "\n".join(parts), places


def judged(posting: Posting, *, headed: bool) -> Iterator[Judged]:
    """Each line of the posting with what the draft made of it."""
    text, places = written(posting, headed=headed)
    draft = requirements.draft(text)
    musts = {one.key: one.importance.value == "must" for one in draft.rubric.criteria}
    firsts = {one.key: one.source.start for one in draft.rubric.criteria if one.source is not None}
    asked = [(one, key) for key, words in draft.merged.items() for one in words]
    for number, (start, end) in enumerate(places):
        here = [(one, key) for one, key in asked if one.start < end and start < one.end]
        weighed = [(3 if firsts[key] == one.start else 1, musts[key]) for one, key in here]  # 3 where it is asked first
        for_must = sum(weight for weight, must in weighed if must)
        against = sum(weight for weight, must in weighed if not must)
        yield Judged(number < len(posting.musts), for_must >= against if for_must or against else None)


def macro_f1(units: Sequence[Judged]) -> float:
    """The mean of the F1 of musts and of pluses."""
    scores = []
    for side in (True, False):
        right = sum(one.must is side and one.drafted is side for one in units)
        drafted = sum((not one.must if one.drafted is None else one.drafted) is side for one in units)
        true = sum(one.must is side for one in units)
        scores.append(2 * right / (drafted + true) if drafted + true else 0.0)
    return sum(scores) / 2


def f1(units: Sequence[Counted]) -> float:
    """F1 over all facts of the units."""
    whole = sum(one.drafted + one.true for one in units)
    return 2 * sum(one.right for one in units) / whole if whole else 1.0


def gold_years(line: str) -> set[int]:
    """The numbers of years a line states."""
    return {int(found[1]) for found in _YEARS.finditer(line)}


def gold_degree(line: str) -> str | None:
    """The lowest degree a line names."""
    return next((level for level, pattern in _DEGREES if pattern.search(line)), None)


def years(posting: Posting) -> Counted:
    """Numbers of years in the draft against those of the lines."""
    true = {number for line in posting.musts + posting.pluses for number in gold_years(line)}
    drafted = set()
    for one in requirements.draft(written(posting, headed=True)[0]).rubric.criteria:
        asked = one.params.get("years")
        if isinstance(asked, (int, float)) and asked and one.kind == "experience":
            drafted.add(int(asked))
    return Counted(len(true & drafted), len(drafted), len(true))


def degrees(posting: Posting) -> Counted:
    """Lowest degrees of the lines in the draft, against those of the lines."""
    true = {level for line in posting.musts + posting.pluses if (level := gold_degree(line))}
    criteria = requirements.draft(written(posting, headed=True)[0]).rubric.criteria
    drafted = {str(one.params["level"]) for one in criteria if one.kind == "education"}
    return Counted(len(true & drafted), len(drafted), len(true))


def _lines(field: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in field.split("\n") if line.strip())


def _run(folder: Path) -> tuple[Line, ...]:
    found = postings(folder)
    headed = [line for one in found for line in judged(one, headed=True)]
    bare = [line for one in found for line in judged(one, headed=False)]
    return (
        _line("must or plus with headings, macro-F1", headed, macro_f1, "≥ .97"),
        _line("must or plus without, macro-F1", bare, macro_f1, "≥ .88"),
        _line("years, F1", [years(one) for one in found], f1, "≥ .95"),
        _line("degree level, F1", [degrees(one) for one in found], f1, "≥ .95"),
    )


def _line(name: str, units: Sequence[object], figure: Callable[..., float], target: str) -> Line:
    return Line(name, *interval(units, figure), target=target)


MEASURES = (Measure("Drafts: must or plus, years, degrees", "must_and_preferred", _run),)
