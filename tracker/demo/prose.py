"""What stands beside the positions: the skills list, publications, and the summary."""

from __future__ import annotations

from random import Random

from tracker.demo import bank
from tracker.demo.types import Brief, Career, Job, Quality, Special
from tracker.demo.wording import Leaning, fill, tools_named

# How many of the family's usual tools are listed beyond those used.
_BEYOND = {Quality.STRONG: 8, Quality.GOOD: 6, Quality.MIDDLING: 3, Quality.WEAK: 2}
_PAPERS = {Quality.STRONG: 4, Quality.GOOD: 2}


def skills(told: Career, brief: Brief) -> tuple[str, ...]:
    """Tools used in jobs, projects and courses first, then some of the family's: fewer the weaker the career."""
    used = [tool for job in told.jobs for tool in job.tools]
    notes = tuple(note for study in told.studies for note in study.notes)
    usual = bank.table("families")[brief.family]["tools"]
    if brief.special is not Special.STUFFED:
        usual = usual[: _BEYOND.get(brief.quality, 1)]
    return tuple(dict.fromkeys([*used, *tools_named(told.projects + notes), *usual]))


def publications(brief: Brief, jobs: tuple[Job, ...], rng: Random) -> tuple[str, ...]:
    """Papers of people in research families; a five-page résumé lists them in any family."""
    words, family = bank.table("prose")["publications"], bank.table("families")[brief.family]
    usual = _PAPERS.get(brief.quality, 0) if family.get("research") else 0
    count = 10 if brief.special is Special.FIVE_PAGES else usual
    newest = max((job.start for job in jobs), default=brief.today) // 12
    return tuple(
        f"{title}. With {rng.choice(words['colleagues'])}. {rng.choice(words['venues'])}, {newest - place}."
        for place, title in enumerate(rng.sample(words["titles"], count))
    )


def summary(told: Career, brief: Brief, rng: Random, likes: Leaning) -> str:
    """Two or three sentences; years are claimed only when they are true."""
    years = worked(told.jobs, brief.today) // 12
    offered = bank.table("prose")["summaries"]
    patterns = offered.get(brief.special.value, offered[brief.quality.value])
    true = [pattern for pattern in patterns if years >= 2 or "{years}" not in pattern]
    family = bank.table("families")[brief.family]
    values = {
        "title": told.headline,
        "before": told.jobs[-1].title.lower() if told.jobs else "",
        "focus": rng.choice(family["focus"]),
        "years": str(years),
        "tools": _listing(told.skills[:3], "and"),
    }
    sentence = fill(rng.choice(true), rng, likes, values)
    return f"{sentence} {_wish(told, brief, rng)}" if brief.special is Special.EAGER else sentence


def _wish(told: Career, brief: Brief, rng: Random) -> str:
    tools = bank.table("families")[brief.family]["tools"]
    lacking = tuple(tool for tool in tools if tool not in told.skills)[:2]
    line = rng.choice(bank.table("prose")["eager"]["lines"])
    return str(line).replace("{missing}", _listing(lacking, "or"))


def worked(jobs: tuple[Job, ...], today: int) -> int:
    """Months covered by at least one of the jobs; a running job counts up to ``today``."""
    covered = {month for job in jobs for month in range(job.start, (today if job.end is None else job.end) + 1)}
    return len(covered)


def _listing(words: tuple[str, ...], joint: str) -> str:
    return f"{', '.join(words[:-1])} {joint} {words[-1]}" if len(words) > 1 else "".join(words)
