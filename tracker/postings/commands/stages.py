"""The stages an opening begins with, and each opening's own changes to them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.exc import IntegrityError

from tracker.foundation import tallies
from tracker.foundation.database import db
from tracker.postings.content import StageContent
from tracker.postings.counted import STAGES, in_stage, opening_scope
from tracker.postings.lifecycle import StageKind
from tracker.postings.models import Posting, Stage
from tracker.postings.refusal import Refused
from tracker.postings.slugs import slug_of, unused
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

STANDARD = (
    ("applied", "Applied", StageKind.APPLIED),
    ("review", "Review", StageKind.ACTIVE),
    ("phone-screen", "Phone screen", StageKind.ACTIVE),
    ("interview", "Interview", StageKind.ACTIVE),
    ("offer", "Offer", StageKind.OFFER),
    ("hired", "Hired", StageKind.HIRED),
    ("rejected", "Rejected", StageKind.REJECTED),
    ("withdrawn", "Withdrawn", StageKind.WITHDRAWN),
)
ORDER = list(StageKind)
LONGEST_KEY = 36


def standard_stages() -> list[Stage]:
    """New rows, in order."""
    return [
        Stage(key=key, name=name, kind=kind, position=position) for position, (key, name, kind) in enumerate(STANDARD)
    ]


def replace_stages(posting: Posting, stages: Sequence[StageContent]) -> bool:
    """Rename, add, reorder and remove; whether anything changed. A new stage is an active one.

    Stages of every other kind stay, whatever ``stages`` says, and keep their places around the active ones. Refused
    when a stage goes that holds people, or that people have been in: their history names it.
    """
    saved = {stage.key: stage for stage in posting.stages}
    taken = set(saved)
    named = [_row(saved, content, taken) for content in stages]
    named += [stage for stage in posting.stages if stage.kind is not StageKind.ACTIVE and stage not in named]
    named.sort(key=lambda stage: ORDER.index(stage.kind))
    _refuse_held(posting, [stage for stage in posting.stages if stage not in named])
    before = [(stage.key, stage.name) for stage in posting.stages]
    names = {content.key: content.name for content in stages if content.key}
    for position, stage in enumerate(named):
        stage.name, stage.position = names.get(stage.key, stage.name), position
    is_new = before != [(stage.key, stage.name) for stage in named]
    _store(posting, named)
    return is_new


def held(posting: Posting) -> dict[str, int]:
    """Stage key to the number of people in it; empty stages are left out."""
    counts = tallies.read(opening_scope(posting.id), STAGES)
    return {stage.key: n for stage in posting.stages if (n := counts.get(in_stage(stage.id), 0))}


def _row(saved: dict[str, Stage], content: StageContent, taken: set[str]) -> Stage:
    if content.key in saved:
        return saved[content.key]
    key = unused(slug_of(content.name, otherwise="stage", longest=LONGEST_KEY), taken)
    taken.add(key)
    return Stage(key=key, name=content.name, kind=StageKind.ACTIVE)


def _refuse_held(posting: Posting, removed: Sequence[Stage]) -> None:
    people = held(posting)
    sentence = _("“%(stage)s” holds %(people)s. Move them first, then remove the stage.")
    problems = [
        ("stages", sentence % {"stage": stage.name, "people": ngettext("%(num)s person", "%(num)s people", number)})
        for stage in removed
        if (number := people.get(stage.key))
    ]
    if problems:
        raise Refused(problems)


def _store(posting: Posting, stages: list[Stage]) -> None:
    posting.stages = stages
    try:
        db.session().flush()
    except IntegrityError:
        sentence = _("People have been in a stage that you removed, and their history names it. Rename it instead.")
        raise Refused([("stages", sentence)]) from None
