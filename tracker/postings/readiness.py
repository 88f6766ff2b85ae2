"""What a posting needs before candidates may see it."""

from __future__ import annotations

from datetime import datetime

from tracker.postings.lifecycle import Remote
from tracker.postings.models import Posting
from tracker.postings.refusal import Problem, Refused
from tracker.web.wording.translation import gettext as _


def missing(posting: Posting, *, now: datetime) -> list[Problem]:
    """What keeps the saved posting from being published, in the order of the edit page; empty when it is ready."""
    problems = _missing_words(posting)
    if posting.closes_at is not None and posting.closes_at <= now:
        problems.append(("closes_on", _("The closing date has passed. Choose a later one, or leave it empty.")))
    if posting.rubric.listed_version_id is None:
        problems.append(("rubric-link", _("Publish the rubric first: without it nobody can be scored.")))
    return problems


def require_ready(posting: Posting, *, now: datetime) -> None:
    """Refused with every sentence of ``missing``."""
    problems = missing(posting, now=now)
    if problems:
        raise Refused(problems)


def require_still_ready(posting: Posting) -> None:
    """Refused when an open posting would lose words that candidates rely on. Its dates may lie in the past."""
    problems = _missing_words(posting)
    if problems:
        raise Refused(problems)


def _missing_words(posting: Posting) -> list[Problem]:
    musts = [item for item in posting.requirements if item["importance"] == "must"]
    wanted = (
        (posting.title, "title", _("Give the role a title.")),
        (
            posting.places or posting.remote is Remote.REMOTE,
            "places",
            _("Say where the work is done: add a place, or make the role remote."),
        ),
        (posting.summary, "summary", _("Write the summary: one or two sentences that say what the role is.")),
        (posting.responsibilities, "responsibilities", _("Add at least one duty: what the person will do.")),
        (musts, "requirements", _("Add at least one must-have: what nobody can do the work without.")),
    )
    return [(control, sentence) for there, control, sentence in wanted if not there]
