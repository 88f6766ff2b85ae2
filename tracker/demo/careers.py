"""A whole career: positions, education, and what stands beside them."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tracker.demo import bank, prose
from tracker.demo.histories import history
from tracker.demo.jobs import Teller
from tracker.demo.studies import certificates, retraining, studies, tongues
from tracker.demo.tailoring import candid, tailored_jobs
from tracker.demo.types import Brief, Career, Job, Quality, Special, Study
from tracker.demo.wording import Leaning, leaning

_LONG = (Special.FIVE_PAGES, Special.TWO_PAGES)


def career(brief: Brief, rng: Random) -> Career:
    """What such a person would tell; nothing in it is told twice."""
    likes = leaning(rng)
    teller = Teller(rng, likes, brief.place)
    past = history(brief, rng)
    home = replace(brief, family=past[0].family) if brief.quality is Quality.OFF_TOPIC else brief
    jobs = tailored_jobs(tuple(teller.job(stint) for stint in past), brief, rng, likes)
    done = _schooling(home, jobs, past[-1].family if past else brief.family, rng, likes)
    told = Career(
        headline=jobs[0].title if jobs else f"Student of {done[0].field}",
        summary="",
        jobs=jobs,
        studies=_with_coursework(done, teller) if not jobs else done,
        skills=(),
        tongues=tongues(rng),
        certificates=certificates(home, rng),
        projects=teller.lines("projects", "solid", _projects(brief, rng)),
        publications=prose.publications(home, jobs, rng),
        interests=tuple(rng.sample(bank.table("prose")["interests"]["items"], 3)) if rng.random() < 0.45 else (),
    )
    listed = replace(told, skills=prose.skills(told, home))
    return candid(replace(listed, summary=prose.summary(listed, home, rng, likes)), brief, rng)


def _schooling(brief: Brief, jobs: tuple[Job, ...], origin: str, rng: Random, likes: Leaning) -> tuple[Study, ...]:
    """Degrees before the first job; a career changer's are in the first profession, with a course at the change."""
    first = min((job.start for job in jobs), default=brief.today) // 12
    if brief.special is not Special.CAREER_CHANGER:
        return studies(brief, first, rng, likes, studying=not jobs)
    changed = next(job.start for job in reversed(jobs) if job.title == jobs[0].title) // 12
    return (retraining(brief, changed, rng, likes), *studies(replace(brief, family=origin), first, rng, likes))


def _with_coursework(done: tuple[Study, ...], teller: Teller) -> tuple[Study, ...]:
    return (replace(done[0], notes=teller.lines("coursework", "solid", 5)), *done[1:])


def _projects(brief: Brief, rng: Random) -> int:
    if brief.special in _LONG:
        return 6
    counts = {Quality.STRONG: (0, 0, 1), Quality.OFF_TOPIC: (0,)}.get(brief.quality, (0, 1, 2))
    return rng.choice(counts)
