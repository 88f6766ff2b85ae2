"""``matched_unmatched``: a résumé with skills and years taken out must score lower, and say what is missing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.benchmarks.quality.baselines import corpus_of
from tracker.benchmarks.quality.comparing import Score, lines_for
from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.scorer import assessment, rubric_for
from tracker.benchmarks.quality.statistics import interval, mean
from tracker.scoring import Criterion, Status

_ROLE = re.compile(r'(?:without including|instead of) "(.+?)\s*\(\d{4}')
_WORD = re.compile(r"[a-z0-9+#.]+")
_EMPTY = frozenset(
    {"and", "or", "of", "in", "the", "for", "skills", "skill", "ability", "abilities", "knowledge", "other"}
)


@dataclass(frozen=True, slots=True)
class _Triple:
    job: str
    matched: str
    unmatched: str
    skills: tuple[str, ...]
    role: str


def _run(folder: Path) -> tuple[Line, ...]:
    lines = (folder / "triples.jsonl").read_text(encoding="utf-8").splitlines()
    triples = [_triple(json.loads(line)) for line in lines if line.strip()]
    corpus = corpus_of([text for triple in triples for text in (triple.matched, triple.unmatched)])

    def wins(score: Score) -> list[float]:
        return [_won(score(one.job, one.matched), score(one.job, one.unmatched)) for one in triples]

    named = [found for triple in triples for found in _named(triple)]
    roles = [found for triple in triples if triple.role for found in (_names_one(triple, triple.role),)]
    return (
        *lines_for("matched above unmatched", "≥ .98", corpus, wins, mean),
        Line("removed skill named missing", *interval(named, mean), target="≥ .90"),
        Line("removed years named missing", *interval(roles, mean), target="≥ .90"),
    )


def _triple(row: dict[str, object]) -> _Triple:
    removed = row["Filtered-information"]
    assert isinstance(removed, dict)
    role = _ROLE.search(str(removed.get("Experience", "")))
    skills = removed.get("Skills")
    return _Triple(
        job=str(row["Job-Description"]),
        matched=str(row["Resume-matched"]),
        unmatched=str(row["Resume-unmatched"]),
        skills=tuple(str(each) for each in skills) if isinstance(skills, list) else (),
        role=role[1] if role else "",
    )


def _won(matched: float, unmatched: float) -> float:
    return 0.5 if matched == unmatched else float(matched > unmatched)


def _named(triple: _Triple) -> Iterator[float]:
    """For each skill that is really gone from the text: whether a criterion about it is not met."""
    for skill in triple.skills:
        if skill.strip() and skill.strip().lower() not in triple.unmatched.lower():
            yield _names_one(triple, skill)


def _names_one(triple: _Triple, removed: str) -> float:
    rubric = rubric_for(triple.job)
    findings = assessment(triple.job, triple.unmatched).findings
    about = [
        finding for criterion, finding in zip(rubric.criteria, findings, strict=True) if _about(criterion, removed)
    ]
    return float(any(finding.status is not Status.MET for finding in about))


def _about(criterion: Criterion, removed: str) -> bool:
    """Whether at least half of the words of what was removed stand in the criterion or its source."""
    source = criterion.source.quote if criterion.source else ""
    said = _words(f"{criterion.label} {source} {json.dumps(dict(criterion.params), ensure_ascii=False)}")
    asked = _words(removed)
    return bool(asked) and 2 * len(asked & said) >= len(asked)


def _words(text: str) -> frozenset[str]:
    found = (word.strip(".") for word in _WORD.findall(text.lower()))
    return frozenset(word.rstrip("s") or word for word in found if word and word not in _EMPTY)


MEASURES = (Measure("Matched and unmatched", "matched_unmatched", _run),)
