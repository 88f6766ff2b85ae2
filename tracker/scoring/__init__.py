"""A résumé and answers against a rubric: findings, a total, a tier, and the words behind each. Pure.

Owns what evidence is worth and how it is put to the candidate. Refuses to know a name, a clock, or a database, and to
turn anybody down: the worst it says is "not met", about a criterion.
"""

from tracker.scoring.checks import check_rubric
from tracker.scoring.combine import combine
from tracker.scoring.criteria import KINDS
from tracker.scoring.engine import ENGINE_VERSION, assess, find
from tracker.scoring.levels import STANDARD_LEVELS, level_reached
from tracker.scoring.pool import pool_totals
from tracker.scoring.ranking import Ranked, rank
from tracker.scoring.types import (
    Answer,
    Assessment,
    Criterion,
    Evidence,
    Finding,
    Importance,
    Level,
    Problem,
    ProblemKind,
    Rubric,
    Source,
    Status,
    Tier,
)
from tracker.scoring.wire import criterion_fingerprint, from_json, to_json

__all__ = [
    "ENGINE_VERSION",
    "KINDS",
    "STANDARD_LEVELS",
    "Answer",
    "Assessment",
    "Criterion",
    "Evidence",
    "Finding",
    "Importance",
    "Level",
    "Problem",
    "ProblemKind",
    "Ranked",
    "Rubric",
    "Source",
    "Status",
    "Tier",
    "assess",
    "check_rubric",
    "combine",
    "criterion_fingerprint",
    "find",
    "from_json",
    "level_reached",
    "pool_totals",
    "rank",
    "to_json",
]
