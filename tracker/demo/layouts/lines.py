"""A sheet as styled lines: what the small formats (ODT, RTF, HTML, plain text) are written from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from tracker.demo.sheet import Entry, Section, Sheet

Style = Literal["name", "heading", "entry", "plain", "bullet"]


class Line(NamedTuple):
    """One paragraph and how it is set."""

    style: Style
    words: str


def lines(sheet: Sheet) -> Iterator[Line]:
    """Every paragraph of the résumé in order."""
    yield Line("name", sheet.name)
    yield Line("plain", sheet.headline)
    yield Line("plain", " | ".join(sheet.contact))
    for section in sheet.sections:
        yield Line("heading", section.heading)
        yield from _contents(section)


def _contents(section: Section) -> Iterator[Line]:
    if section.text:
        yield Line("plain", section.text)
    for entry in section.entries:
        yield from _entry(entry)
    for item in section.bullets:
        yield Line("bullet", item)
    for label, words in section.pairs:
        yield Line("plain", f"{label}: {words}")


def _entry(entry: Entry) -> Iterator[Line]:
    place = ", ".join(part for part in (entry.organisation, entry.place) if part)
    yield Line("entry", f"{entry.title}, {place}" if place else entry.title)
    yield Line("plain", entry.dates)
    for item in entry.bullets:
        yield Line("bullet", item)
