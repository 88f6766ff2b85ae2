"""Which lines are headings, and what stands under them."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache, lru_cache

from tracker.requirements.layout import Line
from tracker.requirements.tables import rows


class Section(Enum):
    """What a part of an ad is for."""

    MUST = "must"
    PLUS = "plus"
    ASK = "ask"  # requirements, not said whether must or plus
    DUTIES = "duties"
    ROLE = "role"  # what the job is; the opening words of most ads
    BENEFITS = "benefits"
    PAY = "pay"
    PROCESS = "process"
    PATH = "path"  # advice on how to get into the profession
    COMPANY = "company"
    LEGAL = "legal"
    NOISE = "noise"
    OTHER = "other"  # a heading we do not know


ASKING = frozenset({Section.MUST, Section.PLUS, Section.ASK})
DROPPED = frozenset({Section.COMPANY, Section.LEGAL, Section.NOISE})
_STRONGEST_FIRST = ("noise", "legal", "plus", "must", "pay", "duties", "ask", "benefits", "process")
_LONGEST = 14  # words
_EDGES = re.compile(r"^[\W\d_]+|[\W_]+$")
_BRACKET = re.compile(r"\s*\([^()]*\)\s*:?\s*$")  # "(E = essential, D = desirable)"
_ROW = re.compile(r"\d+ \S")  # a row of a table
_MONEY = re.compile(r"[£$€₹]\s?\d|\d\s?[£$€₹]")
_ASKED = re.compile(r"\b(?:(?:do|will|would|can|could|should) )?i\b")
_WORD = re.compile(r"[a-z][a-z'-]*|&|/")


@lru_cache(maxsize=1024)  # asked several times of each short line
def section_of(heading: str, job_names: re.Pattern[str] | None = None) -> Section | None:
    """What ``heading`` announces, or None when it is no heading we know.

    ``job_names`` finds the names of jobs, which may stand in any heading and decide nothing.
    """
    words = _EDGES.sub("", _BRACKET.sub("", heading.lower())).strip()
    if not words or len(words.split()) > _LONGEST or (":" in words and not words.startswith("step")):
        return None
    bare = _EDGES.sub("", _without(words, job_names)).strip()
    asked = _ASKED.sub("you", bare)  # "what would I do" is "what you do"
    forms = dict.fromkeys((words, bare))
    for section, pattern in _phrases():
        if any(pattern.fullmatch(form) for form in forms):
            return section
    return _by_words(bare) if asked == bare else section_of(asked)


def is_heading(line: Line, job_names: re.Pattern[str] | None = None) -> Section | None:
    """The section a line opens, or None when the line is no heading."""
    text = line.text.rstrip()
    if text.endswith((".", ";", ",")) or len(text) > 110:
        return None
    titled = text.endswith((":", "?")) or line.marked
    if (line.bullet and not titled) or _ROW.match(text) or _MONEY.search(text):
        return None
    if text[:1].islower() and not line.gap and not titled:
        return None  # "good training" among the items of a list
    section = section_of(text, job_names)
    if section is not None:
        return section
    return Section.OTHER if _looks_like_one(line, titled) else None


def is_known(line: Line) -> bool:
    """Whether every word of ``line`` is one that stands in headings, so that it names nothing of its own."""
    return _by_words(line.text.lower()) is not None


def _looks_like_one(line: Line, titled: bool) -> bool:
    words = line.text.split()
    if len(words) > 8 or line.bullet or any(character.isdigit() for character in line.text):
        return False
    if titled:
        return True
    capitals = sum(word[0].isupper() for word in words if len(word) > 3)
    long_words = sum(len(word) > 3 for word in words)
    return line.gap and long_words > 0 and capitals == long_words and "," not in line.text


def _without(words: str, job_names: re.Pattern[str] | None) -> str:
    return job_names.sub(" ", words) if job_names is not None else words


def _by_words(words: str) -> Section | None:
    classes: set[str] = set()
    for word in _WORD.findall(words):
        found = _classes().get(word)
        if found is None:
            return None
        classes |= found
    if "duties" in classes and "ask" not in classes and not classes & {"noise", "legal"}:
        return Section.DUTIES  # "Essential duties" binds nobody to know them
    for name in _STRONGEST_FIRST:
        if name in classes:
            return Section(name)
    return None


@cache
def _phrases() -> tuple[tuple[Section, re.Pattern[str]], ...]:
    return tuple((Section(row[0]), re.compile(row[1])) for row in rows("heading_phrases"))


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, words in (row[:2] for row in rows("heading_words")):
        for word in words.split("|"):
            found[word] = found.get(word, frozenset()) | {name}
    return found
