"""A soft skill asked for by its bare name: shown where the résumé names it, and by work that plainly is it.

"Communication" holds no thing to compare, so words that may stand for its verb would let any bullet show it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tracker.scoring.families import family_of
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.text import lines_of, pasts, stem, word_spans
from tracker.scoring.written import placed, weights
from tracker.vocabulary import Kind, Vocabulary

_REACH = 7  # how many words behind its verb a thing may stand
_NO_DEED = (
    "tion",
    "tions",
    "ment",
    "ments",
    "er",
    "ers",
    "or",
    "ors",
    "ship",
    "ings",
    "ance",
    "ence",
    "sis",
    "yst",
    "ysts",
    "ical",
)
_BEFORE_A_DEED = (",", ";", "•", "/", "&", "and", "to", "or", "also", "ly")


class Work(NamedTuple):
    """Work that shows a soft skill: stems of the verbs, stems of what they are done to. Either may be empty.

    ``plain`` are the words as they are listed, for some verbs look like nouns ("answer") and some things like verbs
    ("meeting"). ``ends`` are words behind which no thing is looked for.
    """

    verbs: frozenset[str]
    things: frozenset[str]
    plain: frozenset[str]
    ends: frozenset[str]


class Trace(NamedTuple):
    """Where a soft skill shows; ``named`` when its name stands there, and not work that is taken for it."""

    spot: Occurrence
    named: bool


@lru_cache(maxsize=4096)
def traits_in(statement: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The ids of the soft skills that a statement names, narrower ones too; none when it says anything beside them."""
    whole = vocabulary.lookup(statement, Kind.SOFT_SKILL)  # a name that is an everyday word is not found in a text
    if whole is not None:
        return _covered(vocabulary, whole)
    found = [one for one in vocabulary.find(statement) if _is_soft(vocabulary, one.term)]
    for word, start, _ in word_spans(statement):
        if weights().get(stem(word), 1) and not any(one.start <= start < one.end for one in found):
            return frozenset()
    return frozenset().union(*(_covered(vocabulary, one.term) for one in found))


def _covered(vocabulary: Vocabulary, term_id: str) -> frozenset[str]:
    family = family_of(vocabulary, term_id)
    return frozenset() if family is None else family.covers


def _is_soft(vocabulary: Vocabulary, term_id: str) -> bool:
    term = vocabulary.term(term_id)
    return term is not None and term.kind is Kind.SOFT_SKILL


def traces_of(reading: Reading, traits: frozenset[str]) -> list[Trace]:
    """Every place that counts as evidence, the strongest first, then in the order of the text."""
    found = [Trace(one, True) for one in _named(reading, traits)]
    named = {one.spot.start for one in found}
    shown = (one for trait in sorted(traits) for work in _work().get(trait, ()) for one in _shown(reading, work))
    found += [Trace(one, False) for one in dict.fromkeys(shown) if one.start not in named]
    kept = [one for one in found if one.spot.place >= Place.STUDIED]
    return sorted(kept, key=lambda one: (-one.spot.place, not one.named, one.spot.start))


def _named(reading: Reading, traits: frozenset[str]) -> Iterator[Occurrence]:
    for trait in sorted(traits & reading.mentions.keys()):
        for mention in reading.mentions[trait]:
            if not _of_something_else(reading.resume.text, mention.span.start, mention.span.end):
                yield reading.occurrence(mention)


def _of_something_else(text: str, start: int, end: int) -> bool:
    """Whether the words around a name make it a thing or a group of people: "communication systems"."""
    behind, before = text[end : end + 20].lower(), text[max(0, start - 12) : start].lower()
    following = behind.split(maxsplit=1)[0].strip(".,;:)") if behind[:1] == " " and behind.strip() else ""
    leading = before.split()[-1] if before.split() else ""
    return following in _words("thing") or (text[start:end].lower() in _words("group") and leading in _words("to"))


def _shown(reading: Reading, work: Work) -> Iterator[Occurrence]:
    """Where a statement tells of the work, from its verb to what it is done to."""
    for number in _statements(reading, work):
        if number in reading.headers:
            continue
        span = _told(reading, number, work)
        if span is not None:
            yield placed(reading, *span)


def _statements(reading: Reading, work: Work) -> list[int]:
    wanted = [stems for stems in (work.verbs, work.things) if stems]
    held = [{number for each in stems for number in reading.statements_with.get(each, ())} for stems in wanted]
    return sorted(set.intersection(*held))


def _told(reading: Reading, number: int, work: Work) -> tuple[int, int] | None:
    row = reading.stems_of(number)
    text = reading.resume.text
    if not work.verbs:
        return next(((start, end) for each, start, end in row if each in work.things), None)
    for at, (each, start, end) in enumerate(row):
        if each not in work.verbs or not _is_deed(text, row, at, work.plain):
            continue
        last = _thing_behind(text, row[at + 1 : at + 1 + _REACH], work) if work.things else end
        if last is not None:
            return start, last
    return None


def _thing_behind(text: str, behind: list[tuple[str, int, int]], work: Work) -> int | None:
    """Where the first of the things ends, unless a word such as "for" comes before it."""
    for each, start, end in behind:
        word = text[start:end].lower()
        if each in work.things and (word in work.plain or not word.endswith(("ed", "ing"))):
            return end
        if word in work.ends:
            return None
    return None


def _is_deed(text: str, row: list[tuple[str, int, int]], at: int, plain: frozenset[str]) -> bool:
    """Whether a word is a verb here: by its form, or because it stands where verbs do."""
    _, start, end = row[at]
    word = text[start:end].lower()
    if word.endswith("ed") or word in pasts():
        return True
    if word.endswith(_NO_DEED) and word not in plain:
        return False
    before = text[row[at - 1][1] : start].lower().rstrip() if at else ","
    return before.endswith(_BEFORE_A_DEED) or (word.endswith("ing") and before.split()[0] in _words("doing"))


@lru_cache(maxsize=1)
def _work() -> dict[str, tuple[Work, ...]]:
    found: dict[str, tuple[Work, ...]] = {}
    for trait, verbs, things, ends in _rows():
        if not trait.startswith("="):
            plain = frozenset((*verbs.split(), *things.split()))
            one = Work(_stems(verbs), _stems(things), plain, _words("end").union(ends.split()))
            found[trait] = (*found.get(trait, ()), one)
    return found


@lru_cache(maxsize=8)
def _words(name: str) -> frozenset[str]:
    """The words of a line that stand for themselves."""
    return frozenset(word for key, words, *_ in _rows() if key == f"={name}" for word in words.split())


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


def _rows() -> Iterator[tuple[str, str, str, str]]:
    """The parts of every line, those that are left out empty."""
    for line in lines_of("traits.txt"):
        key, first, second, third = (*line.split("|"), "", "", "")[:4]
        yield key.strip(), first, second, third
