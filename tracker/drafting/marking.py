"""The document's words with a mark around whatever became part of the draft, and a way from each mark to its item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markupsafe import Markup, escape

from tracker.drafting.lifecycle import Decision, Part
from tracker.drafting.models import JobAd
from tracker.drafting.queries import unplaced_shown
from tracker.web.wording.translation import gettext as _

LONGEST_SHOWN = 60_000  # as much as is drafted from
WORDS = Markup('<mark class="{}" data-item="{}">{}{}</mark>')
NUMBER = Markup('<sup><a id="{}" href="#{}" aria-label="{}">{}</a></sup>')


@dataclass(frozen=True, slots=True)
class Mark:
    """``item`` is the id of the item on the other side, ``sign`` what the mark shows of it; ``css`` how it looks."""

    item: str
    sign: str
    start: int
    end: int
    css: str = "ev"


def marks_of(ad: JobAd) -> list[Mark]:
    """Every span of every item, and of every warning."""
    shown = {item.key for item in unplaced_shown(ad)}
    found = [
        Mark(f"i{item.number}", str(item.number), words["start"], words["end"], _css(item.part, item.decision))
        for item in ad.items
        if item.part is not Part.UNPLACED or item.key in shown
        for words in item.sources
    ]
    for number, warning in enumerate(ad.proposal.get("warnings", ())):
        words = warning["source"]
        if words and words["end"] <= LONGEST_SHOWN:
            found.append(Mark(f"w{number}", "!", words["start"], words["end"], "ev no"))
    return found


def marked(text: str, marks: Sequence[Mark]) -> Markup:
    """The text, escaped and cut at ``LONGEST_SHOWN``, with its marks. Words of several items name them all."""
    text = text[:LONGEST_SHOWN]
    marks = [mark for mark in marks if mark.start < mark.end <= len(text)]
    first: set[str] = set()
    return Markup("").join(_pieces(text, marks, first))


def _pieces(text: str, marks: Sequence[Mark], seen: set[str]) -> Iterator[Markup]:
    starts = sorted(marks, key=lambda mark: mark.start)
    open_marks: list[Mark] = []
    at = 0
    for start, end in pairwise(sorted({0, len(text), *_edges(marks)})):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while at < len(starts) and starts[at].start == start:
            open_marks.append(starts[at])
            at += 1
        yield _piece(text[start:end], open_marks, [mark for mark in open_marks if mark.end == end], seen)


def _edges(marks: Iterable[Mark]) -> Iterator[int]:
    for mark in marks:
        yield mark.start
        yield mark.end


def _piece(words: str, here: Sequence[Mark], ending: Sequence[Mark], seen: set[str]) -> Markup:
    if not here:
        return escape(words)
    css = next((mark.css for mark in here if "no" in mark.css.split()), here[0].css)
    items = " ".join(dict.fromkeys(mark.item for mark in here))
    return WORDS.format(css, items, words, Markup("").join(_number(mark, seen) for mark in ending))


def _number(mark: Mark, seen: set[str]) -> Markup:
    """The link to the item. The first of an item carries the id that the item's own link leads to."""
    anchor = f"s-{mark.item}" if mark.item not in seen else f"s-{mark.item}-{mark.start}"
    seen.add(mark.item)
    says = _("to the warning") if mark.sign == "!" else _("to draft item %(number)s", number=mark.sign)
    return NUMBER.format(anchor, mark.item, says, mark.sign)


def _css(part: Part, decision: Decision) -> str:
    if decision is Decision.DROPPED:
        return "ev left"
    return "ev dim" if part is Part.UNPLACED else "ev"


def source_of(ad: JobAd, marks: Sequence[Mark]) -> dict[str, Any]:
    """The context of ``drafting/_source.html``."""
    return {
        "name": ad.name,
        "size": ad.size,
        "at": ad.created_at,
        "marked": marked(ad.text, marks),
        "cut": len(ad.text) > LONGEST_SHOWN,
    }
