"""A résumé and answers against a rubric: findings, a total, a tier, and the words behind each. Pure.

Owns what evidence is worth and how it is put to the candidate. Refuses to know a name, a clock, or a database, and to
turn anybody down: the worst it says is "not met", about a criterion.
"""

from tracker.scoring.combine import combine
from tracker.scoring.ranking import Ranked, rank
from tracker.scoring.types import (
    Answer,
    Assessment,
    Criterion,
    Evidence,
    Finding,
    Importance,
    Level,
    Rubric,
    Source,
    Status,
    Tier,
)
from tracker.scoring.wire import criterion_fingerprint, from_json, to_json

__all__ = [
    "Answer",
    "Assessment",
    "Criterion",
    "Evidence",
    "Finding",
    "Importance",
    "Level",
    "Ranked",
    "Rubric",
    "Source",
    "Status",
    "Tier",
    "combine",
    "criterion_fingerprint",
    "from_json",
    "rank",
    "to_json",
]
