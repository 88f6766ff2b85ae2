"""Years of work, of any kind or in something: the union of dated positions, and what is claimed beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.scoring.asked import term_problems, year_problems
from tracker.scoring.families import named
from tracker.scoring.kinds import Found, Kind, stepped, unanswered
from tracker.scoring.params import Params
from tracker.scoring.reading import Reading
from tracker.scoring.showing import evidence_of, periods_of, reasons_of
from tracker.scoring.timing import Time, kin_time, near_time, own_time
from tracker.scoring.types import Evidence, Level, Status
from tracker.scoring.wording import between, in_words, joined
from tracker.vocabulary import Vocabulary

_CLAIMED = 80  # years that are stated, where dated work of the kind stands beside them
_BARE_CLAIM = 70  # years that are stated, and no dated role is of the kind
_UNDATED = 40  # the work is there, its time is not
_NEAR = 50  # per cent that time in neighbouring work earns
_KIN = 25  # per cent that time in another occupation of the same group earns
_TOO_SHORT = 95
_LEAST = 5  # a little is never nothing


@dataclass(frozen=True, slots=True)
class _Ask:
    """What is asked: months, "We ask for 2 years." and " in payroll" (empty for work of any kind)."""

    months: int
    asked: str
    where: str
    question: str


def find(params: Params, reading: Reading) -> Found:
    """Time in the work asked for against the time asked for."""
    terms = params.texts("terms")
    ask = _ask(params, terms, reading.vocabulary)
    own = own_time(reading, terms)
    if own.months and own.months >= ask.months:
        return _counted(reading, own, ask, Status.MET, 100)
    if own.claim is not None and own.claimed >= max(1, ask.months):
        return _claimed(reading, own, ask)
    near = near_time(reading, terms)
    if own.months or own.claimed:
        return _short(reading, own, near, ask)
    return _nothing_dated(reading, terms, own, near, ask)


def _ask(params: Params, terms: tuple[str, ...], vocabulary: Vocabulary) -> _Ask:
    months, most = params.months("years") or 0, params.months("years_max")
    names = joined([named(vocabulary, term) for term in terms], "or")
    where = f" in {names}" if names else ""
    if most and most > months:
        asked = f" We ask for {between(months, most)}." if months else f" We ask for up to {in_words(most)}."
    else:
        asked = f" We ask for {in_words(months)}." if months else ""
    question = f"How many years have you worked{where}?"
    return _Ask(months, asked, where, question)


def _counted(reading: Reading, time: Time, ask: _Ask, status: Status, level: int) -> Found:
    where = f" in {time.names}" if time.names else ""
    sentence = f"We count {in_words(time.months)} of work{where}.{ask.asked}"
    return Found(status, level, sentence, _evidence(reading, time))


def _evidence(reading: Reading, time: Time) -> tuple[Evidence, ...]:
    """What makes each role count; its dates alone where any work counts."""
    return reasons_of(reading, time.reasons) if time.reasons else periods_of(reading, time.positions)


def _claimed(reading: Reading, own: Time, ask: _Ask) -> Found:
    assert own.claim is not None
    sentence = f"You state {in_words(own.claimed)} of work{ask.where}, which we count as a claim.{ask.asked}"
    if own.months:
        sentence += f" Dated roles show {in_words(own.months)}."
        return Found(Status.MET, _CLAIMED, sentence, evidence_of(reading, (own.claim,)))
    sentence += " No dated role shows it."
    return Found(Status.PARTLY, _BARE_CLAIM, sentence, evidence_of(reading, (own.claim,)), ask.question)


def _short(reading: Reading, own: Time, near: Time, ask: _Ask) -> Found:
    """Less than asked: in proportion, helped by half of the neighbouring work."""
    months = max(own.months, own.claimed)
    helped = min(ask.months, months + max(0, near.months - own.months) * _NEAR // 100)
    status = Status.NOT_MET if _out_of_reach(reading, own, ask) else Status.PARTLY
    level = max(_LEAST, min(_TOO_SHORT, stepped(100 * helped // ask.months)))
    question = ask.question if status is Status.PARTLY else ""
    if own.claim is not None and own.claimed > own.months:
        sentence = f"You state {in_words(own.claimed)} of work{ask.where}.{ask.asked}"
        return Found(status, level, sentence, evidence_of(reading, (own.claim,)), question)
    found = replace(_counted(reading, own, ask, status, level), question=question)
    if helped == months:
        return found
    close = f" We also count part of {in_words(near.months)} in work close to it."
    return replace(found, sentence=found.sentence + close)


def _out_of_reach(reading: Reading, own: Time, ask: _Ask) -> bool:
    """Whether all dated work of any kind, and all that is claimed, stays below half of what is asked.

    Only then is the time not met. A little of the right work in a longer career leaves a question, as silence does:
    who says less must never stand above who says more.
    """
    career = max(reading.resume.total_months, own.claimed)
    return 0 < 2 * career < ask.months


def _nothing_dated(reading: Reading, terms: tuple[str, ...], own: Time, near: Time, ask: _Ask) -> Found:
    if own.occurrences:
        sentence = f"Your résumé shows work{ask.where}. It does not say for how long.{ask.asked}"
        return Found(Status.PARTLY, _UNDATED, sentence, evidence_of(reading, own.occurrences), ask.question)
    if near.months:
        return _in_part(reading, near, ask, _NEAR, "which is close. That counts in part.")
    kin = kin_time(reading, terms)
    if kin.months:
        return _in_part(reading, kin, ask, _KIN, "an occupation of the same group. That counts a little.")
    if _out_of_reach(reading, own, ask):
        career = own_time(reading, ())
        sentence = f"Dated roles of any kind come to {in_words(career.months)}.{ask.asked}"
        return Found(Status.NOT_MET, 0, sentence, periods_of(reading, career.positions))
    said = "does not say how long you have worked" if not ask.where else f"does not show work{ask.where}"
    return unanswered(f"Your résumé {said}.{ask.asked}", ask.question)


def _in_part(reading: Reading, time: Time, ask: _Ask, share: int, how: str) -> Found:
    part = 100 if not ask.months else min(100, 100 * time.months // ask.months)
    sentence = f"We count {in_words(time.months)} in {time.names}, {how}{ask.asked}"
    level = max(_LEAST, stepped(part * share // 100))
    return Found(Status.PARTLY, level, sentence, _evidence(reading, time), ask.question)


def check(params: Params, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with the parameters."""
    yield from term_problems(params, "terms", optional=True)
    yield from year_problems(params, "years")
    yield from year_problems(params, "years_max")
    least, most = params.months("years"), params.months("years_max")
    if not least and not most and not params.texts("terms"):
        yield "Say how many years are asked for, or in what."
    if least and most and most < least:
        yield f"The most years ({in_words(most)}) are below the least ({in_words(least)})."


KIND = Kind(
    name="experience",
    levels=(
        Level(100, "Dated roles show the time asked"),
        Level(80, "The time asked is stated, and dated roles show some of it"),
        Level(70, "The time asked is stated, and no dated role shows it"),
        Level(50, "Half of the time asked, or all of it in work close to it"),
        Level(40, "The work is shown, its time is not"),
        Level(0, "Not stated"),
    ),
    check=check,
    find=find,
)
