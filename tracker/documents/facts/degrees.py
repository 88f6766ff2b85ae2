"""The names of degrees of the world, written out or in short, and their levels; words for places of learning."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from tracker.documents.facts.rows import Row
from tracker.documents.facts.words import same_length_lower, table, words
from tracker.documents.types import DegreeLevel, Span

BLANKS = str.maketrans(dict.fromkeys('\t,.;:()[]/|•"“”*_', " ") | {"’": "'"})
_LEVELS = {level.name.lower(): level for level in DegreeLevel}
_TAIL = re.compile(r"(?:'?s|')?(?!\w)")
_TOWN = re.compile(r"([^\W\d_]*[a-z]),$")
_WORD_BEFORE = re.compile(r"[^\W\d_][\w'’-]*\s+$")
_LICENCE_IN = re.compile(r"(?i)\s+(?:de|en|ès|in|of)\s+\w|\s+d['’]\w|[\W\d]*$")
_TOWN_REACH = 20  # characters before an abbreviation in which the town's last word and its comma stand
_NEXT_WORD = re.compile(r"\s*+(\S{0,20})")
_SCHOOL = re.compile(r"(?i)(?:senior |junior |higher )?(?:high|secondary) school")
_SCHOOL_NAME = re.compile(r"(?<!\w)([A-ZÀ-Þ][\w'’]*)\.?\s+$")
_LONGEST = 140  # characters of the name of a place of learning and the subjects that may stand before it
_SHORTEST_SCHOOL = len("high school")
_EDGED = re.compile("['’–-]")
_SHORT_NAME = 4  # words of a name written without a capital
_IN_FIELD = re.compile(r"\s+(?:in|of|degree)\b|\s*:")


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree's name at ``[start, end)`` of the document's text."""

    start: int
    end: int
    level: DegreeLevel

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@cache
def _names() -> tuple[AhoCorasick, tuple[tuple[str, DegreeLevel | None], ...]]:
    """An automaton over the degrees' names, each behind a blank, and the level of each; None: it only looks so."""
    levels: dict[str, DegreeLevel | None] = {" " + name: None for name in table("education_words")["unlike"]}
    levels |= {" " + name: _LEVELS[level] for level, names in table("degrees").items() for name in names}
    automaton = AhoCorasick(list(levels), matchkind=MatchKind.LeftmostLongest)
    return automaton, tuple((name[1:], level) for name, level in levels.items())


@cache
def _abbreviations() -> re.Pattern[str]:
    """Abbreviations with or without full stops: "BSc", "B.Sc.", "M. S."."""
    parts = []
    for level, names in table("degree_abbreviations").items():
        dotted = "|".join(r"\.?\s?".join(name) if name.isupper() and len(name) < 4 else _dotted(name) for name in names)
        parts.append(f"(?P<{level}>{dotted})")
    return re.compile(rf"(?<![\w.&-])(?:{'|'.join(parts)})\.?(?![\w&])")


def _dotted(name: str) -> str:
    """ "PhD" also as "Ph.D" and "Ph. D": a full stop before each capital."""
    return re.sub(r"(?<=.)([A-Z])", r"\\.?\\s?\1", name)


def degrees_in(row: Row) -> list[Degree]:
    """The degrees that a row names, in order, none overlapping."""
    named = _named_degrees(row)
    starts = [degree.start for degree in named]
    found = list(named)
    for match in _abbreviations().finditer(row.text):
        if not _is_degree(match):
            continue
        degree = Degree(row.start + match.start(), row.start + match.end(), _LEVELS[match.lastgroup or ""])
        at = bisect_left(starts, degree.end) - 1  # the last name that begins before the abbreviation ends
        if at < 0 or named[at].end <= degree.start:
            found.append(degree)
    return sorted(found, key=lambda degree: degree.start)


def _is_degree(match: re.Match[str]) -> bool:
    """Whether an abbreviation is meant as a degree, not as a state ("Boston, MA"), a word ("AS") or "MS Office"."""
    name, text = match[0].strip(". "), match.string
    before = text[max(0, match.start() - _TOWN_REACH) : match.start()].rstrip()
    town = _TOWN.search(before) if before.endswith(",") and name in words("education_words", "state") else None
    if town:
        subject = town[1].lower() in words("education_words", "subject")
        return subject or bool(_IN_FIELD.match(text, match.end()))
    if name in words("education_words", "word") and text.isupper():
        return False
    if name != "MS":
        return True
    following = _NEXT_WORD.match(text, match.end())
    return not (following and following[1].strip(",.;") in words("education_words", "software"))


def _named_degrees(row: Row) -> list[Degree]:
    """The degrees written out: "Bachelor's", "Licence"; a plural or possessive belongs to the name."""
    automaton, names = _names()
    plain = " " + same_length_lower(row.text).translate(BLANKS)
    found: list[Degree] = []
    for number, start, end in automaton.find_matches_as_indexes(plain):
        tail = _TAIL.match(plain, end)
        name, level = names[number]
        if tail and level and (name != "licence" or _is_studied(row.text, start, tail.end() - 1)):
            found.append(_shortened(row, start, tail.end() - 1, level))
    return found


def _shortened(row: Row, start: int, end: int, level: DegreeLevel) -> Degree:
    """The degree, or the shorter course that a word behind its name makes of it: "Master's Certificate"."""
    following = _NEXT_WORD.match(row.text, end)
    if following and following[1].lower().rstrip(".,:;") in words("education_words", "shorter"):
        end, level = following.end(), min(level, DegreeLevel.CERTIFICATE)
    return Degree(row.start + start, row.start + end, level)


def _is_studied(text: str, start: int, end: int) -> bool:
    """Whether a "licence" is the French degree: a subject or a place of learning says so, or nothing else stands there;
    but no word before it that names another kind ("forklift licence").
    """
    before = _WORD_BEFORE.search(text, max(0, start - 20), start)
    return not before and bool(_LICENCE_IN.match(text, end) or is_institution(text))


def is_institution(text: str) -> bool:
    """Whether a word of ``text`` marks a place of learning."""
    return not words("education_words", "institution").isdisjoint(_said(text))


def names_institution(text: str) -> bool:
    """Whether ``text`` reads as the name of a place of learning: a mark and more, and no part of a sentence."""
    marks, joint = words("education_words", "institution"), words("organisations", "joint")
    said = text.split()
    if (
        text.lower().startswith("some ")
        or len(text) > _LONGEST
        or not is_institution(text)
        or (text.lower() in marks and not text.isupper())
    ):
        return False
    if any("/" in word and _columns().issuperset(word.lower().split("/")) for word in said):
        return False
    if any(word[0].isupper() and is_institution(word) for word in said):
        return True
    low = {word for word in said if word[0].islower()} - joint
    return low <= marks or (text[0].islower() and len(said) <= _SHORT_NAME)


@cache
def _columns() -> frozenset[str]:
    """What the head of a table says: "School/University", "University/Board"."""
    return words("education_words", "institution") | words("education_words", "column")


def _said(text: str) -> list[str]:
    said = text.lower().translate(BLANKS).split()
    return [word.strip("'–-") for word in said] if _EDGED.search(text) else said


def is_school(degree: Degree, row: Row) -> bool:
    """Whether what looks like a degree is the end of a school's name: "Beta High School", no "High School Diploma"."""
    start, end = degree.start - row.start, degree.end - row.start
    school = end - start >= _SHORTEST_SCHOOL and _SCHOOL.fullmatch(row.text, start, end)
    before = _SCHOOL_NAME.search(row.text, max(0, start - 30), start) if school else None
    if before is None:
        return False
    following = _NEXT_WORD.match(row.text, end)
    behind = following[1].lower().strip(".,:;") if following else ""
    return not {before[1].lower(), behind} & words("education_words", "schooling")


def is_schooling(text: str) -> bool:
    """Whether a line speaks of a place of learning or of a degree."""
    return is_institution(text) or bool(degrees_in(Row(0, len(text), text)))
