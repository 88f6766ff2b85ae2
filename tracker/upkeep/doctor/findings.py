"""What a check says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Level(Enum):
    """How bad it is."""

    WELL = "ok"
    ADVICE = "advice"  # works, and could be better
    DOWN = "down"  # something does not answer: it may come back by itself, so that a start does not wait for it
    DANGER = "danger"  # applications, secrets or scores are at risk: nothing starts in production


@dataclass(frozen=True, slots=True)
class Finding:
    """A level, and a sentence or two: what is so, and what to do when it is not well."""

    level: Level
    sentence: str


def well(sentence: str) -> Finding:
    """Nothing to do."""
    return Finding(Level.WELL, sentence)


def advice(sentence: str) -> Finding:
    """Better changed."""
    return Finding(Level.ADVICE, sentence)


def down(sentence: str) -> Finding:
    """Does not answer."""
    return Finding(Level.DOWN, sentence)


def danger(sentence: str) -> Finding:
    """Must be changed before people apply."""
    return Finding(Level.DANGER, sentence)
