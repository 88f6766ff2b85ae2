"""What an applicant answers to a posting's questions: plausible, and in step with the résumé."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tracker.demo import bank
from tracker.demo.identity import Identity
from tracker.demo.prose import worked
from tracker.demo.types import Brief, Career, Quality, Question

_SALARY = {Quality.STRONG: 96, Quality.GOOD: 78, Quality.MIDDLING: 64, Quality.WEAK: 48, Quality.OFF_TOPIC: 52}
_AGREES = {Quality.STRONG: 0.97, Quality.GOOD: 0.93, Quality.MIDDLING: 0.8, Quality.WEAK: 0.65, Quality.OFF_TOPIC: 0.4}


def answers(
    questions: tuple[Question, ...], person: Identity, told: Career, brief: Brief, rng: Random
) -> tuple[tuple[str, str], ...]:
    """(key, value) for every required question and most others; the value has the form the question's kind asks."""
    asked = [question for question in questions if question.required or rng.random() < 0.6]
    return tuple((question.key, _answer(question, person, told, brief, rng)) for question in asked)


def _answer(question: Question, person: Identity, told: Career, brief: Brief, rng: Random) -> str:
    if question.kind == "yes_no":
        return "yes" if rng.random() < _AGREES[brief.quality] else "no"
    if question.kind == "choice":
        return rng.choice(question.choices)
    source = _source(question)
    if question.kind == "number":
        return str(_NUMBERS.get(source, _years)(told, brief, rng))
    if source in _NUMBERS:
        return f"{_NUMBERS[source](told, brief, rng):,} {_UNITS[source]}"
    texts = {"link": (*person.links, f"https://example.org/{person.email.split('@')[0]}")[0], "place": person.place}
    return texts.get(source) or _words(source, told, brief, rng)


def _source(question: Question) -> str:
    text = question.text.lower()
    rules = bank.table("answers")["rule"]
    fitting = (rule["from"] for rule in rules if not rule["words"] or any(word in text for word in rule["words"]))
    return str(next(fitting))


def _words(source: str, told: Career, brief: Brief, rng: Random) -> str:
    if source == "work" and told.jobs:
        return f"At {told.jobs[0].organisation}: {told.jobs[0].bullets[0]}"
    return str(rng.choice(bank.table("answers")["words"][brief.quality.value]))


def _years(told: Career, brief: Brief, _rng: Random) -> int:
    return worked(told.jobs, brief.today) // 12


def _salary(_told: Career, brief: Brief, rng: Random) -> int:
    return (_SALARY[brief.quality] + rng.randrange(-8, 13)) * 1000


def _weeks(_told: Career, _brief: Brief, rng: Random) -> int:
    return rng.choice((0, 2, 4, 4, 8, 12))


_NUMBERS: dict[str, Callable[[Career, Brief, Random], int]] = {"years": _years, "salary": _salary, "weeks": _weeks}
_UNITS = {"years": "years", "salary": "a year", "weeks": "weeks"}
