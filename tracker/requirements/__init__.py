"""Job text -> Draft: posting fields and criteria, each beside the words it came from. Pure; above scoring.

Owns how ads are worded: headings, must and plus, salaries, what to warn about. Refuses to copy: every label is our own
wording, the ad's words stand beside it as source.
"""

from tracker.requirements.drafting import draft
from tracker.requirements.report import readable
from tracker.requirements.types import (
    Draft,
    DraftWarning,
    PostingDraft,
    Proposed,
    Salary,
    WarningKind,
    Words,
)
from tracker.requirements.wire import to_json

__all__ = [
    "Draft",
    "DraftWarning",
    "PostingDraft",
    "Proposed",
    "Salary",
    "WarningKind",
    "Words",
    "draft",
    "readable",
    "to_json",
]
