"""What becomes of a document, and what a person can decide about one thing that was drafted from it."""

from __future__ import annotations

from enum import Enum


class AdStatus(Enum):
    WAITING = "waiting"  # a worker reads it
    DRAFTED = "drafted"  # a person decides
    UNREADABLE = "unreadable"
    SPLIT = "split"  # two ads in one file: each has a draft of its own now
    USED = "used"  # an opening was made of it, or its changes were all decided


class Decision(Enum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DROPPED = "dropped"


class Part(Enum):
    """What a drafted item would become."""

    TITLE = "title"
    LEVEL = "level"
    TEAM = "team"
    REPORTS_TO = "reports_to"
    EMPLOYMENT = "employment"
    REMOTE = "remote"
    PLACE = "place"
    PAY = "pay"
    SUMMARY = "summary"
    DUTY = "duty"
    BENEFIT = "benefit"
    STEP = "step"
    DATE = "date"
    CRITERION = "criterion"
    UNPLACED = "unplaced"  # words that nothing was made of
    CHANGE = "change"  # of a document that was brought again


SINGLE = (Part.TITLE, Part.LEVEL, Part.TEAM, Part.REPORTS_TO, Part.EMPLOYMENT, Part.REMOTE, Part.SUMMARY)
SEVERAL = (Part.PLACE, Part.PAY, Part.DUTY, Part.BENEFIT, Part.STEP, Part.DATE)
