"""A draft for the terminal: the posting, the rubric, what was not understood, what to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.requirements.types import Draft, PostingDraft, Salary
from tracker.scoring import Criterion, Importance

_WIDTH = 100
_PARTS = re.compile(r"\d[.](?!00?(?!\d))\d\d?(?!\d)")  # of a whole sum


def readable(draft: Draft) -> str:
    """Plain text, lines of at most about 100 characters, ends in a newline. The ad's words stand in quotes."""
    parts = [*_posting(draft.posting), *_rubric(draft.rubric.criteria), *_rest(draft)]
    return "\n".join(parts) + "\n"


def _posting(posting: PostingDraft) -> Iterator[str]:
    yield posting.title.value if posting.title else "Untitled posting"
    yield ""
    single = (
        ("Level", posting.seniority), ("Team", posting.team), ("Reports to", posting.reports_to),
        ("Remote", posting.remote), ("Employment", posting.employment_type),
    )  # fmt: skip
    for name, value in single:
        if value is not None:
            yield f"  {name}: {value.value}"
    if posting.locations:
        yield "  Location: " + "; ".join(place.value for place in posting.locations)
    for salary in posting.salaries:
        yield "  Pay: " + money(salary)
    many = (
        ("Responsibilities", posting.responsibilities), ("Benefits", posting.benefits),
        ("Process", posting.process), ("Dates", posting.dates),
    )  # fmt: skip
    for name, values in many:
        if values:
            yield f"  {name}:"
            yield from (f"    - {one.value}" for one in values)


def money(salary: Salary) -> str:
    """ "USD 120,000 to 150,000 a year (Nigeria)"."""
    amount = f"{salary.low:,}" if salary.low == salary.high else f"{salary.low:,} to {salary.high:,}"
    place = f" ({salary.region})" if salary.region else ""
    article = "an" if salary.period == "hour" else "a"
    said = f", rounded: the ad says “{salary.source.quote}”" if _PARTS.search(salary.source.quote) else ""
    return f"{salary.currency} {amount} {article} {salary.period}{place}{said}"


def _rubric(criteria: tuple[Criterion, ...]) -> Iterator[str]:
    for importance, heading in ((Importance.MUST, "Must have"), (Importance.PLUS, "A plus")):
        chosen = [one for one in criteria if one.importance is importance]
        if chosen:
            yield ""
            yield heading
        for one in chosen:
            yield f"  [{one.weight}] {one.label}  ({one.kind}, {one.key})"
            yield f"      {one.why}"
            if one.source is not None and one.source.quote:
                yield f"      from: “{_short(one.source.quote)}”"


def _rest(draft: Draft) -> Iterator[str]:
    if draft.unplaced:
        yield ""
        yield "Not understood"
        yield from (f"  - “{_short(one.quote)}”" for one in draft.unplaced)
    if draft.warnings:
        yield ""
        yield "To look at"
        for one in draft.warnings:
            instead = f" Instead: {one.instead}." if one.instead else ""
            yield f"  - {one.sentence}{instead}"


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _WIDTH else words[: _WIDTH - 1].rstrip() + "…"
