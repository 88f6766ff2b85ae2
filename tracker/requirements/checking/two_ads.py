"""Where a second ad begins in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.requirements.ad import Ad
from tracker.requirements.headings import ASKING, Section
from tracker.requirements.layout import Line, lines
from tracker.requirements.posting.job_names import names_a_job
from tracker.requirements.sections import Placed
from tracker.requirements.tables import any_of
from tracker.requirements.terms import Terms
from tracker.requirements.types import DraftWarning, WarningKind

_FIELD = re.compile(r"(?im)^[ *#•-]*(?:job title|position(?: title)?|vacancy)\s*[:-]\s*[^\n]{3,80}$")
_LONGEST_TITLE, _SHORTEST_AD = 9, 150  # words, characters
_DEMANDS = 2  # that each of two ads makes at least


@dataclass(frozen=True, slots=True)
class Asking:
    """What two ads have twice: ``demands`` and ``signs`` by where they start; ``title`` of the first."""

    places: tuple[Placed, ...]
    demands: tuple[int, ...]
    signs: tuple[int, ...]  # pay, dates, how to apply
    title: str


def two_ads(ad: Ad, asking: Asking, terms: Terms) -> Iterator[DraftWarning]:
    """Where a second ad begins: a second title field, or the name of another job with demands of its own below it.

    An article about a profession names many jobs and is never two ads.
    """
    if any_of("not_ad", "article").search(ad.plain) or any(one.section is Section.PATH for one in asking.places):
        return
    start = _second_field(ad)
    if start is None:
        start = next((line.start for line in _titles(ad, asking.title, terms) if _is_second(line, asking)), None)
    if start is not None:
        end = ad.plain.find("\n", start)
        words = ad.words(start, end if end > 0 else len(ad.plain))
        sentence = f"A second ad seems to begin at character {words.start}."
        yield DraftWarning(WarningKind.TWO_ADS, sentence, words, None, "Split it there")


def _second_field(ad: Ad) -> int | None:
    fields = list(_FIELD.finditer(ad.plain))
    values = [found[0].split(":")[-1].strip().lower() for found in fields]
    for found, value in zip(fields[1:], values[1:], strict=True):
        if value != values[0] and found.start() - fields[0].start() > _SHORTEST_AD:
            return found.start() + len(found[0]) - len(found[0].lstrip())
    return None


def _titles(ad: Ad, first: str, terms: Terms) -> Iterator[Line]:
    """Lines of their own that name another job than the first."""
    for line in lines(ad.plain):
        text = line.text.strip(" :")
        if line.bullet or not line.gap or line.start < _SHORTEST_AD or len(text.split()) > _LONGEST_TITLE:
            continue
        if text.endswith((".", "?", "!", ",")) or not text[:1].isupper() or text.casefold() == first.casefold():
            continue
        if names_a_job(ad.plain, line.start, line.end, terms):
            yield line


def _is_second(line: Line, asking: Asking) -> bool:
    """Whether both sides of ``line`` make demands, under headings that come again or beside pay or a way to apply."""
    if min(_sides(asking.demands, line)) < _DEMANDS:
        return False
    before = {(one.section, one.heading.lower()) for one in asking.places if one.line.start < line.start}
    after = {(one.section, one.heading.lower()) for one in asking.places if one.line.start > line.end}
    again = {heading for section, heading in before & after if _is_round(section) and heading}
    rounds = {section in ASKING for section, _ in after if _is_round(section)}
    heads_again = bool(again) or (len(rounds) > 1 and len({s in ASKING for s, _ in before if _is_round(s)}) > 1)
    return (heads_again and not _continues(line, asking)) or min(_sides(asking.signs, line)) > 0


def _continues(line: Line, asking: Asking) -> bool:
    """Whether the section before the line goes on behind it, so that the line stands inside one list."""
    behind = next((one for one in asking.places if one.line.start > line.end), None)
    return behind is not None and behind.line.bullet and behind.heading.casefold() != line.text.strip(" :").casefold()


def _is_round(section: Section) -> bool:
    return section in ASKING or section is Section.DUTIES


def _sides(starts: tuple[int, ...], line: Line) -> tuple[int, int]:
    before = sum(start < line.start for start in starts)
    return before, len(starts) - before
