"""What a short line above a list announces, told by single words: nobody can write down every heading there is."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.requirements.headings import Section
from tracker.requirements.layout import Line
from tracker.requirements.tables import any_of, rows

_LONGEST, _TIGHT = 9, 5  # words; fewer where only its own words tell a heading from the end of the item before
_LIST = 2  # lines without bullets under a heading that make a list
_ITEM = 25  # words


def announced(line: Line, before: Line | None, below: Sequence[Line]) -> Section | None:
    """The section that ``line`` opens by standing above a list, or None when it does not, or does not say which.

    ``below`` are the lines that follow it. The first line of an ad has none ``before`` it, and names the job.
    """
    if before is None or not below or not _short(line):
        return None
    if not _bulleted(line, before, below[0]) and not _lined(line, below):
        return None
    words = line.text.replace("’", "'")
    return next((Section(name) for name, _cues in rows("lead_ins") if any_of("lead_ins", name).search(words)), None)


def _short(line: Line) -> bool:
    text = line.text.rstrip(" :?…-")
    return not line.bullet and len(text.split()) <= _LONGEST and text[-1:] not in ".;," and not set(text) & {"|", ":"}


def _bulleted(line: Line, before: Line, after: Line) -> bool:
    """Bullets follow. Right under a bullet it may be the end of that: a heading is short and has a capital."""
    if not after.bullet:
        return False
    return not before.bullet or line.gap or (len(line.text.split()) <= _TIGHT and line.text[:1].isupper())


def _lined(line: Line, below: Sequence[Line]) -> bool:
    """Short lines follow, as when bullets were lost; nothing but the blank line above tells the heading."""
    if not line.gap or len(line.text.split()) > _TIGHT or len(below) < _LIST:
        return False
    return all(not one.gap and not one.bullet and len(one.text.split()) <= _ITEM for one in below[:_LIST])
