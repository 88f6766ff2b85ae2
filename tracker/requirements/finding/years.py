"""Years of experience: how many, and of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from tracker.requirements.finding.phrases import noun_phrase
from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.statements import Clause
from tracker.requirements.tables import any_of, opening, rows
from tracker.requirements.terms import WORK, Named, Terms
from tracker.requirements.wording import listed, lowered, years_label
from tracker.vocabulary import Kind

_LEADING = re.compile(
    r"\b(?:(?P<in>in an?)|(?P<as>as(?: an?)?)|(?P<doing>designing|building|leading|managing|developing|performing))"
    r"(?: (?:sr|jr)\.?)?\s*$"
)

_IRREGULAR = "|".join(row[0] for row in rows("doing"))
_DONE = re.compile(  # "who has edited features for at least", before the years
    r"\b(?:who(?:'s| has| have)|you(?:'ve| have)|having|has|have)\s+"
    rf"((?!been\b|worked\b)(?:[a-z]+ed|{_IRREGULAR})\b.{{2,60}}?)"
    r"(?:\s+for)?(?:\s+(?:at least|a minimum of|over|more than|about|some))?\s*$",
    re.IGNORECASE,
)
_UNIT = re.compile(r"y(?:ea)?r|mo(?:nth|s)", re.IGNORECASE)
_LONGEST = 6  # words of a subject
_PAST = re.compile(r"^[a-z]+|(?<= and )(?:[a-z]+ed|" + _IRREGULAR + r")\b")
_WHEN = re.compile(r"\s*(?:after|before|since|following|post)\b", re.IGNORECASE)
_LOOSE = re.compile(r"^(?:in|as|at|of|with|for)(?: an?| the)?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """``low`` years, up to ``high`` where a range is given, at ``[start, end)``."""

    low: float
    high: float | None
    start: int
    end: int


@cache
def _numbers() -> dict[str, int]:
    return {row[0]: int(row[1]) for row in rows("numbers")}


@cache
def _plain_number() -> str:
    said = (
        r"(?:(?<![^,:] )(?<![\w'\"])|(?<=least )|(?<=have )|(?<=spent )|(?<=with ))"  # "12 times a year" is no demand
    )
    whole = rf"{said}an?(?=\s+year\s+(?:on|in|of|as|at|with)\b)"
    return rf"(?:\d{{1,2}}(?:\.\d)?|{whole}|" + "|".join(_numbers()) + ")"


@cache
def _part() -> re.Pattern[str]:
    """A part of the years told before: "of which at least two in sales", "two of them in sales"."""
    number, of_them = _plain_number(), "(?:which|them|those|these)"
    return re.compile(
        rf"(?:\bof {of_them}\b(?: (?:at least|a minimum of|minimum|no fewer than))? (?P<behind>{number})"
        rf"|(?<![\w.-])(?P<before>{number}) of {of_them}(?: (?:must|should|have to) (?:be|have been))?)"
        r"(?= (?:in|as|at|with|on)\b)",
        re.IGNORECASE,
    )


@cache
def _pattern() -> re.Pattern[str]:
    plain = _plain_number()
    number = rf"{plain}(?:\s*\(\s*{plain}\s*\))?"
    return re.compile(
        rf"(?<![\w.$£€-])(?P<low>{number})\s*(?P<plus>\+|or more|plus|-?ish)?"
        rf"(?:\s*(?:-|to|or|and)\s*(?P<high>{number}))?"
        r"\s*(?:\+|or more|plus|full|solid|complete|additional|further|consistent|consecutive|successful"
        r"|continuous|good|strong|proven|recent|relevant)?[\s-]*"
        r"(?P<unit>years?|yrs?|yr|months?|mos)\b\.?\+?(?:\s+plus(?=\s+(?:of|on|in|as|doing|working|experience)\b))?(?:\s*\(\s*\d+\+?\s*\))?(?:'s\b|')?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1024)  # asked several times of each sentence
def spans(text: str) -> tuple[Span, ...]:
    """Every number of years in ``text`` that a person may have worked; offsets in ``text``."""
    whole = tuple(_spans(text)) if _UNIT.search(text) else ()
    if not whole:
        return ()
    found = _part().finditer(text, whole[0].end)
    parts = (Span(_value(one["behind"] or one["before"]), None, *one.span()) for one in found)
    free = [one for one in parts if not any(each.start < one.end and one.start < each.end for each in whole)]
    return tuple(sorted((*whole, *free), key=lambda one: one.start))


def _spans(text: str) -> Iterator[Span]:
    for found in _pattern().finditer(text):
        around = text[max(0, found.start() - 40) : found.end() + 30]
        after = text[found.end() : found.end() + 30]
        before = text[max(0, found.start() - 30) : found.start()]
        if any_of("years", "not_after").match(after.lstrip(" -")) or any_of("years", "not_before").search(before):
            continue
        if any_of("years", "not_around").search(around):
            continue
        low, high = _value(found["low"]), _value(found["high"]) if found["high"] else None
        if found["unit"].lower().startswith("mo"):
            low, high = _in_years(low), None if high is None else _in_years(high)
        if low <= 45:
            yield Span(low, high if high is not None and high > low else None, found.start(), found.end())


def find(clause: Clause, terms: Terms, *, loose: bool) -> Iterator[Wanted]:
    """Experience asked for in ``clause``. ``loose``: outside requirements, where "experience" must stand beside it."""
    found = spans(clause.text)
    for index, span in enumerate(found):
        stop = found[index + 1].start if index + 1 < len(found) else len(clause.text)
        start = found[index - 1].end if index else 0
        if loose and not any_of("years", "work").search(clause.text[start:stop]):
            continue
        yield _wanted(clause, span, start, stop, terms)


def _wanted(clause: Clause, span: Span, start: int, stop: int, terms: Terms) -> Wanted:
    subject, named, end = _subject(clause, span, start, stop, terms)
    what = [one.term.id for one in named] or ([subject] if subject else [])
    low, high = _whole(span.low), None if span.high is None else _whole(span.high)
    behind = clause.text[span.end :]
    before_name = behind[: max(0, behind.lower().find(subject.lower()))] if subject else ""
    in_full = _compound(clause, named) or _as_somebody(named, before_name)
    name = subject if in_full else listed([one.name for one in named], "or") or subject
    joint = _joint([] if in_full else named, before_name)
    return Wanted(
        kind="experience",
        label=years_label(low, high, name, joint=joint),
        params={"years": low, "years_max": high, "terms": list(dict.fromkeys(what))},
        start=clause.start + span.start,
        end=clause.start + end,
        subject=tuple(dict.fromkeys(what)),
    )


def _as_somebody(named: list[Named], before: str) -> bool:
    """Whether the years are those of one job whose name holds other names ("as an SQL data engineer")."""
    titles = sum(one.term.kind is Kind.TITLE for one in named)
    found = _LEADING.search(before.lower())
    return 0 < titles < len(named) and found is not None and found["as"] is not None


def _joint(named: list[Named], before: str) -> str:
    """The words between the years and what they are in: "as", "in a", "of designing", mostly "of"."""
    if named:
        return "as" if all(one.term.kind is Kind.TITLE for one in named) else "of"
    found = _LEADING.search(before.lower())
    if found is None:
        return "of"
    return found["in"] or ("as" if found["as"] else f"of {found['doing']}")


def _compound(clause: Clause, named: list[Named]) -> bool:
    """Whether known terms follow each other without a joint: "e-commerce marketing" is one thing."""
    gaps = [clause.text[a.end - clause.start : b.start - clause.start] for a, b in pairwise(named)]
    return bool(gaps) and all(not gap.strip() for gap in gaps)


def _subject(clause: Clause, span: Span, start: int, stop: int, terms: Terms) -> tuple[str, list[Named], int]:
    """What the years are in: words, the terms in them, and where they end in the clause."""
    after = clause.text[span.end : stop]
    cut = any_of("years", "subject_end").search(after)
    after = after[: cut.start()] if cut else after
    after = _before("focus", after, clause.start + span.end, terms)
    end = span.end + len(after.rstrip())
    aside = any_of("years", "aside").search(after)
    after = _before("setting", after[: aside.start()] if aside else after, clause.start + span.end, terms)
    named = terms.within(clause.start + span.end, clause.start + span.end + len(after), WORK)
    words = _words_of(after)
    if not named and not words:
        before = clause.text[start : span.start]
        named = terms.within(clause.start + start, clause.start + span.start, WORK)
        words = _words_before(before)
        named = [] if words.split(" ")[0].endswith("ing") else named  # what was done says more than a name in it
    return words, named[:4] if _covered(words, named) else [], end


def _before(key: str, after: str, at: int, terms: Terms) -> str:
    """``after`` up to words of ``key``, such as where the work was done, as long as it names the work before."""
    for found in any_of("years", key).finditer(after):
        before = after[: found.start()]
        if _words_of(before) or terms.within(at, at + len(before), WORK):
            return before
    return after


def _words_of(after: str) -> str:
    """ "of progressive accounting experience in banking" -> "accounting"; "as a tyre fitter" -> "tyre fitter"."""
    head = opening("years", "subject_head").match(after.strip())
    rest = after.strip()[head.end() :] if head else after.strip()
    inner = re.match(r"(.{0,50}?)\bexperience\b(.*)", rest, re.IGNORECASE | re.DOTALL)
    if inner:
        tail = opening("years", "subject_head").sub("", inner[2].strip(), count=1)
        return _plain(tail) or _plain(inner[1])
    return "" if _WHEN.match(rest) else _plain(rest)  # "experience after licence" tells when, not in what


def _words_before(before: str) -> str:
    found = re.search(r"(?:experience (?:in|with|as|of)|worked as|employed as)\s+(.{3,60})$", before, re.IGNORECASE)
    done = None if found else _DONE.search(before)
    if done:
        return _plain(_PAST.sub(_doing, done[1]))
    return _plain(re.sub(r"\b(?:for|of|a|minimum|at|least)\b.*$", "", found[1])) if found else ""


def _doing(word: re.Match[str]) -> str:
    """ "edited" as "editing", "tried" as "trying", "led" as "leading"."""
    irregular = next((row[1] for row in rows("doing") if row[0] == word[0].lower()), "")
    if irregular:
        return irregular
    stem = word[0].removesuffix("ed")
    return f"{stem[:-1]}ying" if stem.endswith("i") else f"{stem}ing"


def _plain(words: str) -> str:
    if any_of("years", "degree").search(words):
        return ""
    words = any_of("years", "filler").sub(" ", words)
    words = _LOOSE.sub("", words.strip())
    if any_of("years", "whom").fullmatch(noun_phrase(words)):
        return ""
    return lowered(_within_phrase(noun_phrase(words, longest=_LONGEST + 1)))


def _within_phrase(words: str) -> str:
    """``words``, when they are too many without what follows their last preposition: never cut inside a phrase."""
    if len(words.split()) <= _LONGEST:
        return words
    head, _, behind = words.rpartition(" in ")
    return head if behind and len(head.split()) > 1 else noun_phrase(words, longest=_LONGEST)


def _covered(words: str, named: list[Named]) -> bool:
    """Whether known terms say most of the subject; "natural sciences manager" is more than a manager."""
    if any(one.term.kind is not Kind.TITLE for one in named):
        return True
    said = {part for one in named for part in one.written.lower().replace("-", " ").split()}
    asked = words.replace("-", " ").replace(",", " ").split()
    telling = [word for word in asked if len(word) > 2]
    return bool(named) and (len(telling) > 4 or 3 * sum(word in said for word in telling) >= 2 * len(telling))


def _value(words: str) -> float:
    figure = re.search(r"\d+(?:\.\d)?", words)
    return float(figure[0]) if figure else float(_numbers().get(words.strip().lower(), 1))  # "a year or more"


def _in_years(months: float) -> float:
    return round(months / 12, 1)


def _whole(years: float) -> int | float:
    return int(years) if years == int(years) else years
