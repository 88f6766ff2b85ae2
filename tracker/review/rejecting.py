"""The reasons of a rejection: a code for reports, words for the person who decides, a sentence for the candidate.

None of them is about the person; all are about what was asked and what was shown.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from tracker.web.wording.translation import gettext as _

MORNING = time(9)


class Reason(NamedTuple):
    """``sentence`` is empty where the letter says it in the words of whoever decides."""

    code: str
    label: str
    sentence: str


REASONS = (
    Reason("must_have", "A must-have is not shown", "We did not find everything that the role cannot do without."),
    Reason("less_experience", "Others show more of what the role needs", "Others showed more of what the role needs."),
    Reason("place_or_time", "Place, hours or start date do not fit", "Place, hours or the start date do not fit."),
    Reason("permit", "No permission to work there", "The role needs a permission to work there."),
    Reason("pay", "Pay expectations do not fit", "What you expect to be paid and what we pay are too far apart."),
    Reason("filled", "The role is filled", "Someone else has taken the role."),
    Reason("duplicate", "Applied twice for the same role", "You applied twice. We go on with your other application."),
    Reason("other", "Another reason, see the note", ""),
)


def sentence_for(code: str) -> str:
    """What the letter says of a reason; empty when it says nothing."""
    return next((_(reason.sentence) for reason in REASONS if reason.code == code and reason.sentence), "")


def next_morning(now: datetime, zone: str) -> datetime:
    """Nine o'clock on the day after ``now`` in the zone: nobody is turned down at three in the morning."""
    there = ZoneInfo(zone)
    tomorrow = now.astimezone(there).date() + timedelta(days=1)
    return datetime.combine(tomorrow, MORNING, tzinfo=there)
