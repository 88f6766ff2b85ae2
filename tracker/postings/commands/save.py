"""Saving what was typed on the edit page, all of it or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from tracker import audit
from tracker.foundation.database import db
from tracker.people.models import User
from tracker.postings.commands.create import free_slug
from tracker.postings.commands.opening import hold, pay_shown
from tracker.postings.commands.questions import replace_questions
from tracker.postings.commands.stages import replace_stages
from tracker.postings.content import Content, PlaceContent
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Place, Posting, TeamMember
from tracker.postings.readiness import require_still_ready
from tracker.postings.refusal import Refused
from tracker.web.errors import Conflict
from tracker.web.wording.translation import gettext as _


def save_posting(posting: Posting, content: Content, *, edits: int, actor: str, now: datetime) -> None:
    """Make the posting say ``content``. Call inside ``transaction()``.

    Conflict when someone saved it since revision ``edits``. Refused when a stage holds people, a question is judged
    by the rubric, a new closing date has passed, or an open posting would lack what candidates rely on.
    """
    hold(posting)
    if posting.edits != edits:
        raise Conflict(
            _(
                "Someone else saved this posting while you were typing, so nothing of yours is saved. Open the posting "
                "in a new tab, and copy over what you want to keep."
            )
        )
    changed = _changed_columns(posting, content)
    if "closes_at" in changed:
        _require_future(content.columns["closes_at"], now)
    for name in changed:
        setattr(posting, name, content.columns[name])
    if posting.status is PostingStatus.DRAFT:
        posting.slug = free_slug(posting.title, own=posting.slug)
    changed += _replace_rows(posting, content)
    posting.saved_at = now
    posting.edits += 1
    db.session().flush()
    if posting.status is PostingStatus.OPEN:
        require_still_ready(posting)
    _record(posting, changed, actor=actor, now=now)


def _changed_columns(posting: Posting, content: Content) -> list[str]:
    return [name for name, value in content.columns.items() if getattr(posting, name) != value]


def _require_future(closes_at: datetime | None, now: datetime) -> None:
    if closes_at is not None and closes_at <= now:
        raise Refused([("closes_on", _("Choose a closing date in the future. To close the role today, press Close."))])


def _replace_rows(posting: Posting, content: Content) -> list[str]:
    """Replace places, questions, stages and team where they differ; the names of those that did."""
    replaced = {
        "places": _replace_places(posting, content.places),
        "questions": replace_questions(posting, content.questions),
        "stages": replace_stages(posting, content.stages),
        "team_members": _replace_team(posting, content.team),
    }
    return [name for name, is_new in replaced.items() if is_new]


def _replace_places(posting: Posting, places: Sequence[PlaceContent]) -> bool:
    if [PlaceContent(place.city, place.region, place.country) for place in posting.places] == list(places):
        return False
    posting.places = [
        Place(position=position, city=place.city, region=place.region, country=place.country)
        for position, place in enumerate(places)
    ]
    return True


def _replace_team(posting: Posting, team: Sequence[str]) -> bool:
    """Who can no longer sign in stays as they are: the form does not show them."""
    wanted = set(db.session().scalars(select(User.id).where(User.public_id.in_(team), User.active)))
    kept = [member for member in posting.team_members if member.user_id in wanted or not member.user.active]
    fresh = sorted(wanted - {member.user_id for member in kept})
    if not fresh and len(kept) == len(posting.team_members):
        return False
    posting.team_members = kept + [TeamMember(user_id=user_id) for user_id in fresh]
    return True


def _record(posting: Posting, changed: Sequence[str], *, actor: str, now: datetime) -> None:
    if not changed:
        return
    detail = {"fields": ",".join(changed)}
    if "salaries" in changed and posting.status is PostingStatus.OPEN:
        detail |= pay_shown(posting)
    audit.record("posting.save", object_kind="posting", object_id=posting.public_id, actor=actor, at=now, detail=detail)
