"""What is wrong with this installation, and what to do about it. One registry, used by the command and by every start.

examine()                  every check with its finding, in a fixed order
refuse()                   in production, ends a start that would be dangerous
in_the_way_of_migrating()  why the database cannot be brought to this version, if it cannot
"""

from tracker.upkeep.doctor.databases import in_the_way_of_migrating
from tracker.upkeep.doctor.examination import CHECKS, Named, examine
from tracker.upkeep.doctor.findings import Finding, Level
from tracker.upkeep.doctor.folders import MISSING
from tracker.upkeep.doctor.refusal import DangerousStart, refuse

__all__ = [
    "CHECKS",
    "MISSING",
    "DangerousStart",
    "Finding",
    "Level",
    "Named",
    "examine",
    "in_the_way_of_migrating",
    "refuse",
]
