"""Deciding on what was drafted: accept, drop, take back, must or plus, heavier or lighter, up or down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tracker.drafting.commands.acting import acting
from tracker.drafting.criteria import criterion_in, key_of
from tracker.drafting.lifecycle import SINGLE, Decision, Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.queries import items_in
from tracker.requirements import WarningKind
from tracker.scoring import ProblemKind, Rubric, check_rubric
from tracker.terminology.in_use import vocabulary
from tracker.web.errors import DomainError
from tracker.web.wording.translation import gettext as _

HEAVIEST = 100
LONGEST_LABEL = 200
DECISIONS = {"accept": Decision.ACCEPTED, "drop": Decision.DROPPED, "reopen": Decision.OPEN}


def decide(ad: JobAd, item: DraftItem, do: str, *, actor: str, now: datetime) -> None:
    """Do what the pressed button says. DomainError for a button that no item has, and for accepting what is refused."""
    with acting(ad, do if do in DECISIONS or do in _CHANGES else "act", actor=actor, now=now):
        if do in DECISIONS and item.part not in SINGLE:
            if do == "accept" and (sentence := refusal(ad, item)):
                raise DomainError(sentence)
            mark(item, DECISIONS[do], actor=actor, now=now)
        elif do in _CHANGES and item.part is Part.CRITERION:
            _CHANGES[do](ad, item)
        else:
            raise DomainError(_("There is no such button. Load the page again."))


def accept_rest(ad: JobAd, *, actor: str, now: datetime) -> int:
    """Accept every criterion that is still open and not refused; how many."""
    with acting(ad, "accept_rest", actor=actor, now=now):
        rest = undecided(ad)
        for item in rest:
            mark(item, Decision.ACCEPTED, actor=actor, now=now)
    return len(rest)


def undecided(ad: JobAd) -> list[DraftItem]:
    """The criteria that wait for a decision. What is refused waits for none: it stays out unless it is edited."""
    return [item for item in items_in(ad, Part.CRITERION) if item.decision is Decision.OPEN and not refusal(ad, item)]


def leave_rest(ad: JobAd, *, actor: str, now: datetime) -> int:
    """Leave out whatever was not understood and is still open; how many."""
    with acting(ad, "leave_rest", actor=actor, now=now):
        rest = [item for item in items_in(ad, Part.UNPLACED) if item.decision is Decision.OPEN]
        for item in rest:
            mark(item, Decision.DROPPED, actor=actor, now=now)
    return len(rest)


def mark(item: DraftItem, decision: Decision, *, actor: str, now: datetime) -> None:
    """Set the decision, with who and when; one taken back has neither."""
    item.decision = decision
    item.merged_into = None
    item.decided_by, item.decided_at = (None, None) if decision is Decision.OPEN else (actor, now)


def decided_again(ad: JobAd, item: DraftItem, *, actor: str, now: datetime) -> None:
    """An accepted criterion that was changed: accepted by whoever changed it, or open when it is refused now."""
    if item.decision is Decision.ACCEPTED:
        mark(item, Decision.OPEN if refusal(ad, item) else Decision.ACCEPTED, actor=actor, now=now)


def refusal(ad: JobAd, item: DraftItem) -> str:
    """Why a criterion cannot be accepted: it asks for a protected attribute. Empty when it can, or no longer asks."""
    if item.part is not Part.CRITERION:
        return ""
    said = f"{item.content['label']} {item.content['params']}".lower()
    for warning in ad.proposal["warnings"]:
        is_of_item = warning["criterion"] == key_of(item) and warning["kind"] == WarningKind.PROTECTED.value
        if is_of_item and warning["source"] and warning["source"]["quote"].lower() in said:
            return str(warning["sentence"])
    found = check_rubric(Rubric((criterion_in(item),)), vocabulary())
    return next((f"{one.sentence} {one.instead}".strip() for one in found if one.kind is ProblemKind.PROTECTED), "")


def _weigh(by: int) -> Callable[[JobAd, DraftItem], None]:
    def change(_ad: JobAd, item: DraftItem) -> None:
        item.content = {**item.content, "weight": min(HEAVIEST, max(1, item.content["weight"] + by))}

    return change


def _judge(importance: str) -> Callable[[JobAd, DraftItem], None]:
    def change(_ad: JobAd, item: DraftItem) -> None:
        item.content = {**item.content, "importance": importance}

    return change


def _move(by: int) -> Callable[[JobAd, DraftItem], None]:
    def change(ad: JobAd, item: DraftItem) -> None:
        rows = items_in(ad, Part.CRITERION)
        to = rows.index(item) + by
        if 0 <= to < len(rows):
            item.position, rows[to].position = rows[to].position, item.position

    return change


def _keep_words(_ad: JobAd, item: DraftItem) -> None:
    if item.sources:
        item.content = {**item.content, "label": " ".join(item.sources[0]["quote"].split())[:LONGEST_LABEL]}


def _own_words(_ad: JobAd, item: DraftItem) -> None:
    if item.proposed:
        item.content = {**item.content, "label": item.proposed["label"]}


_CHANGES: dict[str, Callable[[JobAd, DraftItem], None]] = {
    "must": _judge("must"),
    "plus": _judge("plus"),
    "heavier": _weigh(1),
    "lighter": _weigh(-1),
    "up": _move(-1),
    "down": _move(1),
    "words": _keep_words,
    "own": _own_words,
}
