"""Abilities and soft skills, shortened to a statement; and skills no vocabulary knows, by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.requirements.finding.phrases import JOINTS, leads, noun_phrase, without_praise
from tracker.requirements.finding.shortening import shortened
from tracker.requirements.finding.vague import is_lone
from tracker.requirements.finding.wanted import Wanted, skill_params
from tracker.requirements.statements import Clause, cued
from tracker.requirements.tables import any_of, opening
from tracker.requirements.terms import Terms
from tracker.requirements.wording import capital, listed
from tracker.vocabulary import Kind

_SOFT = frozenset({Kind.SOFT_SKILL})
_PREPOSITION = re.compile(r"^(?:with|in|of|on|for|to|at) ", re.IGNORECASE)
_SHARED = re.compile(
    r"(?<![\w-])(?P<first>(?:[\w-]+(?:, | and | & |, and |/)){1,7})(?:[\w-]+ ){1,2}(?:skills|abilities)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"(?!and\b)[\w-]+", re.IGNORECASE)
_PURPOSE = re.compile(r"(?<!attention )\bto [a-z]+")  # what a skill is for is not asked for itself
_MORE = re.compile(  # before another thing asked for by its praise
    r"(?:,?\s+and|,)\s+(?=(?:the |an? )?"
    r"(?:ability|able|good|sound|excellent|strong|solid|keen|great|genuine|proven)\b)",
    re.IGNORECASE,
)
_EASED = re.compile(
    r"[\s,(]+(?:but |and )?(?:is |are )?not (?:required|needed|essential|necessary)\b.{0,3}$", re.IGNORECASE
)
_HAVE_DONE = re.compile(  # "You will have managed a budget"
    r"\W*(?:and |ideally )?(?:(?:you|they|who|candidates|applicants)(?:'ve| have| has|'ll have| will have| should have"
    r"| must have)|(?:will |must )?have)(?: \w+ly)? "
    r"(?:(?!used|experienced|qualified|skilled|proven|advanced|detailed|related)\w{3,}ed|run|led|built|written|taught|made|held"
    r"|grown|sold|kept|done|seen|dealt|won|set|taken|brought) ",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(r"[,(]| to |\b(?:and|or|but|that|which|who|where|when|you|we|they)\b *$", re.IGNORECASE)
_ARTICLE = re.compile(r"\W*(?:an?|the) ", re.IGNORECASE)
_TOWARDS = re.compile(
    r"\s*[,(]?\s*or (?:be |are )?(?:working|studying|training) towards?\W*(?:it|this|one|them)?\W*$", re.IGNORECASE
)
_WITH_SOMEBODY = re.compile(
    r"(?:very )?(?:good|great|brilliant|lovely|kind|patient|firm|gentle|at ease) with ", re.IGNORECASE
)
_TAG = re.compile(r"\s*\([EDed]\)\s*$")  # essential, desirable
_WORDS_IN_LABEL, _SHORT, _LONGEST_PART = 10, 6, 14


def soft(clause: Clause, terms: Terms) -> Iterator[Wanted]:
    """One statement for each soft skill that the vocabulary knows."""
    bare = without_praise(clause.text.strip())
    able = opening("abilities", "able").match(bare) is not None
    purpose = None if able else _PURPOSE.search(clause.text, 12)
    end = clause.start + purpose.start() if purpose else clause.end
    for one in terms.within(clause.start, end, _SOFT):
        if opening("abilities", "able").match(clause.text, one.start - clause.start):
            continue  # "willingness to travel" asks for what follows
        if any_of("abilities", "done").match(bare) and " " not in one.written and len(bare.split()) > _SHORT:
            continue  # "experience of appeals and contract negotiation" asks for work done, not for a manner
        if not one.resembles and " " not in one.written and len(clause.text.split()) > _SHORT:
            continue  # "thorough" in a long sentence praises something else
        yield _named(one.name, one.start, one.end)
    yield from _sharing(clause, terms, end)


def _named(label: str, start: int, end: int) -> Wanted:
    return Wanted("ability", capital(label), {"statement": label.lower()}, start, end, (label.lower(),))


def _sharing(clause: Clause, terms: Terms, stop: int) -> Iterator[Wanted]:
    """Those that share their last word with the next: "analytical and planning skills" asks for analytical skills."""
    for shared in _SHARED.finditer(clause.text, 0, stop - clause.start):
        for part in _PART.finditer(clause.text, *shared.span("first")):
            term = terms.named_alone(f"{part[0]} skills", _SOFT)
            if term is not None:
                yield _named(term.label, clause.start + part.start(), clause.start + part.end())


def find(clause: Clause) -> Iterator[Wanted]:
    """What remains of a clause as statements or free-word skills; nothing when none is left that one could show.

    "Sound judgement, a calm voice and the ability to explain risk" asks for three things.
    """
    eased = _EASED.search(clause.text)
    if eased:
        clause = replace(clause, end=clause.start + eased.start(), text=clause.text[: eased.start()])
    if any_of("skills", "negated").search(clause.text):
        return
    parts = _MORE.split(clause.text)
    several = len(parts) > 1 and all(0 < len(part.split()) <= _LONGEST_PART for part in parts)
    at = clause.start
    for part in parts if several else [clause.text]:
        start = clause.start + clause.text.index(part, at - clause.start)
        at = start + len(part)
        found = _one(replace(clause, start=start, end=at, text=part))
        if found is not None:
            yield found


def _one(clause: Clause) -> Wanted | None:
    if len(clause.text.split()) <= _LONGEST_PART and any_of("vague", "body").search(clause.text):
        return None
    if any_of("abilities", "told").match(clause.text.lstrip(" -(")):
        return None
    whole = _TOWARDS.sub("", _TAG.sub("", clause.text)).strip()
    text = without_praise(whole)
    if _WITH_SOMEBODY.match(whole) and len(whole.split()) <= _SHORT:
        words = whole.rstrip(" .").lower()
        return Wanted("ability", capital(words), {"statement": words}, clause.start, clause.end, (words,))
    if _HAVE_DONE.match(clause.text) and len(text.split()) > 1:
        return _statement(clause, text)
    manner = any_of("abilities", "manner").match(text)
    if manner and len(text.split()) <= _SHORT:
        return _statement(clause, text)
    verb = opening("abilities", "able").match(text)
    if verb:
        return _statement(clause, text[verb.end() :])
    return _led(clause, text) if leads(text) else _unled(clause, text)


def _led(clause: Clause, text: str) -> Wanted | None:
    """Behind words that announce a competence ("experience with")."""
    lead = leads(text)
    rest = text[lead.end() :] if lead else text
    return _statement(clause, rest) if _starts_with_verb(rest) else _free(clause, rest)


def _unled(clause: Clause, text: str) -> Wanted | None:
    finite = any_of("abilities", "finite").search(text)
    if finite and _is_subject(text[: finite.start()], clause):
        return _of_sentence(clause, text, finite)
    skilled = any_of("abilities", "skilled").search(text)
    if skilled and len(text[: skilled.start()].split()) <= 7:
        thin = any_of("abilities", "thin").fullmatch(text[: skilled.start()].strip())
        return _free(clause, text if thin else text[: skilled.start()])
    if len(text.split()) <= 5 and not _starts_with_verb(text):
        return _free(clause, text)
    return _statement(clause, text)


def _is_subject(head: str, clause: Clause) -> bool:
    """Whether the words in front of a verb are its subject: a short name of something or somebody."""
    if not 0 < len(head.split()) <= _SHORT or _NO_SUBJECT.search(head):
        return False
    return _ARTICLE.match(clause.text) is not None or not _starts_with_verb(head)


def _of_sentence(clause: Clause, text: str, finite: re.Match[str]) -> Wanted | None:
    """ "A following would be welcome" asks for a following; a sentence that marks nothing so only tells."""
    head = text[: finite.start()]
    return _free(clause, head) if cued(text[finite.start() :]) else None


def leading(clause: Clause, led: re.Match[str]) -> Wanted:
    """ "You'd lead a team of six" asks for somebody who has led one; ``led`` is where the clause says so."""
    words = shortened(led[0], _LONGEST_PART)
    start, end = clause.start + led.start(), clause.start + led.end()
    return Wanted("ability", capital(words), {"statement": words.lower()}, start, end, (words.lower(),))


def statement_of(text: str) -> str:
    """``text`` shortened to verb and object, at most a dozen words; empty when nothing is left."""
    text = without_praise(text.strip())
    able = opening("abilities", "able").match(text)
    return shortened(text[able.end() :] if able else text)


def _statement(clause: Clause, rest: str) -> Wanted | None:
    words = shortened(rest, _WORDS_IN_LABEL)
    if len(words) < 4 or any_of("abilities", "empty").fullmatch(words.lower()):
        return None
    return Wanted("ability", capital(words), {"statement": words.lower()}, clause.start, clause.end, (words.lower(),))


def _free(clause: Clause, rest: str) -> Wanted | None:
    first, comma, behind = rest.partition(", ")
    if comma and any_of("phrases", "quality").fullmatch(first.strip()):
        rest = behind  # "careful, legible written work" is one thing
    several = _enumerated(rest)
    if several:
        mode = "all" if " and " in rest and " or " not in rest else "any"
        label = listed(several, "and" if mode == "all" else "or")
        terms = tuple(one.lower() for one in several)
        return Wanted("skill", capital(label), skill_params(terms, mode), clause.start, clause.end, terms)
    words = _PREPOSITION.sub("", noun_phrase(rest, longest=5))
    if len(words) < 3 or any_of("abilities", "empty").fullmatch(words.lower()) or is_lone(words):
        return None
    term, at = words.lower(), clause.text.find(words)
    start = clause.start + at if at >= 0 else clause.start
    end = start + len(words) if at >= 0 else clause.end
    return Wanted("skill", capital(words), skill_params((term,), "any"), start, end, (term,))


def _enumerated(text: str) -> list[str]:
    """ "forklifts, pallet jacks or cranes" as three names; empty when the text is no list of short names."""
    parts = [without_praise(part).strip(" .") for part in JOINTS.split(text.strip(" ."))]
    parts = [part for part in parts if part and not is_lone(part)]
    short = all(len(part.split()) <= 3 and len(noun_phrase(part).split()) == len(part.split()) for part in parts)
    return list(dict.fromkeys(parts)) if 2 <= len(parts) <= 8 and short else []


def _starts_with_verb(text: str) -> bool:
    return any_of("abilities", "verb").match(text) is not None
