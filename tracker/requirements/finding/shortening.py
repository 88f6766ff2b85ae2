"""Sentences about work shortened to a few words that read by themselves: never cut inside a phrase."""

from __future__ import annotations

import re
from functools import cache

from tracker.requirements.finding.phrases import without_praise
from tracker.requirements.tables import any_of, column, opening

LONGEST = 12  # words
_FURTHEST = 17  # words, where nothing nearer ends a phrase
_FEWEST, _FEWEST_BEFORE_TAIL = 3, 2
_EDGES = " .,;:!-/\"'[]|"
_BRACKET = re.compile(r"\s*\([^()]*\)?")
_OWN = re.compile(r"\b(?:our|your)\b(?! own\b)", re.IGNORECASE)
_TO = re.compile(r"^to (?=[a-z])", re.IGNORECASE)


def shortened(text: str, longest: int = LONGEST) -> str:
    """The head of ``text``: what is done, to what; at most about ``longest`` words; empty when nothing is left."""
    text = _BRACKET.sub("", _TO.sub("", without_praise(text.strip())))
    text = _TO.sub("", text)
    words = " ".join(_OWN.sub("the", text[: _hard_end(text)]).split()).strip(_EDGES).split(" ")
    words = words[: _soft_end(words, longest)]
    while words and opening("shortening", "dangling").fullmatch(words[-1].strip(",")):
        words.pop()
    return " ".join(_as_told(words)).strip(_EDGES)


def _hard_end(text: str) -> int:
    """Where another thought begins, after enough words to stand alone."""
    for tail in _hard().finditer(text):
        if len(text[: tail.start()].split()) >= _FEWEST_BEFORE_TAIL:
            return tail.start()
    return len(text)


@cache
def _hard() -> re.Pattern[str]:
    """The marks and words of a hard end; looked for only where a blank or a mark stands, which is far cheaper."""
    return re.compile(rf"(?=[\s,;:.!?])(?:{'|'.join(column('shortening', 'hard'))})", re.IGNORECASE)


def _soft_end(words: list[str], longest: int) -> int:
    if len(words) <= longest:
        return len(words)
    ends = [at for at in range(_FEWEST, min(len(words), _FURTHEST + 1)) if _begins_anew(words, at)]
    near = [at for at in ends if at <= longest]
    return near[-1] if near else min(ends, default=longest)


def _begins_anew(words: list[str], at: int) -> bool:
    """Whether the phrase may end before word ``at``; a list that has begun is not left before its last item."""
    if words[at - 1].endswith(","):
        return "and" not in words[at : at + 6] and "or" not in words[at : at + 6]
    if opening("shortening", "joint").fullmatch(words[at]):
        return not any(word.endswith(",") for word in words[max(0, at - 4) : at])
    return opening("shortening", "begins").fullmatch(words[at]) is not None


def _as_told(words: list[str]) -> list[str]:
    """ "Developing modules" as "Develop modules", when no other verb follows in that form."""
    if not words or any(word.endswith("ing") and len(word) > 5 for word in words[1:4]):
        return words
    return [_plain_verb(words[0]), *words[1:]]


def _present(word: str) -> str:
    """ "Managed" as "Manage", "planned" as "plan"; a word that is no known verb stays."""
    stem = word.removesuffix("ed")
    doubled = stem[:-1] if len(stem) > 3 and stem[-1:] == stem[-2:-1] else stem
    verb = any_of("bare", "verb")
    return next((form for form in (f"{stem}e", stem, doubled) if verb.fullmatch(form)), word)


def _plain_verb(word: str) -> str:
    if not word.endswith(("ing", "s", "ed")) or not word.isalpha():
        return word
    if word.endswith("ed"):
        return _present(word)
    stem = word.removesuffix("ing")
    doubled = stem[:-1] if len(stem) > 3 and stem[-1:] == stem[-2:-1] else stem
    forms = (stem + "e", stem, doubled) if stem != word else (word.removesuffix("s"), word.removesuffix("es"))
    verb = any_of("bare", "verb")
    return next((form for form in forms if verb.fullmatch(form)), word)
