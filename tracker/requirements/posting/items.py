"""Responsibilities, benefits and steps of the process, each in a few words of our own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.requirements.ad import Ad
from tracker.requirements.finding.abilities import statement_of
from tracker.requirements.finding.phrases import noun_phrase
from tracker.requirements.parting import parted
from tracker.requirements.statements import Statement
from tracker.requirements.tables import any_of
from tracker.requirements.types import Proposed
from tracker.requirements.worded import benefit_names, starts_with_deed
from tracker.requirements.wording import capital

_WORD = re.compile(r"[a-z]{4,}")
_PARTED = re.compile(r";\s*(?:and )?")
_COMMA = re.compile(r"\s*,\s+(?:and |or )?|\s+and\s+")
_MONEY = re.compile(r"[£$€₹]\s?\d|\d\s?[£$€₹]|\b[A-Z]{3}\s?\d")
_PRONOUN = re.compile(
    r"^(?:day to day,? )?(?:they|he or she|she|he|you|we|it)(?:'ll|'d)?"
    r"(?: will| would| also| must| should| often| be)* ",
    re.IGNORECASE,
)
_MOST, _HEAD = 30, 60
_FEWEST_LISTED, _SHORT_ITEM = 3, 4  # items, words
_ALONE = 9  # words of an item without a bullet


def responsibilities(ad: Ad, duties: Iterable[Statement]) -> tuple[Proposed, ...]:
    """Each duty once, as verb and object; a later one that says the same is left out."""
    found: list[Proposed] = []
    seen: list[frozenset[str]] = []
    for duty, value in [(one, value) for one in duties for value in _duties(one)]:
        words = frozenset(word[:6] for word in _WORD.findall(value.lower()))
        if not words or any(len(words & other) >= 0.8 * max(len(words), len(other)) for other in seen):
            continue
        seen.append(words)
        found.append(Proposed(capital(value), ad.words(duty.start, duty.end)))
    return tuple(found[:_MOST])


def _duties(duty: Statement) -> list[str]:
    """The duties of one sentence; semicolons part them."""
    announced = any_of("bare", "duty").search(duty.text)
    text = duty.text[announced.end() :].strip(" ,:") if announced and announced.start() < _HEAD else duty.text
    return [_told(part) for whole in _PARTED.split(text) for part in _deeds(_PRONOUN.sub("", whole))]


def _deeds(text: str) -> list[str]:
    """ "throw pots, glaze them and sweep the floor" as three; the whole text when it lists no deeds."""
    parts = _with_pairs([text[first:last] for first, last in parted(text, _COMMA)])
    if len(parts) < _FEWEST_LISTED:
        return [text]
    form = _is_doing if _is_doing(parts[0]) else starts_with_deed
    deeds: list[str] = parts[:1]
    for part in parts[1:]:
        if form(part[:1].upper() + part[1:]):
            deeds.append(part)
        else:
            deeds[-1] = f"{deeds[-1]}, {part}"
    return deeds if len(deeds) >= _FEWEST_LISTED and form(parts[0][:1].upper() + parts[0][1:]) else [text]


def _with_pairs(parts: list[str]) -> list[str]:
    """With "plan" and "order the clay" as one: a verb alone shares what the next is done to."""
    found: list[str] = []
    for part in parts:
        if found and " " not in found[-1].strip():
            found[-1] = f"{found[-1]} and {part}"
        else:
            found.append(part)
    return found


def _is_doing(text: str) -> bool:
    return text.split(" ", 1)[0].endswith("ing")


def _told(text: str) -> str:
    return statement_of(_PRONOUN.sub("", text))


def _listed(text: str) -> list[tuple[int, int]]:
    """The items of "unlimited leave, hardware budget, a yearly retreat"; none of an ordinary sentence."""
    parts = list(parted(text, _COMMA))
    short = all(0 < len(text[first:last].split()) <= _SHORT_ITEM for first, last in parts)
    return parts if len(parts) >= _FEWEST_LISTED and short else []


def benefits(ad: Ad, statements: Iterable[Statement]) -> tuple[Proposed, ...]:
    """What the job offers: known benefits by their usual name wherever they are offered, others shortened."""
    found: dict[str, Proposed] = {}
    for statement in statements:
        names = [(name, hit) for name, pattern in benefit_names() if (hit := pattern.search(statement.text))]
        for name, hit in names:
            words = ad.words(statement.start + hit.start(), statement.start + hit.end())
            found.setdefault(name, Proposed(name, words))
        short = noun_phrase(statement.text, longest=6)
        if not names and _is_item(statement) and len(short) > 2 and len(statement.text.split()) <= 25:
            found.setdefault(short.lower(), Proposed(capital(short), ad.words(statement.start, statement.end)))
        for first, last in _listed(statement.text):
            short = noun_phrase(statement.text[first:last], longest=6)
            hidden = any(hit.start() < last and first < hit.end() for _, hit in names)
            if len(short) > 2 and not hidden and not _MONEY.search(statement.text[first:last]):
                words = ad.words(statement.start + first, statement.start + last)
                found.setdefault(short.lower(), Proposed(capital(short), words))
    return tuple(found.values())


def _is_item(statement: Statement) -> bool:
    """Whether a benefit is an item of a list, with a bullet or without."""
    alone = len(statement.place.line.text) == len(statement.text) and len(statement.text.split()) <= _ALONE
    told = statement.text.endswith(("?", ":")) or _MONEY.search(statement.text) or _listed(statement.text)
    return statement.place.line.bullet or (alone and not told)


def offers(statement: Statement) -> bool:
    """Whether a sentence outside the benefits lists some of them."""
    return any_of("benefit_words", "offers").search(statement.text) is not None


def process(ad: Ad, statements: Iterable[Statement]) -> tuple[Proposed, ...]:
    """The steps of applying, shortened, in order."""
    found: dict[str, Proposed] = {}
    for statement in statements:
        short = statement_of(statement.text)
        if len(short) > 3:
            found.setdefault(short.lower(), Proposed(capital(short), ad.words(statement.start, statement.end)))
    return tuple(found.values())[:10]
