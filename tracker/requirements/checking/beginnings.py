"""Lines at which another ad may begin: they name a job, or open the telling about one anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from tracker.requirements.ad import Ad
from tracker.requirements.layout import Line, has_gaps, lines
from tracker.requirements.posting.job_names import names_a_job
from tracker.requirements.posting.title import announced_in
from tracker.requirements.tables import any_of, opening
from tracker.requirements.terms import Terms

_FIELD = re.compile(
    r"^(?:(?:vacancy|position|role|job|opening|post)\s*(?:no\.?|number|#)?\s*(?:[2-9]|[B-H])(?=\W*$|\s*[:|-])"
    r"|job title|position title|job position|position|vacancy|title|post|role)(?:\s*[:|-]\s*(?P<here>\S.{2,80})?)?$",
    re.IGNORECASE,
)
_LEADING = re.compile(r"[A-Z][^.:|]{2,60}?(?=\s*[.:|(]|\s-\s|$)")  # "2) Clinic Administrator. You bring …"
_BREAK = re.compile(r"\n[ \t]*(?:[-=_*~#][ \t]?){3,}[ \t]*\n\s*$")
_SHORTEST_AD = 150  # characters
_LONGEST_TITLE, _LONGEST_HEADING, _FEW_WORDS = 9, 6, 5  # words
_OPENING_WORDS = 200  # characters in which an ad says whom it seeks


class Sort(Enum):
    """How a line opens an ad, the surest first."""

    FIELD = "field"  # "Job title: Florist"
    TITLE = "title"  # "Florist", alone in its line
    ITEM = "item"  # "2) Florist. You bind bouquets …"
    SOUGHT = "sought"  # "Petal & Son is looking for a florist"
    SUMMARY = "summary"  # "Job summary"


@dataclass(frozen=True, slots=True)
class Beginning:
    """A line that may open another ad. ``apart``: a drawn line or a row of marks stands before it."""

    line: Line
    sort: Sort
    apart: bool = False


def beginnings(ad: Ad, first: str, terms: Terms) -> Iterator[Beginning]:
    """Lines of an ad whose title is ``first`` that may open another, in order."""
    every = lines(ad.plain)
    for at, line in enumerate(every):
        if line.start >= _SHORTEST_AD:
            sort = _sort(ad, line, every[at + 1] if at + 1 < len(every) else None, first, terms)
            if sort is not None:
                yield Beginning(line, sort, _BREAK.search(ad.plain[max(0, line.start - 120) : line.start]) is not None)


def _sort(ad: Ad, line: Line, below: Line | None, first: str, terms: Terms) -> Sort | None:
    field = _FIELD.match(line.text.strip(" *"))
    if field is not None:
        value, start = field["here"] or "", line.end - len(field["here"] or "")
        if not value and below is not None:
            value, start = below.text, below.start
        return Sort.FIELD if _is_other_job(ad, value, start, first, terms) else None
    if line.bullet:
        return Sort.ITEM if _leads_with_job(ad, line, first, terms) else None
    if not line.gap and has_gaps(ad.plain):
        return None
    if _may_be_title(line) and _is_other_job(ad, line.text, line.start, first, terms):
        return Sort.TITLE
    heading = line.text.strip(" :*#=").lower()
    if len(heading.split()) <= _LONGEST_HEADING and any_of("not_ad", "summary").fullmatch(heading):
        return Sort.SUMMARY
    sought = announced_in(ad.plain[line.start : min(line.end, line.start + _OPENING_WORDS)])
    if sought is None:
        return None
    start, end = line.start + sought[0], line.start + sought[1]
    return Sort.SOUGHT if _is_other_job(ad, ad.plain[start:end], start, first, terms) else None


def _may_be_title(line: Line) -> bool:
    text = line.text.strip(" :")
    if ":" in text or any_of("bare", "praised").match(text):
        return False  # a demand that names a job
    return len(text.split()) <= _LONGEST_TITLE and not text.endswith((".", "?", "!", ",")) and text[:1].isupper()


def _leads_with_job(ad: Ad, line: Line, first: str, terms: Terms) -> bool:
    numbered = opening("not_ad", "numbered").search(ad.plain[max(0, line.start - 12) : line.start])
    found = _LEADING.match(line.text)
    if numbered is None or found is None or len(found[0].split()) > _FEW_WORDS:
        return False
    return _is_other_job(ad, found[0], line.start, first, terms)


def _is_other_job(ad: Ad, words: str, start: int, first: str, terms: Terms) -> bool:
    said, known = words.strip(" :*#").casefold(), first.casefold()
    if not said or said == known or (known and (said.startswith(known) or known.startswith(said))):
        return False
    return names_a_job(ad.plain, start, start + len(words), terms)
