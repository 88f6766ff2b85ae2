"""The states of a posting, the kinds of stages, and the only moves between states."""

from __future__ import annotations

from enum import Enum

from tracker.web.errors import Conflict
from tracker.web.wording.translation import gettext as _


class PostingStatus(Enum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


MOVES: dict[PostingStatus, frozenset[PostingStatus]] = {
    PostingStatus.DRAFT: frozenset({PostingStatus.OPEN}),
    PostingStatus.OPEN: frozenset({PostingStatus.CLOSED}),
    PostingStatus.CLOSED: frozenset({PostingStatus.OPEN}),
}


def transition(status: PostingStatus, to: PostingStatus) -> PostingStatus:
    """``to``, when ``MOVES`` lists it. Conflict otherwise: someone else was faster, or the page is old."""
    if to not in MOVES[status]:
        raise Conflict(_("This opening has moved on since you loaded the page. Load it again to see how it stands."))
    return to


class StageKind(Enum):
    """What a stage means, whatever an opening calls it."""

    APPLIED = "applied"  # everybody begins here
    ACTIVE = "active"  # review, phone screen, interview …
    OFFER = "offer"
    HIRED = "hired"
    REJECTED = "rejected"  # only a person moves someone here
    WITHDRAWN = "withdrawn"  # only the candidate moves here


ENDED = frozenset({StageKind.HIRED, StageKind.REJECTED, StageKind.WITHDRAWN})  # nobody waits for an answer any more


class EmploymentType(Enum):
    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    CONTRACT = "contract"
    INTERNSHIP = "internship"
    TEMPORARY = "temporary"


class JobLevel(Enum):
    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"


class Remote(Enum):
    NONE = "none"
    HYBRID = "hybrid"
    REMOTE = "remote"


class QuestionKind(Enum):
    SHORT = "short"
    LONG = "long"
    YES_NO = "yes_no"
    CHOICE = "choice"
    NUMBER = "number"


YES_NO_WORDS = {"yes": "Yes", "no": "No"}  # the answers to a yes-or-no question: as stored, as shown
