"""Merged demands into criteria: weight, key, levels, the reason, and no more of them than one can read."""

from __future__ import annotations

import re

from tracker.requirements.ad import Ad
from tracker.requirements.merging import Merged
from tracker.requirements.types import Words
from tracker.scoring import STANDARD_LEVELS, Criterion, Source

_NOT_KEY = re.compile(r"[^a-z0-9+#]+")
_MUST = {"experience": 4, "education": 3, "skill": 3, "certification": 3, "language": 3, "ability": 2}
_PLUS = {"experience": 2, "education": 1, "skill": 1, "certification": 1, "language": 1, "ability": 1}
_HEAVIEST = 5


def criteria(ad: Ad, found: list[Merged]) -> tuple[list[Criterion], dict[str, tuple[Words, ...]]]:
    """The criteria in order of first appearance, musts first, and every place that asks for each."""
    taken: set[str] = set()
    made: list[Criterion] = []
    places: dict[str, tuple[Words, ...]] = {}
    for one in sorted(found, key=lambda one: not one.is_must):
        criterion = _criterion(ad, one, taken)
        made.append(criterion)
        spans = sorted((place.clause.start, place.clause.end) for place in one.places)
        places[criterion.key] = tuple(ad.words(start, end) for start, end in dict.fromkeys(spans))
    return made, places


def _criterion(ad: Ad, one: Merged, taken: set[str]) -> Criterion:
    weight, why = weighed(one)
    words = ad.words(one.places[0].clause.start, one.places[0].clause.end)
    return Criterion(
        key=_key(one.wanted.label, taken),
        kind=one.wanted.kind,
        label=one.wanted.label,
        importance=one.judged.importance,
        weight=weight,
        params=one.wanted.params,
        levels=STANDARD_LEVELS[one.wanted.kind],
        source=Source("job ad", one.places[0].statement.place.heading, words.start, words.end, words.quote),
        why=why,
    )


def weighed(one: Merged) -> tuple[int, str]:
    """The weight from 1 to 5 and one sentence that says why it is a must or a plus and weighs that.

    Experience weighs most: time in the work is what a résumé shows best. Abilities weigh least: it only hints at them.
    """
    base = (_MUST if one.is_must else _PLUS)[one.wanted.kind]
    strongest = max(one.places, key=lambda place: place.stress)
    times = len({place.statement.start for place in one.places})
    weight = min(_HEAVIEST, max(1, base + strongest.stress + (times > 1)))
    reasons = []
    if strongest.stress:
        reasons.append(f"“{strongest.stressed_by}” {'stresses' if strongest.stress > 0 else 'softens'} it")
    if times > 1:
        reasons.append(f"it is asked for {times} times")
    kind = "A must" if one.is_must else "A plus"
    return weight, f"{kind}: {one.judged.reason}. Weight {weight}: {' and '.join(reasons) or _usual(one)}."


def _usual(one: Merged) -> str:
    return f"usual for {_KIND_NAMES[one.wanted.kind]} that is a {'must' if one.is_must else 'plus'}"


_KIND_NAMES = {
    "experience": "experience", "education": "a degree", "skill": "a skill", "certification": "a certificate",
    "language": "a language", "ability": "an ability",
}  # fmt: skip


def _key(label: str, taken: set[str]) -> str:
    base = _NOT_KEY.sub("-", label.lower()).strip("-")[:48].strip("-") or "criterion"
    key, number = base, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    taken.add(key)
    return key
