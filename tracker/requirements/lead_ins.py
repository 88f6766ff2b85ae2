"""What a short line above a list announces, told by single words: nobody can write down every heading there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tracker.requirements.headings import Section
from tracker.requirements.layout import Line, sentences
from tracker.requirements.tables import any_of, opening, rows
from tracker.requirements.worded import item_section

_LONGEST, _TIGHT = 9, 5  # words; fewer where only its own words tell a heading from the end of the item before
_SENTENCE = 8  # words under a heading that are told rather than listed
_LIST = 2  # lines without bullets under a heading that make a list
_ITEM = 25  # words


def led_off(line: Line) -> tuple[Line, ...]:
    """``line`` without a short last sentence that leads into what stands below it, and that sentence as a line."""
    if not line.text.rstrip().endswith(":"):
        return (line,)
    *told, last = sentences(line)
    if not told or len(last.text.split()) > _LONGEST:
        return (line,)
    end = told[-1].end - line.start
    return replace(line, end=told[-1].end, text=line.text[:end]), replace(last, bullet=False, gap=True)


def announced(line: Line, before: Line | None, below: Sequence[Line]) -> Section | None:
    """The section that ``line`` opens by standing above a list, or None when it does not, or does not say which.

    ``below`` are the lines that follow it. The first line of an ad has none ``before`` it, and names the job.
    """
    if before is None or not below or not _short(line):
        return None
    listed = _bulleted(line, before, below[0]) or _lined(line, below)
    if not listed and not _told_below(line, below[0]) and not _answered(line, below[0]):
        return None
    words = line.text.replace("’", "'")
    return next((Section(name) for name, _cues in rows("lead_ins") if any_of("lead_ins", name).search(words)), None)


def told_by_items(line: Line, before: Line | None, below: Sequence[Line]) -> Section | None:
    """What the list under ``line`` holds, told by the wording of its items, where the line itself tells nothing."""
    if before is None or not below or not _short(line):
        return None
    if not _bulleted(line, before, below[0]) and not _lined(line, below):
        return None
    told = [item_section(item.text) for item in _list(below)]
    best = max((Section.DUTIES, Section.ASK, Section.BENEFITS), key=told.count)
    return best if told.count(best) >= max(_LIST, 0.6 * len(told)) else None


def _list(below: Sequence[Line]) -> list[Line]:
    """The items right below a heading: up to the next line without a bullet, or to the next empty line."""
    bullets = below[0].bullet
    ends = (at for at, one in enumerate(below) if at and (one.bullet is not bullets or (one.gap and not bullets)))
    return list(below[: next(ends, len(below))])


def _short(line: Line) -> bool:
    text = line.text.rstrip(" :?…-")
    return not line.bullet and len(text.split()) <= _LONGEST and text[-1:] not in ".;," and not set(text) & {"|", ":"}


def _bulleted(line: Line, before: Line, after: Line) -> bool:
    """Bullets follow. Right under a bullet it may be the end of that: a heading is short and has a capital."""
    if not after.bullet:
        return False
    return not before.bullet or line.gap or (len(line.text.split()) <= _TIGHT and line.text[:1].isupper())


def _answered(line: Line, below: Line) -> bool:
    """A question that stands apart, with its answer in the next line."""
    return line.text.rstrip().endswith("?") and line.gap and not below.gap and not below.bullet


def _told_below(line: Line, below: Line) -> bool:
    """A sentence follows in the next line, and the heading stands apart from what is above it."""
    whole = len(below.text.split()) >= _SENTENCE and below.text.rstrip().endswith((".", "!"))
    whole = whole and opening("lead_ins_openers", "title").match(line.text) is not None
    return whole and line.gap and not below.gap and not below.bullet and len(line.text.split()) <= _TIGHT + 1


def _lined(line: Line, below: Sequence[Line]) -> bool:
    """Short lines follow, as when bullets were lost; a blank line above or a mark at the end tells the heading."""
    asks = opening("lead_ins_openers", "word").match(line.text) is not None
    opened = asks or line.gap or line.text.rstrip().endswith((":", "?"))
    if not opened or len(line.text.split()) > (_LONGEST if asks else _TIGHT) or len(below) < _LIST:
        return False
    if below[1].gap or (below[0].gap and not line.gap):
        return False
    return all(not one.bullet and len(one.text.split()) <= _ITEM for one in below[:_LIST])
