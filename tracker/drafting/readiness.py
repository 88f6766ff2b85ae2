"""What a draft needs before an opening is made of it."""

from __future__ import annotations

from tracker.drafting.columns import accepted, value_of
from tracker.drafting.commands.decide import undecided
from tracker.drafting.criteria import criterion_in
from tracker.drafting.lifecycle import Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.queries import items_in
from tracker.scoring import Importance, Problem, ProblemKind, Rubric, check_rubric
from tracker.terminology.in_use import vocabulary
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

Shortfall = tuple[str, str]  # (id of the control, sentence)
BLOCKING = (ProblemKind.PROTECTED, ProblemKind.BROKEN)


def missing(ad: JobAd) -> list[Shortfall]:
    """What keeps an opening from being made, in the order of the screen; empty when nothing does."""
    found: list[Shortfall] = []
    if not value_of(ad, Part.TITLE):
        found.append((_anchor(items_in(ad, Part.TITLE)), _("Give the role a title.")))
    chosen = accepted(ad)
    found += _waiting(undecided(ad))
    if not chosen:
        found.append(("criteria", _("Accept at least one criterion, or add one: without any nobody can be scored.")))
    elif not any(item.content["importance"] == Importance.MUST.value for item in chosen):
        found.append(("criteria", _("Make at least one criterion a must: what nobody can do the work without.")))
    return found + _faults(chosen)


def _waiting(rest: list[DraftItem]) -> list[Shortfall]:
    if not rest:
        return []
    sentence = ngettext(
        "%(num)s criterion is not decided. Accept or drop it.",
        "%(num)s criteria are not decided. Accept or drop each, or accept the rest.",
        len(rest),
    )
    return [(f"i{rest[0].number}", sentence)]


def _faults(chosen: list[DraftItem]) -> list[Shortfall]:
    if not chosen:
        return []
    criteria = {one.key: (one, item) for item in chosen for one in (criterion_in(item),)}
    problems = check_rubric(Rubric(tuple(one for one, _item in criteria.values())), vocabulary())
    return [
        (f"i{criteria[problem.criterion][1].number}" if problem.criterion else "criteria", sentence)
        for problem in problems
        if (sentence := _sentence(problem, criteria[problem.criterion][1] if problem.criterion else None))
    ]


def _sentence(problem: Problem, item: DraftItem | None) -> str:
    name = f"{item.content['label']}: " if item else ""
    said = f"{name}{problem.sentence} {problem.instead}".strip()
    if problem.kind in BLOCKING:
        return said
    if problem.kind is ProblemKind.PROXY and item is not None and not item.proxy_reason:
        return said + " " + _("Write the reason in the criterion, or drop it.")
    return ""


def _anchor(items: list[DraftItem]) -> str:
    return f"f{items[0].number}" if items else "criteria"
