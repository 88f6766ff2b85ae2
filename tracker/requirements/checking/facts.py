"""Demands that contradict each other, cannot be met, or lack the pay that the place asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.requirements.ad import Ad
from tracker.requirements.merging import Merged
from tracker.requirements.tables import rows
from tracker.requirements.types import DraftWarning, PostingDraft, WarningKind, Words
from tracker.scoring import Criterion
from tracker.vocabulary import Vocabulary

_JUNIOR = frozenset({"Intern", "Junior"})
_TOO_MANY_FOR_JUNIOR = 4
_YEAR = re.compile(r"\b20[2-9]\d\b")


def contradictions(ad: Ad, found: list[Merged], made: list[Criterion], posting: PostingDraft) -> Iterator[DraftWarning]:
    """Different years for the same thing, and many years for a beginner's post."""
    for one in found:
        spoken = {
            (str(place.wanted.params["years"]), place.clause.start)
            for place in one.places
            if one.wanted.kind == "experience"
        }
        years = sorted({amount for amount, _ in spoken}, key=float)
        if len(years) > 1:
            last = max(one.places, key=lambda place: float(str(place.wanted.params["years"])))
            yield DraftWarning(
                WarningKind.CONTRADICTION,
                f"The ad asks for {' and for '.join(years)} years of the same thing; the rubric takes {years[-1]}.",
                ad.words(last.clause.start, last.clause.end),
                _key(made, one),
                f"{years[-1]} or more years, once",
            )
    if posting.seniority is not None and posting.seniority.value in _JUNIOR:
        for criterion in made:
            if criterion.kind == "experience" and _years(criterion) >= _TOO_MANY_FOR_JUNIOR:
                yield DraftWarning(
                    WarningKind.CONTRADICTION,
                    f"A post called {posting.seniority.value.lower()} asks for {_years(criterion):g} years.",
                    _words(criterion), criterion.key, "Fewer years, or another level",
                )  # fmt: skip


def impossible(ad: Ad, made: list[Criterion], vocabulary: Vocabulary) -> Iterator[DraftWarning]:
    """More years of a tool than it has existed.

    There is no clock here: the present is the latest of the years that the vocabulary and the ad name.
    """
    newest = max((term.since for term in vocabulary.terms if term.since), default=0)
    present = max([newest, *map(int, _YEAR.findall(ad.plain))])
    for criterion in made:
        terms = criterion.params.get("terms")
        for name in terms if isinstance(terms, list) and _years(criterion) else ():
            term = vocabulary.term(str(name))
            if term is not None and term.since and _years(criterion) > present - term.since:
                yield DraftWarning(
                    WarningKind.IMPOSSIBLE,
                    f"{term.label} first came out in {term.since}; nobody could have {_years(criterion):g} years of it "
                    f"in {present}.",
                    _words(criterion), criterion.key, f"At most {max(1, present - term.since)} years",
                )  # fmt: skip


def missing_pay(posting: PostingDraft) -> Iterator[DraftWarning]:
    """No salary, and a place whose law asks for one."""
    if posting.salaries:
        return
    for place in posting.locations:
        for names, rule in rows("pay_rules"):
            if re.search(rf"(?<![\w-])(?:{names})(?!\w)" if not names.startswith(",") else names, place.value):
                yield DraftWarning(
                    WarningKind.SALARY_MISSING, f"No pay is stated. {rule}.", place.source, None, "Add a pay range"
                )
                return


def _years(criterion: Criterion) -> float:
    years = criterion.params.get("years")
    return float(years) if isinstance(years, (int, float)) else 0.0


def _key(made: list[Criterion], one: Merged) -> str | None:
    return next((each.key for each in made if each.params is one.wanted.params), None)


def _words(criterion: Criterion) -> Words | None:
    source = criterion.source
    if source is None or source.start is None or source.end is None:
        return None
    return Words(source.start, source.end, source.quote)
