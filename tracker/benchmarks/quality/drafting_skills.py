"""Do drafts hold the skills and years that people marked? ``matched_unmatched`` and ``skill_spans``.

``matched_unmatched`` names the skills of each job in free words, and the years for each role. A skill is found when a
criterion holds at least half of its telling words; a number of years when an experience criterion asks for it.

``skill_spans`` marks spans in single sentences. A draft has labels and terms instead of spans, so both sides are
compared by words: a marked span is found when the criteria drawn from the sentence hold half of its telling words, and
a criterion is right when it shares a telling word with a marked span. Sentences stand under "Requirements".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker import requirements
from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.statistics import interval
from tracker.scoring import Criterion
from tracker.vocabulary import STANDARD

_WORD = re.compile(r"[a-z0-9+#][a-z0-9+#.]*")
_NO_WORDS = "and or of in the a an to with for skill skills ability abilities knowledge good strong basic"
_EMPTY = frozenset(_NO_WORDS.split())
_MOST_SENTENCES = 1500


@dataclass(frozen=True, slots=True)
class Counts:
    """One text: found of the marked, and right of the drafted."""

    found: int
    marked: int
    right: int
    drafted: int


def recall(units: Sequence[Counts]) -> float:
    """Found among the marked."""
    marked = sum(one.marked for one in units)
    return sum(one.found for one in units) / marked if marked else 1.0


def precision(units: Sequence[Counts]) -> float:
    """Right among the drafted."""
    drafted = sum(one.drafted for one in units)
    return sum(one.right for one in units) / drafted if drafted else 1.0


def f1(units: Sequence[Counts]) -> float:
    """The harmonic mean of both."""
    r, p = recall(units), precision(units)
    return 2 * r * p / (r + p) if r + p else 0.0


def _skills_of_jobs(folder: Path) -> tuple[Line, ...]:
    rows = [json.loads(line) for line in (folder / "triples.jsonl").read_text(encoding="utf-8").splitlines() if line]
    drafts = [(requirements.draft(row["Job-Description"]).rubric.criteria, row) for row in rows]
    skills = [_counts(criteria, [str(each) for each in row["Skills"]]) for criteria, row in drafts]
    years = [_years(criteria, row["Experiences-years"]) for criteria, row in drafts]
    return (
        Line("skills of the job, recall", *interval(skills, recall)),
        Line("years of the job, F1", *interval(years, f1)),
    )


def _years(criteria: Sequence[Criterion], given: object) -> Counts:
    marked = {int(each) for each in given[2] if each} if isinstance(given, list) and len(given) > 2 else set()
    drafted = {
        int(float(str(one.params["years"]))) for one in criteria if one.kind == "experience" and one.params["years"]
    }
    both = len(marked & drafted)
    return Counts(both, len(marked), both, len(drafted))


def _counts(criteria: Sequence[Criterion], marked: list[str]) -> Counts:
    drafted = [_telling(words) for one in criteria for words in _said(one)]
    whole = frozenset().union(*drafted) if drafted else frozenset()
    wanted = [words for words in map(_telling, marked) if words]
    return Counts(
        sum(_half(words, whole) for words in wanted),
        len(wanted),
        sum(any(words & other for other in wanted) for words in drafted if words),
        sum(bool(words) for words in drafted),
    )


def _said(criterion: Criterion) -> Iterator[str]:
    """What a criterion is about: each of its terms with its names, or its statement."""
    terms = criterion.params.get("terms") or criterion.params.get("fields")
    for term in terms if isinstance(terms, list) else ():
        known = STANDARD.term(str(term))
        yield " ".join((known.label, *known.aliases)) if known else str(term)
    if criterion.kind == "ability":
        yield str(criterion.params["statement"])
    elif criterion.kind == "language":
        yield str(criterion.params["term"])


def _half(words: frozenset[str], whole: frozenset[str]) -> bool:
    return 2 * len(words & whole) >= len(words)


def _telling(text: str) -> frozenset[str]:
    return frozenset(word.strip(".")[:7].rstrip("s") for word in _WORD.findall(text.lower()) if word not in _EMPTY)


def _spans(folder: Path) -> tuple[Line, ...]:
    units: list[Counts] = []
    for line in (folder / "skillspan_open.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line) if line.strip() else None
        marked = _marked(row) if row else []
        if row and marked and len(units) < _MOST_SENTENCES:
            text = "Requirements:\n- " + " ".join(row["tokens"])
            units.append(_counts(requirements.draft(text).rubric.criteria, marked))
    return (
        Line("marked spans, recall", *interval(units, recall)),
        Line("marked spans, precision", *interval(units, precision)),
        Line("marked spans, F1", *interval(units, f1)),
    )


def _marked(row: dict[str, list[str]]) -> list[str]:
    found: list[list[str]] = []
    for name in ("tags_skill", "tags_knowledge"):
        inside = False
        for token, tag in zip(row["tokens"], row[name], strict=True):
            if tag == "B" or (tag == "I" and not inside):
                found.append([token])
            elif tag == "I":
                found[-1].append(token)
            inside = tag != "O"
    return [" ".join(words) for words in found]


MEASURES = (
    Measure("Drafts: skills and years of jobs", "matched_unmatched", _skills_of_jobs),
    Measure("Drafts: marked skill spans", "skill_spans", _spans),
)
