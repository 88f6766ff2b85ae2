"""No more criteria than one can read: the lightest of a long list are put together, none is lost."""

from __future__ import annotations

from dataclasses import replace

from tracker.requirements.finding.wanted import Wanted, skill_params
from tracker.requirements.importance import Judged
from tracker.requirements.merging import Merged
from tracker.requirements.tables import any_of
from tracker.requirements.wording import capital, listed
from tracker.scoring import Importance
from tracker.scoring.types import Json

MOST = 11
_SHOWN = 4
# what is put together first, while there are too many
_BUCKETS = (("plus", "skill"), ("plus", "ability"), ("must", "ability"), ("must", "skill"), ("plus", "certification"))


def grouped(found: list[Merged], weights: list[int]) -> list[Merged]:
    """At most ``MOST`` demands where skills and abilities can be put together; ``weights`` go with ``found``."""
    kept = list(zip(found, weights, strict=True))
    for importance, kind in _BUCKETS:
        excess = len(kept) - MOST
        bucket = [pair for pair in kept if _is(pair[0], importance, kind)]
        if excess <= 0 or len(bucket) < 2:
            continue
        bucket.sort(key=lambda pair: (pair[1], pair[0].judged.settled, -pair[0].places[0].clause.start))
        chosen = sorted(bucket[: excess + 1], key=lambda pair: pair[0].places[0].clause.start)
        kept = [pair for pair in kept if all(pair is not one for one in chosen)]
        kept.append((_together([one for one, _ in chosen]), 1))
    return [one for one, _ in kept]


def _is(one: Merged, importance: str, kind: str) -> bool:
    if kind == "ability" and any_of("vague", "apart").search(str(one.wanted.params.get("statement", ""))):
        return False
    choice = one.wanted.params.get("mode") == "any" and len(one.wanted.subject) > 1
    return one.wanted.kind == kind and one.judged.importance is Importance(importance) and not choice


def _together(members: list[Merged]) -> Merged:
    """One demand for several: every member counts for its part."""
    first = members[0]
    subject = tuple(dict.fromkeys(name for one in members for name in one.wanted.subject))
    names = list(dict.fromkeys(name for one in members for name in one.wanted.names or (one.wanted.label,)))
    more = len(names) - _SHOWN
    label = listed(names, "and") if more <= 1 else f"{', '.join(names[:_SHOWN])} and {more} more"
    if first.wanted.kind == "ability":
        said = [str(one.wanted.params["statement"]) for one in members]
        wanted = replace(
            first.wanted, label=capital(label), params={"statement": "; ".join(said)[:500]}, subject=subject
        )
    else:
        params = _params(first.wanted.kind, subject)
        wanted = Wanted(first.wanted.kind, capital(label), params, first.wanted.start, first.wanted.end, subject)
    reason = f"it puts {len(members)} lighter ones together, since {first.judged.reason}"
    judged = Judged(first.judged.importance, reason)
    return Merged(wanted, judged, tuple(place for one in members for place in one.places))


def _params(kind: str, subject: tuple[str, ...]) -> dict[str, Json]:
    return skill_params(subject, "all") if kind == "skill" else {"terms": list(subject), "mode": "any"}
