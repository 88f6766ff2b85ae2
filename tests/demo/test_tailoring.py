from __future__ import annotations

from collections import defaultdict
from datetime import date
from random import Random

import pytest

from tracker import demo, documents
from tracker.demo import bank
from tracker.demo.rendering import render
from tracker.demo.seed import COUNT, SEED, SPARE, shares
from tracker.demo.tailoring import candid, fields_of_study, is_tailored, tailored_jobs
from tracker.demo.types import Brief, Career, Job, Opening, Quality, Question, Special
from tracker.documents import UnreadableDocument
from tracker.postings.catalogue import load
from tracker.scoring import Answer, Tier, assess

SENT = date(2026, 5, 14)
SLUG = "big-data-engineer-sensor-records"
POSTINGS = {posting.slug: posting for posting in load()}


def brief(quality: Quality, *, opening: str = SLUG, open_hearted: bool = False) -> Brief:
    return Brief("data-engineer", quality, Special.NONE, 2026 * 12, "Leeds", opening, open_hearted)


def job(number: int) -> Job:
    bullets = tuple(f"Line {number}.{n}" for n in range(4))
    return Job("Data Engineer", f"Firm {number}", "Leeds", 2020 * 12, None, bullets)


def told(quality: Quality, jobs: int = 3) -> list[str]:
    """The lines that were added to so many positions."""
    found = tailored_jobs(tuple(job(n) for n in range(jobs)), brief(quality), Random(1), {})
    return [line for one in found for line in one.bullets if not line.startswith("Line")]


def test_every_opening_of_the_demo_is_written_for() -> None:
    assert [row["slug"] for row in bank.table("openings")["openings"] if not is_tailored(row["slug"])] == []


def test_a_strong_applicant_writes_of_every_must_and_an_unrelated_one_of_none() -> None:
    assert len(told(Quality.STRONG)) >= len(bank.table("tailoring")[SLUG]["musts"])
    assert told(Quality.OFF_TOPIC) == []


def test_lines_are_added_to_the_newest_two_positions() -> None:
    found = tailored_jobs(tuple(job(n) for n in range(3)), brief(Quality.STRONG), Random(1), {})
    assert [one.bullets == job(n).bullets for n, one in enumerate(found)] == [False, False, True]


def test_nobody_writes_for_an_opening_without_lines() -> None:
    jobs = (job(0),)
    assert tailored_jobs(jobs, brief(Quality.STRONG, opening="baker"), Random(1), {}) == jobs
    assert fields_of_study(brief(Quality.STRONG, opening="baker")) == bank.table("families")["data-engineer"]["fields"]


def test_somebody_candid_says_what_is_lacking_and_does_not_list_it() -> None:
    career = Career("Baker", "I bake.", (), (), ("Excel", "Spark"), ())
    found = candid(career, brief(Quality.WEAK, open_hearted=True), Random(1))
    assert ("Spark or Hadoop" in found.summary, found.skills) == (True, ("Excel",))
    assert candid(career, brief(Quality.WEAK), Random(1)) == career


def openings() -> list[Opening]:
    """The demo's openings as they are seeded, from the catalogue alone."""
    asked = {
        slug: tuple(Question(q.key, q.label, q.kind, tuple(q.choices), q.required) for q in posting.questions)
        for slug, posting in POSTINGS.items()
    }
    return shares(asked.get)


def tier(applicant: demo.Applicant) -> Tier | None:
    """Where the engine puts somebody; None when the file cannot be read."""
    name, data, _content_type = render(applicant)
    try:
        resume = documents.resume(documents.read(data, name), today=SENT)
    except UnreadableDocument:
        return None
    answers = [Answer(key, value) for key, value in applicant.answers]
    return assess(resume, POSTINGS[applicant.opening].rubric, answers=answers, today=SENT).tier


@pytest.mark.slow
def test_every_list_of_the_demo_shows_all_three_tiers() -> None:
    found: dict[str, set[Tier | None]] = defaultdict(set)
    for applicant in demo.applicants(COUNT + SPARE, SEED, openings(), SENT)[:COUNT]:
        found[applicant.opening].add(tier(applicant))
    assert {slug: set(Tier) - tiers for slug, tiers in found.items() if not set(Tier) <= tiers} == {}
