"""What a kind of criterion is: a name, default levels, a check of its parameters, and a search for evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tracker.scoring.params import Params
from tracker.scoring.reading import Reading
from tracker.scoring.types import Evidence, Level, Status
from tracker.vocabulary import Vocabulary

MET_FROM = 75  # hundredths: at least three quarters of what is asked for counts as met


@dataclass(frozen=True, slots=True)
class Found:
    """A finding before it is tied to a criterion. ``level`` in hundredths, a multiple of 5."""

    status: Status
    level: int
    sentence: str
    evidence: tuple[Evidence, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of criterion. ``check`` yields a sentence for each parameter that makes no sense."""

    name: str
    levels: tuple[Level, ...]
    check: Callable[[Params, Vocabulary], Iterator[str]]
    find: Callable[[Params, Reading], Found]


def stepped(level: int) -> int:
    """A level in hundredths, rounded down to a step of 5 and kept in 0..100."""
    return max(0, min(100, level - level % 5))


def mean_level(levels: Sequence[int]) -> int:
    """The mean in steps of 5; one of many that was found never rounds away, for that would read as nothing found."""
    return stepped(sum(levels) // len(levels)) or (5 if any(levels) else 0)


def partial_status(level: int, *, whole: bool = True) -> Status:
    """The status a level gives: met from 75 on when it is the ``whole`` of what is asked, partly above 0."""
    if level >= MET_FROM and whole:
        return Status.MET
    return Status.PARTLY if level > 0 else Status.NO_EVIDENCE


def unanswered(sentence: str, question: str, evidence: tuple[Evidence, ...] = ()) -> Found:
    """Nothing stated: earns nothing, and becomes a question."""
    return Found(Status.NO_EVIDENCE, 0, sentence, evidence, question)
