"""Changing what was drafted: a criterion's content, the posting's fields, new criteria, several made one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from tracker.drafting.commands.acting import acting
from tracker.drafting.commands.decide import decided_again, mark
from tracker.drafting.criteria import as_seen, content_of, key_of
from tracker.drafting.lifecycle import Decision, Part
from tracker.drafting.merging import merged_content
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.proposing import criterion_item_key
from tracker.drafting.queries import item_at, items_in
from tracker.drafting.seen import seen_as
from tracker.rubrics.editing.parameters import FIELDS
from tracker.rubrics.translation import criterion_of, row_of
from tracker.scoring import STANDARD_LEVELS, Criterion, Importance
from tracker.scoring.types import Json
from tracker.web.errors import Conflict, DomainError
from tracker.web.wording.translation import gettext as _

NEW_WEIGHT = 2
LONGEST_LABEL = 80


class ChangedMeanwhile(Conflict):
    """The criterion, called ``label`` by now, is not what somebody saw who edited it."""

    def __init__(self, label: str) -> None:
        said = _(
            "Somebody changed “%(label)s” meanwhile. "
            "Save yours once more to put it in the place of theirs, or close it to keep theirs.",
            label=label,
        )
        super().__init__(said)


def save_criterion(
    ad: JobAd, item: DraftItem, criterion: Criterion, reason: str, *, seen: int, actor: str, now: datetime
) -> None:
    """Make the criterion what was typed. One that was accepted stays so, by whoever typed, unless it is refused now.

    ``seen`` is ``criteria.as_seen`` of what the form was made from: ChangedMeanwhile when it is another one by now.
    """
    with acting(ad, "edit", actor=actor, now=now):
        if as_seen(item) != seen:
            raise ChangedMeanwhile(item.content["label"])
        item.content = content_of(criterion)
        item.proxy_reason = reason
        decided_again(ad, item, actor=actor, now=now)


def add_criterion(ad: JobAd, kind: str, label: str, params: Mapping[str, Json], *, actor: str, now: datetime) -> int:
    """A criterion that the document does not ask for, accepted by whoever adds it; its number."""
    with acting(ad, "add", actor=actor, now=now):
        item = _new(ad, kind, label, params, [])
        mark(item, Decision.ACCEPTED, actor=actor, now=now)
    return item.number


def place_words(ad: JobAd, item: DraftItem, kind: str, params: Mapping[str, Json], *, actor: str, now: datetime) -> int:
    """A criterion of words that were not understood, open for its edit; its number. DomainError for other items."""
    with acting(ad, "place", actor=actor, now=now):
        if item.part is not Part.UNPLACED:
            raise DomainError(_("Only a sentence that was not understood can become a criterion this way."))
        label = " ".join(item.content["value"].split())
        short = label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
        made = _new(ad, kind, short, params, list(item.sources))
        mark(item, Decision.ACCEPTED, actor=actor, now=now)
    return made.number


def merge_criteria(ad: JobAd, numbers: Sequence[int], mode: str, *, actor: str, now: datetime) -> int:
    """The first of the criteria made of all; the others are dropped, and say where they went. Its number.

    DomainError for fewer than two, and for what is no criterion or was dropped.
    """
    with acting(ad, "merge", actor=actor, now=now):
        first, *others = _ticked(ad, numbers)
        first.content = merged_content([item.content for item in (first, *others)], mode)
        spans = {(one["start"], one["end"]): one for item in (first, *others) for one in item.sources}
        first.sources = [spans[span] for span in sorted(spans)]
        for item in others:
            mark(item, Decision.DROPPED, actor=actor, now=now)
            item.merged_into = key_of(first)
        decided_again(ad, first, actor=actor, now=now)
    return first.number


def _ticked(ad: JobAd, numbers: Sequence[int]) -> list[DraftItem]:
    """Two criteria or more that are there, in order."""
    chosen = [item_at(ad, number) for number in dict.fromkeys(numbers)]
    if len(chosen) < 2 or any(item.part is not Part.CRITERION or item.decision is Decision.DROPPED for item in chosen):
        raise DomainError(_("Tick two criteria or more, then merge them."))
    return sorted(chosen, key=lambda item: item.position)


def save_fields(
    ad: JobAd,
    typed: Mapping[int, Mapping[str, Any]],
    *,
    seen: Mapping[int, int] | None = None,
    actor: str,
    now: datetime,
) -> list[int]:
    """Make the fields with these numbers what was typed.

    ``seen`` holds ``seen_as`` of what the form was made from. A field that somebody else changed since stays theirs
    when it was not typed in; when it was, neither wins: the answer has the numbers of these.
    """
    contested: list[int] = []
    with acting(ad, "fields", actor=actor, now=now):
        for number, content in typed.items():
            item, before = item_at(ad, number), (seen or {}).get(number)
            if item.content == content or seen_as(dict(content)) == before:
                continue
            if before is not None and seen_as(item.content) != before:
                contested.append(number)
                continue
            item.content = dict(content)
            mark(item, Decision.ACCEPTED, actor=actor, now=now)
    return contested


def add_field(ad: JobAd, part: Part, content: Mapping[str, Any], *, actor: str, now: datetime) -> int:
    """An empty entry of a list, at its end; its number."""
    with acting(ad, "add", actor=actor, now=now):
        item = _appended(ad, part, f"{part.value}-added-{_next(ad)}", content, [])
    return item.number


def use_words(ad: JobAd, part: Part, *, own: bool, actor: str, now: datetime) -> None:
    """Put the document's words, or with ``own`` our shorter ones again, into every entry of a list."""
    with acting(ad, "own" if own else "words", actor=actor, now=now):
        for item in items_in(ad, part):
            if own and item.proposed:
                item.content = dict(item.proposed)
            elif item.sources and not own:
                item.content = {"value": " ".join(item.sources[0]["quote"].split())}


def _new(ad: JobAd, kind: str, label: str, params: Mapping[str, Json], sources: list[dict[str, Any]]) -> DraftItem:
    if kind not in FIELDS:
        raise DomainError(_("There is no such kind of criterion."))
    key = f"{kind}-{_next(ad)}"
    criterion = Criterion(key, kind, label, Importance.PLUS, NEW_WEIGHT, params, STANDARD_LEVELS[kind])
    content = content_of(criterion_of(row_of(criterion, 0)))
    return _appended(ad, Part.CRITERION, criterion_item_key(key), content, sources)


def _next(ad: JobAd) -> int:
    return max((item.number for item in ad.items), default=0) + 1


def _appended(ad: JobAd, part: Part, key: str, content: Mapping[str, Any], sources: list[dict[str, Any]]) -> DraftItem:
    item = DraftItem(key=key, part=part, number=_next(ad), position=len(ad.items), content=dict(content))
    item.sources, item.proxy_reason, item.decision = sources, "", Decision.OPEN
    ad.items.append(item)
    return item
