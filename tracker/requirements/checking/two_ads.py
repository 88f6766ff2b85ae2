"""Where a second ad begins in one text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from tracker.requirements.ad import Ad
from tracker.requirements.bare import worded
from tracker.requirements.checking.beginnings import Beginning, Sort, beginnings
from tracker.requirements.headings import ASKING, DROPPED, Section
from tracker.requirements.layout import Line
from tracker.requirements.sections import Placed
from tracker.requirements.tables import any_of
from tracker.requirements.terms import Terms
from tracker.requirements.types import DraftWarning, WarningKind

_DEMANDS = 2  # that each of two ads makes as a rule
_UNREAD = DROPPED | {Section.PROCESS, Section.BENEFITS, Section.PAY}
_LONG_LINE = 14  # characters; shorter ones come again in any ad
_HEAD_LINES, _FIELD_LINES = 4, 3
_MOST = 100  # lines that could begin an ad, each held against all others; a list of jobs has no end


@dataclass(frozen=True, slots=True)
class Asking:
    """What two ads have twice: ``demands`` by where they start, ``signs`` with their names; ``title`` of the first."""

    places: tuple[Placed, ...]
    demands: tuple[int, ...]
    signs: tuple[tuple[str, int], ...]  # pay, what a date is for, how to apply
    title: str


def two_ads(ad: Ad, asking: Asking, terms: Terms) -> Iterator[DraftWarning]:
    """Where a second ad begins: a second title field, or the name of another job with demands of its own below it.

    An article about a profession names many jobs and is never two ads.
    """
    if any_of("not_ad", "article").search(ad.plain) or any(one.section is Section.PATH for one in asking.places):
        return
    every = list(islice(beginnings(ad, asking.title, terms), _MOST))
    found = next((one for one in every if _is_second(one, asking)), None)
    if every and found is None:
        asking = replace(asking, demands=_all_demands(asking))
        found = next((one for one in every if _is_second(one, asking)), None)
    if found is not None:
        end = ad.plain.find("\n", found.line.start)
        words = ad.words(found.line.start, end if end > 0 else len(ad.plain))
        sentence = f"A second ad seems to begin at character {words.start}."
        yield DraftWarning(WarningKind.TWO_ADS, sentence, words, None, "Split it there")


def _all_demands(asking: Asking) -> tuple[int, ...]:
    """The demands, and lines that ask by their wording where nothing is drafted: behind the end of a first ad."""
    unread = (one.line for one in asking.places if one.section in _UNREAD)
    return (*asking.demands, *(line.start for line in unread if worded(line.text) is Section.ASK))


def _is_second(begins: Beginning, asking: Asking) -> bool:
    """Whether both sides make demands, and another ad has all begun here: headings, pay or the like come again."""
    line = begins.line
    demands = min(_sides(asking.demands, line))
    if begins.sort is Sort.FIELD or not demands:
        return demands > 0
    again = (_heads_again(line, asking) and not _continues(line, asking)) or _has_twin(line, asking)
    if begins.sort is Sort.SUMMARY:
        return demands >= _DEMANDS and _told_before(line, asking) and again
    evidence = (again, begins.apart, _signs_again(line, asking), _heads_an_ad(line, asking))
    sure = begins.sort is Sort.ITEM or (demands >= _DEMANDS and line.gap)
    needed = 1 if sure else 2
    return sum(evidence) >= needed


def _heads_again(line: Line, asking: Asking) -> bool:
    """Whether headings of the first ad come again, or both what is done and what is asked for."""
    before = {(one.section, one.heading.lower()) for one in asking.places if one.line.start < line.start}
    after = {(one.section, one.heading.lower()) for one in asking.places if one.line.start > line.end}
    again = {heading for section, heading in before & after if _is_round(section) and heading}
    rounds = {section in ASKING for section, _ in after if _is_round(section)}
    return bool(again) or (len(rounds) > 1 and len({s in ASKING for s, _ in before if _is_round(s)}) > 1)


def _has_twin(line: Line, asking: Asking) -> bool:
    """Whether a line right below comes from the head of the text: the same firm and town, or the same words."""
    texts = [(one.line.start, one.line.text.casefold()) for one in asking.places]
    head = {text for start, text in texts if start < line.start} if texts else set()
    below = [text for start, text in texts if start > line.end][:_HEAD_LINES]
    return any(len(text) >= _LONG_LINE and text in head for text in below)


def _heads_an_ad(line: Line, asking: Asking) -> bool:
    """Whether fields of a posting stand right below: the place, the pay, the kind of contract."""
    below = [one.line for one in asking.places if one.line.start > line.end][:_FIELD_LINES]
    labels = [one.text.split(":")[0].strip().lower() for one in below if ":" in one.text]
    return any(any_of("label_words", key).fullmatch(label) for label in labels for key in ("field", "pay"))


def _signs_again(line: Line, asking: Asking) -> bool:
    before = {name for name, start in asking.signs if start < line.start}
    return any(name in before for name, start in asking.signs if start >= line.start)


def _told_before(line: Line, asking: Asking) -> bool:
    """Whether the text has told of a job, under such a heading too, before ``line``."""
    named = (one.heading.strip(" :*#=").lower() for one in asking.places if one.line.start < line.start)
    return any(any_of("not_ad", "summary").fullmatch(heading) for heading in named)


def _continues(line: Line, asking: Asking) -> bool:
    """Whether the section before the line goes on behind it, so that the line stands inside one list."""
    behind = next((one for one in asking.places if one.line.start > line.end), None)
    return behind is not None and behind.line.bullet and behind.heading.casefold() != line.text.strip(" :").casefold()


def _is_round(section: Section) -> bool:
    return section in ASKING or section is Section.DUTIES


def _sides(starts: tuple[int, ...], line: Line) -> tuple[int, int]:
    before = sum(start < line.start for start in starts)
    return before, len(starts) - before
