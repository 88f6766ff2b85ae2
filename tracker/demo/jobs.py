"""Positions over time: titles that grow with experience, bullets that are told once."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tracker.demo import bank
from tracker.demo.types import Job
from tracker.demo.wording import Leaning, fill, tools_named


@dataclass(frozen=True, slots=True)
class Stint:
    """One position before it has words. ``level``: junior, solid, senior or vague (a weak résumé's bullets)."""

    family: str
    level: str
    start: int
    end: int | None
    bullets: int


def stints(
    months: int, families: tuple[str, ...], today: int, rng: Random, *, top: str = "senior", bullets: int = 4
) -> tuple[Stint, ...]:
    """Positions that cover about ``months`` up to ``today``, newest first.

    ``families`` are from newest to oldest, the last one repeating; ``top`` is the highest level reached.
    """
    end: int | None = None if rng.random() < 0.75 else today - rng.randrange(2, 6)
    left, found = months, list[Stint]()
    while left > 0:
        length = _length(left, rng)
        last = today if end is None else end
        start = last - length + 1
        left -= length
        family = families[min(len(found), len(families) - 1)]
        level = _level(left + length // 2, top)
        found.append(Stint(family, level, start, end, max(2, bullets - len(found) // 2)))
        end = start - 1 - rng.choice((0, 0, 0, 1, 2))
    return tuple(found)


def _length(left: int, rng: Random) -> int:
    """Months of one position, never leaving a remainder shorter than half a year."""
    drawn = left if left < 24 else min(left, rng.randrange(16, 44))
    return left if left - drawn < 6 else drawn


def _level(before: int, top: str) -> str:
    """The level after ``before`` months of work, no higher than ``top``."""
    reached = "junior" if before < 24 else "solid" if before < 66 else "senior"
    order = ("junior", "solid", "senior")
    return top if top == "vague" else order[min(order.index(reached), order.index(top))]


class Teller:
    """Words for one person's positions; remembers every pattern told, so nothing is said twice."""

    def __init__(self, rng: Random, likes: Leaning, place: str) -> None:
        self._rng, self._likes, self._place = rng, likes, place
        self._told: set[str] = set()
        self._employers: set[str] = set()

    def lines(self, source: str, level: str, count: int) -> tuple[str, ...]:
        """Up to ``count`` filled patterns of a family at a level, none told before."""
        fresh = [pattern for pattern in bank.patterns(source, level) if pattern not in self._told]
        chosen = self._rng.sample(fresh, min(count, len(fresh)))
        self._told.update(chosen)
        return tuple(fill(pattern, self._rng, self._likes) for pattern in chosen)

    def job(self, stint: Stint) -> Job:
        """The position with title, employer and bullets."""
        bullets = self._bullets(stint)
        title, employer = self._title(stint), self._employer(stint)
        if self._rng.random() < 0.25:
            self._place = str(self._rng.choice(bank.table("places")["places"])["city"])
        return Job(title, employer, self._place, stint.start, stint.end, bullets, tools_named(bullets))

    def _bullets(self, stint: Stint) -> tuple[str, ...]:
        if stint.level == "vague":
            return self.lines("vague", "solid", stint.bullets) + self.lines(stint.family, "junior", 1)
        technical = "junior" in bank.table(f"bullets/{stint.family}")
        beside = stint.bullets // 4 if technical else 0
        count = stint.bullets - beside
        own = self.lines(stint.family, stint.level, (count + 1) // 2 if stint.level == "senior" else count)
        more = self.lines(stint.family, "solid", count - len(own))
        return own + more + self.lines("teamwork", stint.level, beside)

    def _title(self, stint: Stint) -> str:
        titles = bank.table("families")[stint.family]
        level = "junior" if stint.level == "vague" else stint.level
        return str(self._rng.choice(titles.get(level, titles["solid"])))

    def _employer(self, stint: Stint) -> str:
        family, known = bank.table("families")[stint.family], bank.table("organisations")
        kind = "research" if family.get("research") and self._rng.random() < 0.5 else "technical"
        offered = [name for name in family.get("employers", known[kind]) if name not in self._employers]
        chosen = str(self._rng.choice(offered))
        self._employers.add(chosen)
        return chosen
