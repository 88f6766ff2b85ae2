"""Education, certificates and languages that fit a career."""

from __future__ import annotations

from random import Random

from tracker.demo import bank
from tracker.demo.tailoring import fields_of_study
from tracker.demo.types import Brief, Certificate, Quality, Study, Tongue
from tracker.demo.wording import Leaning, fill

_YEARS = {"certificate": 1, "doctorate": 4, "master": 2, "bachelor": 3, "associate": 2, "secondary": 3}

# Which degrees people of a quality hold, highest first; one row is drawn.
_LADDERS = {
    Quality.STRONG: (("master", "bachelor"), ("master", "bachelor"), ("doctorate", "master", "bachelor")),
    Quality.GOOD: (("master", "bachelor"), ("bachelor",), ("master", "bachelor")),
    Quality.MIDDLING: (("bachelor",), ("bachelor",), ("master", "bachelor"), ("associate",)),
    Quality.WEAK: (("bachelor",), ("associate",), ("secondary",)),
    Quality.OFF_TOPIC: (("bachelor",), ("associate",), ("secondary",), ("master", "bachelor")),
}
_RESEARCH = ("doctorate", "master", "bachelor")


def studies(brief: Brief, first_job: int, rng: Random, likes: Leaning, *, studying: bool = False) -> tuple[Study, ...]:
    """Degrees, newest first, ending in the year ``first_job``, or a year later and still running when ``studying``."""
    end, found = first_job + studying, list[Study]()
    for level in ("bachelor",) if studying else _ladder(brief, rng):
        start = end - _YEARS[level]
        found.append(_study(level, brief, (start, end), rng, likes, running=studying))
        end = start
    return tuple(found)


def retraining(brief: Brief, year: int, rng: Random, likes: Leaning) -> Study:
    """The part-time course in ``brief.family`` that ended in ``year`` and opened a second career."""
    return _study("certificate", brief, (year - 1, year), rng, likes, running=False)


def _ladder(brief: Brief, rng: Random) -> tuple[str, ...]:
    research = bank.table("families")[brief.family].get("research", False)
    scholar = research and brief.quality in (Quality.STRONG, Quality.GOOD)
    return _RESEARCH if scholar else rng.choice(_LADDERS[brief.quality])


def _study(level: str, brief: Brief, years: tuple[int, int], rng: Random, likes: Leaning, *, running: bool) -> Study:
    words, family = bank.table("studies"), brief.family
    field = "" if level == "secondary" else rng.choice(fields_of_study(brief))
    degree = rng.choice(words["degrees"][level]).replace("{field}", field)
    places = words["schools"] if level == "secondary" else words["institutions"]
    noted = not running and level in ("master", "doctorate", "bachelor") and rng.random() < 0.4
    told = [*words["notes"]["general"], *words["notes"].get(family, [])]
    notes = (fill(rng.choice(told), rng, likes),) if noted else ()
    return Study(degree, level, field, rng.choice(places), *years, running, notes)


def certificates(brief: Brief, rng: Random) -> tuple[Certificate, ...]:
    """Up to two certificates of the family; strong people hold them more often."""
    offered = bank.table("families")[brief.family].get("certifications", [])
    chance = {Quality.STRONG: 0.6, Quality.GOOD: 0.4, Quality.MIDDLING: 0.3}.get(brief.quality, 0.1)
    held = [name for name in rng.sample(offered, min(2, len(offered))) if rng.random() < chance]
    return tuple(Certificate(name, brief.today // 12 - rng.randrange(5)) for name in held)


def tongues(rng: Random) -> tuple[Tongue, ...]:
    """One to three languages, English always among them; drawn apart from the name."""
    words = bank.table("prose")["languages"]
    others = [name for name in words["names"] if name != "English"]
    chosen = ["English", *rng.sample(others, rng.choice((0, 1, 1, 1, 2)))]
    rng.shuffle(chosen)
    levels = list(words["levels"].items())
    ranked = [levels[0]] + [rng.choice(levels[1:]) for _ in chosen[1:]]
    if "English" in chosen[1:]:
        ranked[chosen.index("English")] = levels[rng.choice((1, 2))]
    return tuple(Tongue(name, *level) for name, level in zip(chosen, ranked, strict=True))
