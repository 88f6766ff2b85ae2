"""Which positions somebody of a quality has held, before they get words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tracker.demo import bank
from tracker.demo.jobs import Stint, stints
from tracker.demo.types import Brief, Quality, Special

_OFF_TOPIC = ("teaching", "nursing", "accounting", "marketing", "retail", "kitchen", "mechanical", "logistics")
_MONTHS = {
    Quality.STRONG: (78, 150),
    Quality.GOOD: (38, 84),
    Quality.MIDDLING: (26, 66),
    Quality.WEAK: (6, 24),
    Quality.OFF_TOPIC: (30, 100),
}
_STATIONS = (
    "data-engineer",
    "site-reliability",
    "software-engineer",
    "data-analyst",
    "cloud-architect",
    "data-scientist",
    "machine-learning-engineer",
    "product-manager",
    "nlp-engineer",
)
History = tuple[Stint, ...]


def history(brief: Brief, rng: Random) -> History:
    """Positions, newest first; none for a student."""
    planted = _PLANTED.get(brief.special)
    return planted(brief, rng) if planted else _usual(brief, rng)


def _usual(brief: Brief, rng: Random) -> History:
    months, near = rng.randrange(*_MONTHS[brief.quality]), _neighbour(brief.family, rng)
    match brief.quality:
        case Quality.OFF_TOPIC:
            return stints(months, (rng.choice(_OFF_TOPIC),), brief.today, rng, top="solid", bullets=3)
        case Quality.WEAK:
            return stints(months, (brief.family,), brief.today, rng, top="vague")
        case Quality.MIDDLING:
            families = (near, rng.choice((near, brief.family)))
            return stints(months, families, brief.today, rng, top="solid", bullets=3)
        case Quality.GOOD:
            return stints(months, (brief.family,), brief.today, rng, bullets=4)
        case _:
            return stints(months, (brief.family,), brief.today, rng, bullets=5)


def _neighbour(family: str, rng: Random) -> str:
    return str(rng.choice(bank.table("families")[family]["near"]))


def _student(_brief: Brief, _rng: Random) -> History:
    return ()


def _two_pages(brief: Brief, rng: Random) -> History:
    return stints(rng.randrange(110, 140), (brief.family,), brief.today, rng, bullets=5)


def _five_pages(brief: Brief, rng: Random) -> History:
    """A long life in one family after stations in all those nearby, so that there is always something new to tell."""
    near = [name for name in bank.table("families")[brief.family]["near"] if name not in _OFF_TOPIC]
    before = [name for name in dict.fromkeys((*near, *_STATIONS)) if name != brief.family]
    return stints(310, (brief.family, brief.family, *before), brief.today, rng, bullets=14)


def _career_changer(brief: Brief, rng: Random) -> History:
    last = stints(rng.randrange(14, 23), (brief.family,), brief.today, rng, top="solid")
    before = stints(rng.randrange(50, 96), (rng.choice(_OFF_TOPIC),), last[-1].start - 2, rng, top="solid")
    return (*last, replace(before[0], end=last[-1].start - 2), *before[1:])


def _overlapping(brief: Brief, rng: Random) -> History:
    """A second position beside the newest one; both last to the present."""
    first, *earlier = _usual(brief, rng)
    beside = Stint(first.family, "solid", max(first.start - 6, brief.today - 20), None, 2)
    return (replace(first, end=None), beside, *earlier)


_PLANTED: dict[Special, Callable[[Brief, Random], History]] = {
    Special.COURSEWORK: _student,
    Special.TWO_PAGES: _two_pages,
    Special.FIVE_PAGES: _five_pages,
    Special.CAREER_CHANGER: _career_changer,
    Special.OVERLAPPING: _overlapping,
}
