"""What changed between two readings of one opening's document: added, gone, changed; criteria and fields."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from tracker.drafting.lifecycle import Part
from tracker.drafting.models import DraftItem
from tracker.drafting.proposing import FIELDS, LISTS, field_content

Plain = Mapping[str, Any]
COMPARED = ("label", "importance", "weight", "params")
ALIKE = 0.5  # the share of words that two criteria of one kind have in common, to be one that changed


class What(Enum):
    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. ``key`` is the criterion's in the rubric, or empty; ``old`` and ``new`` are contents or None."""

    what: What
    part: Part
    key: str
    old: dict[str, Any] | None
    new: dict[str, Any] | None
    sources: tuple[dict[str, Any], ...] = ()


def change_items(old: Plain, new: Plain, *, asked: Container[str]) -> list[DraftItem]:
    """The changes as new rows, fields first. Proposals as ``requirements.to_json``; an empty posting stays out.

    ``asked`` are the keys of the rubric: what a person left out of it, and the document no longer asks, is no change.
    """
    found = [change for change in changes(old, new) if not _was_left_out(change, asked)]
    return [
        DraftItem(
            key=f"{Part.CHANGE.value}-{number}",
            part=Part.CHANGE,
            position=number,
            number=number,
            content={
                "what": change.what.value,
                "part": change.part.value,
                "key": change.key,
                "old": change.old,
                "new": change.new,
            },
            proposed=None,
            sources=list(change.sources),
        )
        for number, change in enumerate(found, 1)
    ]


def changes(old: Plain, new: Plain) -> list[Change]:
    """Every difference, fields in the order of the posting, then criteria in the order of the new document."""
    return [*(_fields(old["posting"], new["posting"]) if old["posting"] else ()), *_criteria(old, new)]


def continued(now: Plain, old: Plain, new: Plain) -> dict[str, Any]:
    """The content of a rubric's criterion once it takes what differs between two documents.

    What a person has changed and the documents say alike stays; so does a weight that a person gave.
    """
    taken = {name: new[name] for name in ("label", "importance") if new[name] != old[name]}
    if new["weight"] != old["weight"] == now["weight"]:
        taken["weight"] = new["weight"]
    params = {name: value for name, value in new["params"].items() if value != old["params"].get(name)}
    why = new["why"] if {"importance", "weight"} & set(taken) else now["why"]
    return {**now, **taken, "params": {**now["params"], **params}, "why": why}


def _was_left_out(change: Change, asked: Container[str]) -> bool:
    return change.what is What.GONE and change.part is Part.CRITERION and change.key not in asked


def _fields(old: Plain, new: Plain) -> Iterator[Change]:
    for name, part in FIELDS.items():
        yield from _difference(part, [old[name]] if old[name] else [], [new[name]] if new[name] else [])
    for name, part in LISTS.items():
        yield from _difference(part, old[name], new[name])


def _difference(part: Part, old: Sequence[Plain], new: Sequence[Plain]) -> Iterator[Change]:
    """Values that came and went; of a field with one value, the change from one to the other."""
    before = [(field_content(part, one), one) for one in old]
    after = [(field_content(part, one), one) for one in new]
    came = [(content, one) for content, one in after if content and content not in [known for known, _ in before]]
    went = [content for content, _ in before if content and content not in [known for known, _ in after]]
    if part in FIELDS.values() and came and went:
        content, one = came[0]
        yield Change(What.CHANGED, part, "", went[0], content, (dict(one["source"]),))
        return
    for content, one in came:
        yield Change(What.ADDED, part, "", None, content, (dict(one["source"]),))
    for content in went if part is not Part.TITLE else ():  # no opening goes without one
        yield Change(What.GONE, part, "", content, None)


def _criteria(old: Plain, new: Plain) -> Iterator[Change]:
    rest = {one["key"]: one for one in old["criteria"]}
    pairs = [(one, _counterpart(one, rest)) for one in new["criteria"]]
    for one, before in pairs:
        sources = tuple(_sources(new, one))
        if before is None:
            yield Change(What.ADDED, Part.CRITERION, one["key"], None, _content(one), sources)
        elif _differs(old, before, new, one):
            yield Change(What.CHANGED, Part.CRITERION, before["key"], _content(before), _content(one), sources)
    for one in rest.values():
        yield Change(What.GONE, Part.CRITERION, one["key"], _content(one), None)


def _differs(old: Plain, before: Plain, new: Plain, one: Plain) -> bool:
    """Other content; another weight alone only with other words, since weights also follow what else is asked."""
    if any(one[name] != before[name] for name in COMPARED if name != "weight"):
        return True
    words = [
        [words["quote"] for words in said["merged"].get(it["key"], ())] for said, it in ((old, before), (new, one))
    ]
    return one["weight"] != before["weight"] and words[0] != words[1]


def _counterpart(one: Plain, rest: dict[str, Plain]) -> Plain | None:
    """The old criterion that a new one continues, taken out of ``rest``: the same key, else the likest of its kind."""
    if one["key"] in rest and rest[one["key"]]["kind"] == one["kind"]:
        return rest.pop(one["key"])
    alike = [(_likeness(one, other), key) for key, other in rest.items() if other["kind"] == one["kind"]]
    best = max(alike, default=(0.0, ""))
    return rest.pop(best[1]) if best[0] >= ALIKE else None


def _likeness(one: Plain, other: Plain) -> float:
    """1 for the same terms, language or kind of degree; the share of common words for anything else."""
    if one["kind"] == "education":
        return 1.0
    mine, theirs = _words(one), _words(other)
    return len(mine & theirs) / max(1, len(mine | theirs))


def _words(one: Plain) -> frozenset[str]:
    params = one["params"]
    terms = [*(params.get("terms") or ()), *(params.get("or_terms") or ())]
    terms += [params["term"]] if params.get("term") else []
    return frozenset(terms or one["label"].lower().split())


def _content(one: Plain) -> dict[str, Any]:
    return {name: one[name] for name in ("kind", "label", "importance", "weight", "params", "levels", "why")}


def _sources(proposal: Plain, one: Plain) -> Iterator[dict[str, Any]]:
    section = (one["source"] or {}).get("section", "")
    for words in proposal["merged"].get(one["key"], ()):
        yield {**words, "section": section}
