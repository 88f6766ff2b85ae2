"""Another opening like one that there is: everything a person wrote, and nothing that happened."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tracker.foundation.database import db
from tracker.postings.commands.create import create_posting
from tracker.postings.models import Place, Posting, Question, Stage, TeamMember
from tracker.postings.queries import listed_version
from tracker.rubrics.commands import create_rubric
from tracker.rubrics.queries import draft_of
from tracker.rubrics.translation import rubric_of
from tracker.scoring import Rubric
from tracker.web.wording.translation import gettext as _

LONGEST_TITLE = 200
WORDS = ("team", "level", "employment_type", "remote", "remote_note", "summary", "about", "adjustments")
LISTS = ("salaries", "responsibilities", "requirements", "process", "benefits")
ROWS: dict[type[Any], tuple[str, ...]] = {
    Place: ("position", "city", "region", "country"),
    Stage: ("key", "name", "kind", "position"),
    Question: ("key", "position", "label", "hint", "kind", "required", "choices", "knock_out"),
    TeamMember: ("user_id",),
}


def duplicate_posting(posting: Posting, *, actor: str, now: datetime) -> Posting:
    """A draft with the same words, pay, questions, stages, team and criteria; no dates, nobody in it, a draft rubric.

    Conflict when another takes its address meanwhile.
    """
    title = _("Copy of %(title)s", title=posting.title)[:LONGEST_TITLE]
    rubric = create_rubric(title, _criteria(posting), actor=actor, now=now)
    copy = create_posting(title, rubric=rubric, actor=actor, now=now)
    for name in (*WORDS, "answer_within_days"):
        setattr(copy, name, getattr(posting, name))
    for name in LISTS:
        setattr(copy, name, [dict(item) for item in getattr(posting, name)])
    copy.stages = []
    db.session().flush()  # the standard stages go before ones with the same keys come
    copy.places, copy.stages = _copies(posting.places), _copies(posting.stages)
    copy.questions, copy.team_members = _copies(posting.questions), _copies(posting.team_members)
    db.session().flush()
    return copy


def _criteria(posting: Posting) -> Rubric:
    """What the list shows, or the draft where nothing was published yet."""
    version = listed_version(posting) or draft_of(posting.rubric)
    return rubric_of(version) if version else Rubric(())


def _copies(rows: list[Any]) -> list[Any]:
    return [type(row)(**{name: getattr(row, name) for name in ROWS[type(row)]}) for row in rows]
