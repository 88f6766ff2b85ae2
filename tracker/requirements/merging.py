"""The same thing asked for twice becomes one, with all its places."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tracker.requirements.asking import Asked
from tracker.requirements.finding.degrees import LEVELS
from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.importance import Judged
from tracker.requirements.wording import capital, listed
from tracker.scoring import Importance

_NAMES = 4  # of one thing, shown


@dataclass(frozen=True, slots=True)
class Merged:
    """What is asked for, the strongest judgement of it, and every place that asks, in order."""

    wanted: Wanted
    judged: Judged
    places: tuple[Asked, ...]

    @property
    def is_must(self) -> bool:
        """Whether the strongest of the places makes it a must."""
        return self.judged.importance is Importance.MUST


def merged(found: list[Asked]) -> list[Merged]:
    """Equal demands joined, in order of first appearance; single skills join a list that asks for all of them."""
    groups: dict[tuple[object, ...], list[Asked]] = {}
    for one in found:
        groups.setdefault(_sameness(one), []).append(one)
    named: dict[tuple[str, object], list[Asked]] = {}
    for places in groups.values():
        joined = _join(places)
        level = joined.judged.importance if joined.wanted.kind == "experience" else None
        named.setdefault((joined.wanted.label.casefold(), level), []).extend(places)
    return _absorbed(_of_something([_join(places) for places in named.values()]))


def settled(found: list[Merged]) -> list[Merged]:
    """Of several degrees that are musts only the lowest binds: who holds it can do the job, a higher one is a plus."""
    needed = [one for one in found if one.wanted.kind == "education" and one.is_must]
    if len(needed) < 2:
        return found
    lowest = min(needed, key=lambda one: LEVELS.index(str(one.wanted.params["level"])))
    eased = Judged(Importance.PLUS, "the ad also takes a lower degree")
    return [replace(one, judged=eased) if one in needed and one is not lowest else one for one in found]


def _sameness(one: Asked) -> tuple[object, ...]:
    wanted = one.wanted
    subject = frozenset(wanted.subject)
    if wanted.kind == "education":
        return (wanted.kind, wanted.params["level"])
    if wanted.kind == "experience":
        return (wanted.kind, subject, one.judged.importance)  # three years binding, five wished for: two demands
    if wanted.kind == "language":
        return (wanted.kind, subject)
    return (wanted.kind, wanted.params.get("mode"), subject)


def _join(places: list[Asked]) -> Merged:
    strongest = max(places, key=lambda one: (one.judged.importance is Importance.MUST, one.judged.settled))
    kind = places[0].wanted.kind
    wanted = max((one.wanted for one in places), key=_said) if kind != "experience" else _most_years(places)
    if kind == "skill" and len(wanted.subject) == 1:
        wanted = _named_fully(wanted, places)
    return Merged(wanted, strongest.judged, tuple(places))


def _named_fully(wanted: Wanted, places: list[Asked]) -> Wanted:
    """With every name the ad has for one field of work: "butchery" in one line and "sausage making" in another."""
    binding = [one for one in places if one.judged.importance is Importance.MUST] or places
    labels = list(dict.fromkeys(one.wanted.label for one in binding))
    known = {label.casefold() for label in labels}
    if len(known) < 2:
        return wanted
    return replace(wanted, label=capital(listed(labels[:_NAMES], "and")))


def _said(wanted: Wanted) -> int:
    """How much a wording of the same thing says."""
    return len(wanted.subject) + sum(value is not None for value in wanted.params.values())


def _most_years(places: list[Asked]) -> Wanted:
    """Who asks for five years and, elsewhere, for three of the same asks for five."""
    return max((one.wanted for one in places), key=lambda one: float(str(one.params["years"])))


def _of_something(groups: list[Merged]) -> list[Merged]:
    """ "Experience: 5-8 years" at the top says no more than "5-8 years of sales" below, and adds its place to it."""
    kept = list(groups)
    for bare in [one for one in groups if one.wanted.kind == "experience" and not one.wanted.subject]:
        same = [one for one in kept if one.wanted.subject and _span(one) == _span(bare) and one.is_must]
        if same:
            kept.remove(bare)
            kept[kept.index(same[0])] = replace(same[0], places=same[0].places + bare.places)
    return kept


def _span(one: Merged) -> tuple[object, object] | None:
    return (one.wanted.params["years"], one.wanted.params["years_max"]) if one.wanted.kind == "experience" else None


def _absorbed(groups: list[Merged]) -> list[Merged]:
    """Single skills that a list of "all of" already asks for add their places to it."""
    lists = [one for one in groups if one.wanted.params.get("mode") == "all" and one.wanted.kind == "skill"]
    gone: dict[int, list[Asked]] = {}
    kept = []
    for one in groups:
        home = next((many for many in lists if one is not many and _inside(one, many)), None)
        if home is None:
            kept.append(one)
        else:
            gone.setdefault(id(home), []).extend(one.places)
    return [replace(one, places=one.places + tuple(gone.get(id(one), ()))) for one in kept]


def _inside(one: Merged, many: Merged) -> bool:
    same = one.wanted.kind == "skill" and set(one.wanted.subject) <= set(many.wanted.subject)
    single = one.wanted.params.get("mode") == "any" and len(one.wanted.subject) == 1
    return same and single and (many.is_must or not one.is_must)
