"""The stages an opening begins with; each opening may change its own."""

from __future__ import annotations

from tracker.postings.lifecycle import StageKind
from tracker.postings.models import Stage

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


def standard_stages() -> list[Stage]:
    """New rows, in order."""
    return [
        Stage(key=key, name=name, kind=kind, position=position) for position, (key, name, kind) in enumerate(STANDARD)
    ]
