"""What a résumé says because somebody has read the opening: lines for its requirements, and what is openly lacking."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from tracker.demo import bank
from tracker.demo.types import Brief, Career, Job
from tracker.demo.wording import Leaning, fill, tools_named

_MOST_BULLETS = 7  # in one position, with the lines added here
_FEWEST_OWN = 2


def is_tailored(opening: str) -> bool:
    """True for an opening that people write for."""
    return opening in bank.table("tailoring")


def tailored_jobs(jobs: tuple[Job, ...], brief: Brief, rng: Random, likes: Leaning) -> tuple[Job, ...]:
    """The same positions, the newest two with lines for the opening in place of some of their own."""
    lines = tuple(fill(pattern, rng, likes) for pattern in _chosen(brief, rng))
    shares = (lines,) if len(jobs) == 1 else (lines[::2], lines[1::2])
    told = [_with(job, share) for job, share in zip(jobs, shares, strict=False)]
    return (*told, *jobs[len(told) :])


def fields_of_study(brief: Brief) -> list[str]:
    """What somebody studied who applies to this opening: what it asks for, or what their family does."""
    fitting = _asked(brief.opening).get("studies") if brief.quality.value in _leaves_out() else None
    return list(fitting or bank.table("families")[brief.family]["fields"])


def candid(told: Career, brief: Brief, rng: Random) -> Career:
    """Somebody candid lists nothing that they lack, and says so in the summary."""
    lacks = _asked(brief.opening).get("lacks", "")
    if not (brief.candid and lacks):
        return told
    line = str(rng.choice(bank.table("prose")["candid"]["lines"])).replace("{lacks}", lacks)
    listed = tuple(tool for tool in told.skills if tool not in tools_named((lacks,)))
    return replace(told, skills=listed, summary=f"{told.summary} {line}")


def _asked(opening: str) -> dict[str, Any]:
    return dict(bank.table("tailoring").get(opening, {}))


def _leaves_out() -> dict[str, dict[str, list[int]]]:
    return dict(bank.table("plan")["leaves_out"])


def _chosen(brief: Brief, rng: Random) -> list[str]:
    """The lines that somebody of this quality writes, in the order of the opening."""
    asked, left_out = _asked(brief.opening), _leaves_out().get(brief.quality.value)
    if not asked or left_out is None:
        return []
    return [line for kind in ("musts", "pluses") for line in _without(asked[kind], left_out[kind], rng)]


def _without(lines: list[str], left_out: list[int], rng: Random) -> list[str]:
    """The same lines less some of them, in the same order."""
    least, most = left_out
    kept = len(lines) - min(len(lines), rng.randint(least, min(most, max(least, len(lines)))))
    return [lines[place] for place in sorted(rng.sample(range(len(lines)), kept))]


def _with(job: Job, lines: tuple[str, ...]) -> Job:
    own = job.bullets[: max(_FEWEST_OWN, _MOST_BULLETS - len(lines))]
    bullets = (*lines, *own) if lines else job.bullets
    return replace(job, bullets=bullets, tools=tools_named(bullets))
