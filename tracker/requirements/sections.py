"""An ad's lines, each under the section it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.requirements.columns import in_columns
from tracker.requirements.headings import ASKING, DROPPED, Section, is_heading, is_known, section_of
from tracker.requirements.layout import Line, lines
from tracker.requirements.lead_ins import announced, led_off, told_by_items
from tracker.requirements.run_on import apart
from tracker.requirements.tables import any_of, opening

_LABEL = re.compile(r"(?:^|(?<=[.!?;] )|(?<=[.!?;]  ))[\"']?([A-Z][A-Za-z'/&+\- ]{2,45}?)\s*(?::|\s-\s)\s*(?=\S)")

_LISTS = ASKING | {Section.DUTIES, Section.BENEFITS}
_SHORTEST_ITEM = 4  # words
_CLOSING_WORDS, _TOLD_WORDS = 12, 7  # a whole sentence behind bullets needs fewer
_ITEM_WORDS = 25
_ITEMS = 6  # of a list that are looked at to tell what it holds
_NEVER_FIRST = DROPPED | {Section.OTHER}


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, its section, the heading above it, and how many lines of the section came before.

    ``inline``: the heading is the label of this one item.
    """

    line: Line
    section: Section
    heading: str = ""
    rank: int = 0
    inline: bool = False


def placed(plain: str, job_names: re.Pattern[str] | None) -> tuple[Placed, ...]:
    """Every line of ``plain`` that is not itself a heading, in order."""
    found: list[Placed] = []
    section, heading, rank = Section.ROLE, "", 0
    columns: tuple[str, ...] = ()
    empty: Placed | None = None
    pieces = [piece for whole in lines(plain) for part in led_off(whole) for piece in apart(part)]
    for at, line in enumerate(pieces):
        columns, cells = in_columns(line, columns)
        if cells is not None:
            found.extend(Placed(cell, opened, named, rank) for cell, opened, named in cells)
            continue
        before = (section, heading, rank)
        opened = False
        around = (pieces[at - 1] if at else None, pieces[at + 1 : at + 1 + _ITEMS])
        said = announced(line, *around)
        items = told_by_items(line, *around) if said in (None, Section.ASK) else None
        led = _led(section, said, items)
        for part, opens in _split(line, led, job_names, section):
            if opens is None or (not found and heading == "" and opens in _NEVER_FIRST):  # the first line names the job
                closing = _closes(part, section, found[-1] if found else None)
                named = "" if closing else heading
                inline = line.bullet and opened
                found.append(Placed(part, Section.OTHER if closing else section, named, rank, inline))
                rank, empty = rank + 1, None
                continue
            if empty is not None:  # the heading before heads nothing: it was one of the items
                found.append(empty)
                section = empty.section
            empty = Placed(part, section, heading, rank) if _could_ask(part, section) else None
            section = _next(section, opens, part)
            heading, rank, opened = part.text.strip(" :"), 0, True
        labelled = opened and bool(found) and found[-1].line.end == line.end
        if labelled and (line.bullet or _is_whole(found[-1], before[0])):
            section, heading, rank = before  # the label of one item, or of one line, says nothing of the next
    return (*found, empty) if empty is not None else tuple(found)


def _could_ask(line: Line, section: Section) -> bool:
    """Whether a heading among demands says enough to be one of them, should nothing stand below it."""
    return section in ASKING and len(line.text.split()) >= _SHORTEST_ITEM and not line.text.endswith(":")


def _is_whole(labelled: Placed, before: Section) -> bool:
    """Whether "Good to have: this, that" among demands holds its list in its own line."""
    return before in ASKING and labelled.section is Section.PLUS and "," in labelled.line.text


def _closes(line: Line, section: Section, before: Placed | None) -> bool:
    """Running text after a list: the ad's closing words, no longer part of the list."""
    listed = before is not None and before.section is section and (before.line.bullet or _ends_list(line, before.line))
    told = line.text.rstrip().endswith((".", "!")) and before is not None and before.line.bullet
    after_closing = before is not None and before.section is Section.OTHER and not before.heading
    return (
        section in _LISTS
        and (listed or after_closing)
        and not line.bullet
        and line.gap
        and len(line.text.split()) >= (_TOLD_WORDS if told else _CLOSING_WORDS)
    )


def _ends_list(line: Line, item: Line) -> bool:
    """Whether ``line`` turns to the reader behind short lines that make a list without bullets."""
    short = not item.gap and not item.text.rstrip().endswith(".") and len(item.text.split()) <= _ITEM_WORDS
    return short and opening("noise", "closing").match(line.text) is not None


def _led(now: Section, named: Section | None, items: Section | None) -> Section | None:
    """What a line above a list announces; where it only turns to the reader, the deeds below say that it is work."""
    if named is Section.ASK and items is Section.DUTIES:
        return items
    return named or _told(now, items)


def _told(now: Section, items: Section | None) -> Section | None:
    """What the items of a list say, unless it only divides the section it stands in."""
    if items is None or now in (Section.NOISE, Section.PATH):
        return None
    if now in ASKING:
        return items if items is Section.BENEFITS else None
    return None if now is items else items


def _next(section: Section, opens: Section, line: Line) -> Section:
    """A heading we do not know divides the section it stands in; the last of an ad's headings rarely says more."""
    if opens is not Section.OTHER:
        return opens
    return (
        section if section in ASKING or section in (Section.DUTIES, Section.NOISE, Section.PAY, Section.PATH) else opens
    )


def _split(
    line: Line, led: Section | None, job_names: re.Pattern[str] | None, now: Section
) -> Iterator[tuple[Line, Section | None]]:
    """A heading, a plain line, or both when headings stand inside a running text ("Requirements: ...").

    ``led`` is what the line announces by standing above a list; the headings we know come first.
    """
    section = is_heading(line, job_names)
    if section is not None and now in ASKING and _is_demand(line, section):
        yield line, None
        return
    section = led or section if section in (None, Section.OTHER) else section
    if section is not None:
        yield line, section
        return
    start = 0
    for found in _LABEL.finditer(line.text):
        opened = section_of(found[1], job_names)
        if opened is None or _only_names_itself(line, found[1], opened, now):
            continue
        if found.start() > start:
            yield _cut(line, start, found.start()), None
        yield _cut(line, found.start(1), found.end(1)), opened
        start = found.end()
    if start < len(line.text):
        yield _cut(line, start, len(line.text)), None


def _is_demand(line: Line, section: Section) -> bool:
    """Whether a line that might be a heading is one of the demands around it.

    "Forklift certification (current)" is, "Experience with pupils is an advantage", and what gives examples. What
    stands in one list with the demands above it heads nothing as long as it names something or asks for years.
    """
    if opening("skills", "examples").match(line.text.partition("(")[2]):
        return True
    if section is not Section.PATH and section not in DROPPED:
        return False
    apart = line.gap or line.marked or line.text.rstrip().endswith((":", "?"))
    wished = any_of("importance", "plus").search(line.text) is not None
    if section is Section.PATH:
        named = wished or not apart
        return any_of("label_words", "one_certificate").search(line.text) is not None or (named and not is_known(line))
    asks = wished or (not apart and any_of("bare", "item").search(line.text) is not None)
    return asks and _could_ask(line, Section.ASK)


def _only_names_itself(line: Line, label: str, opened: Section, now: Section) -> bool:
    """ "Education: a degree in law" inside a list names one item and opens nothing."""
    if opened is Section.PATH and now in ASKING:
        return True
    fields = {Section.PROCESS: "field", Section.PAY: "pay"}  # "Application deadline: 8 May", "Remuneration: £9 an hour"
    if opened in fields and any_of("label_words", fields[opened]).fullmatch(label.strip().lower()):
        return True
    return bool(any_of("label_words", "item").fullmatch(label.strip().lower())) or (
        line.bullet
        and label.strip().lower() != "you"
        and opened in (Section.ASK, Section.DUTIES, Section.NOISE, Section.PATH)
    )


def _cut(line: Line, start: int, end: int) -> Line:
    text = line.text[start:end]
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    return replace(line, start=line.start + start + lead, end=line.start + start + lead + len(text), text=text)
