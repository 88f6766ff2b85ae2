"""Degrees: the lowest level asked for, the fields, and whether experience may stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from tracker.requirements.finding.phrases import noun_phrase
from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.finding.years import spans
from tracker.requirements.statements import Clause
from tracker.requirements.tables import any_of, column
from tracker.requirements.terms import Named, Terms
from tracker.requirements.wording import capital, listed, lowered
from tracker.vocabulary import Kind

LEVELS = ("secondary", "certificate", "associate", "bachelor", "master", "doctorate")
EQUIVALENT_YEARS = {"certificate": 1, "associate": 2, "bachelor": 4, "master": 6, "doctorate": 8}
_NAMES = {
    "secondary": "Secondary school diploma", "certificate": "Vocational certificate",
    "associate": "Associate's degree", "bachelor": "Bachelor's degree",
    "master": "Master's degree", "doctorate": "Doctorate",
}  # fmt: skip
_MOST = 12  # degrees of a clause that are looked at; their row has no end
_FIELD = frozenset({Kind.FIELD})
_NO_FIELD = frozenset({Kind.CERTIFICATION, Kind.LANGUAGE, Kind.FRAMEWORK, Kind.LIBRARY, Kind.PLATFORM, Kind.TOOL})
_ANY_LIKE = re.compile(r"\b(?:related|similar|relevant|comparable|appropriate|other) $")  # "or a related science"
_KNOWN = "\0"  # in place of a known name: words right beside it belong to it ("applied mathematics")
_WORDS = re.compile(r"[^\W\d_]+")
_SUBJECTS = re.compile(r"s?\s+(?=(?-i:[A-Z])[a-z]+\b)", re.IGNORECASE)  # "GCSE Maths and English"
_OF_ANOTHER = re.compile(r"^\W*(?:an? )?(?:\w+ )?(?:degree|diploma)s? (?:in|of) ", re.IGNORECASE)
_IN_BRACKET = re.compile(r"\s*\((?=[A-Z][a-z])")  # "MBA (Marketing)"
_SEPARATOR = re.compile(r"\s*(?:,|/|;|\bor\b|\band\b|&)\s*")


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree's name in a clause."""

    level: str
    start: int
    end: int


def find(clause: Clause, terms: Terms) -> Iterator[Wanted]:
    """The degree a clause asks for; one at most, since several in a clause are alternatives."""
    named = names(clause.text)[:_MOST]
    if not named:
        return
    level = min((one.level for one in named), key=LEVELS.index)
    end = named[-1].end
    fields, words, end = _fields(clause, named, terms)
    stand_in = _or_experience(clause.text, level)
    found = [one.term.id for one in fields] + words
    shown = [*_field_names(named, fields), *words]
    yield Wanted(
        kind="education",
        label=_label(_name(level, clause, named), shown, _joint(clause, named, end)),
        params={"level": level, "fields": list(dict.fromkeys(found)), "or_experience_years": stand_in},
        start=clause.start + named[0].start,
        end=clause.start + end,
        subject=tuple(dict.fromkeys(found)),
    )


@lru_cache(maxsize=1024)  # asked several times of each sentence
def names(text: str) -> tuple[Degree, ...]:
    """Every degree named in ``text``, in order; offsets in ``text``."""
    if not any(sign.search(form) for sign, form in zip(_signs(), (text.lower(), text), strict=True)):
        return ()
    blocked = [found.span() for found in any_of("degrees", "not_degree").finditer(text)]
    found: list[Degree] = []
    for level, pattern in _patterns():
        for hit in pattern.finditer(text):
            if any(a < hit.end() and hit.start() < b for a, b in blocked) or _is_short_for(text, hit):
                continue
            found.append(Degree(level, hit.start(), hit.end()))
    found.sort(key=lambda one: one.start)
    if found:
        return tuple(found)
    return tuple(
        Degree("bachelor", hit.start(), hit.end())
        for hit in any_of("degrees", "open").finditer(text)
        if not any(a < hit.end() and hit.start() < b for a, b in blocked)
    )


@cache
def _signs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The names of all degrees in one pattern each for a text in small letters and as written: most texts name none."""
    small = "|".join(words for key in (*LEVELS, "open") for words in column("degrees", key))
    exact = "|".join(words for level in LEVELS for words in column("degrees", f"{level}!"))
    return re.compile(rf"(?<![\w-])(?:{small})(?!\w)"), re.compile(rf"(?<![\w-])(?:{exact})(?!\w)")


def _is_short_for(text: str, hit: re.Match[str]) -> bool:
    """Whether the letters stand in brackets behind words they are short for: "multi-factor authentication (MFA)"."""
    if text[: hit.start()][-1:] != "(":
        return False
    letters = [letter.lower() for letter in hit[0] if letter.isalpha()]
    said = _WORDS.findall(text[: hit.start()])[-len(letters) :]
    return [word[0].lower() for word in said] == letters and said[0].lower()[:6] not in ("master", "bachel", "doctor")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for level in LEVELS:
        for key, flags in ((level, re.IGNORECASE), (f"{level}!", 0)):
            words = "|".join(column("degrees", key))
            if words:
                found.append((level, re.compile(rf"(?<![\w-])(?:{words})(?!\w)", flags)))
    return tuple(found)


def _fields(clause: Clause, named: tuple[Degree, ...], terms: Terms) -> tuple[list[Named], list[str], int]:
    """Fields of study after the last degree's name, else before the first; known ones, then others in words."""
    last = named[-1].end
    after = clause.text[last:]
    opening = re.match(r"(?:(?!\byears?\b).){0,30}?\b(?:in|of)\b\s+", after, re.IGNORECASE)
    opening = (
        opening or _IN_BRACKET.match(after) or (_SUBJECTS.match(after) if _is_national(clause, named[-1]) else None)
    )
    ends_open = clause.text[:last].lower().endswith((" in", " of"))
    known: list[Named] = []
    words: list[str] = []
    end = last
    if opening or ends_open:
        start = last + (0 if ends_open or opening is None else opening.end())
        cut = any_of("degrees", "field_end").search(clause.text, start)
        end = cut.start() if cut else len(clause.text)
        tools = terms.within(clause.start + start, clause.start + end, _NO_FIELD)
        end = tools[0].start - clause.start if tools else end
        known = terms.within(clause.start + start, clause.start + end, _FIELD)
        known = [one for one in known if not _ANY_LIKE.search(clause.text[: one.start - clause.start])]
        words = _unknown_fields(clause, start, end, known)
    if not known and not words and len(named) > 1:  # "BSc in glass, or MSc" names the field of both once
        before = replace(clause, end=clause.start + named[-1].start, text=clause.text[: named[-1].start])
        known, words, _ = _fields(before, named[:-1], terms)
        return known, words, end
    if not known and not words:
        known = terms.within(clause.start, clause.start + named[0].end, _FIELD)
        subject = any_of("degrees", "subject").search(clause.text[: named[0].end])
        words = [subject["what"].lower()] if subject and not known else []
    return known, words, end


def _unknown_fields(clause: Clause, start: int, end: int, known: list[Named]) -> list[str]:
    found = []
    for part in _SEPARATOR.split(_blanked(clause, start, end, known)):
        if _KNOWN in part or any_of("degrees", "field_filler").fullmatch(part.strip()):
            continue
        words = lowered(noun_phrase(_OF_ANOTHER.sub("", part), longest=4))
        if len(words) > 2 and not any_of("degrees", "field_filler").fullmatch(words):
            found.append(words)
    return found[:6]


def _blanked(clause: Clause, start: int, end: int, known: list[Named]) -> str:
    text = clause.text
    for one in known:
        a, b = one.start - clause.start, one.end - clause.start
        text = text[:a] + _KNOWN * (b - a) + text[b:]
    return text[start:end]


def _or_experience(text: str, level: str) -> int | None:
    """Years that stand in for the degree: as stated, else by the usual reckoning of two years for one of study."""
    if not any_of("degrees", "or_experience").search(text):
        return None
    for span in spans(text):
        if any_of("modality", "instead").search(text[: span.start]):
            return round(span.low) or None
    return EQUIVALENT_YEARS.get(level)


def _name(level: str, clause: Clause, named: tuple[Degree, ...]) -> str:
    """The usual name of a level; national ones as they are written ("NVQ Level 3", "City & Guilds or NVQ Level 2")."""
    lowest = [one for one in named if one.level == level]
    written = [clause.text[one.start : one.end] for one in lowest if _is_national(clause, one)]
    return capital(listed(written, "or")) if written and _is_national(clause, lowest[0]) else _NAMES[level]


def _is_national(clause: Clause, one: Degree) -> bool:
    return any_of("degrees", "national").match(clause.text, one.start) is not None


def _field_names(named: tuple[Degree, ...], fields: list[Named]) -> list[str]:
    """Their usual names; the subjects of a school as the ad names them."""
    school = all(one.level == "secondary" for one in named)
    return [one.written if school else one.name for one in fields]


def _joint(clause: Clause, named: tuple[Degree, ...], end: int) -> str:
    """Of several subjects of a national level all are asked for where "and" joins them; of a degree's, any."""
    both = _is_national(clause, named[-1]) and " and " in clause.text[named[-1].end : end]
    return "and" if both else "or"


def _label(name: str, fields: list[str], joint: str) -> str:
    if not fields:
        return name
    shown = list(dict.fromkeys(fields))[:3]
    return f"{name} in {listed(shown, joint)}" + (" or similar" if len(fields) > len(shown) else "")
