"""Checks of parameters that several kinds share; each yields sentences for the rubric editor."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.scoring.families import family_of
from tracker.scoring.params import Params
from tracker.vocabulary import Vocabulary

_MOST_TERMS = 60
_CALLED = {
    "terms": "name",
    "main": "main subject",
    "or_terms": "other language",
    "fields": "field",
    "accept": "accepted answer",
}


def term_problems(params: Params, name: str, *, optional: bool = False) -> Iterator[str]:
    """A list of names is there, holds texts only, and is of a sane length."""
    value = params.given.get(name) if params.has(name) else []
    entries = list(value) if isinstance(value, (list, tuple)) else [None]
    texts = [each for each in entries if isinstance(each, str)]
    if len(texts) < len(entries):
        yield f"Its {_CALLED[name]}s must be a list of texts."
    elif not texts and not optional:
        yield f"Enter at least one {_CALLED[name]}."
    elif len(texts) > _MOST_TERMS:
        yield f"It has {len(texts)} {_CALLED[name]}s. Keep it to {_MOST_TERMS}."
    elif any(not each.strip() for each in texts):
        yield f"One {_CALLED[name]} is empty."


def unknown_terms(params: Params, name: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Names outside the vocabulary: allowed, and worth saying, since only the same words will be found."""
    for each in params.texts(name):
        if family_of(vocabulary, each) is None:
            yield f"“{each}” is not in the vocabulary. It is matched by its own words only."


def year_problems(params: Params, name: str) -> Iterator[str]:
    """A number of years, when given, is a number from 0 to 60."""
    if params.has(name) and params.months(name) is None:
        yield f"“{name}” must be a number of years from 0 to 60."


def choice_problems(params: Params, name: str, choices: tuple[str, ...]) -> Iterator[str]:
    """A choice, when given, is one of those there are."""
    if params.has(name) and params.text(name) not in choices:
        yield f"“{name}” must be one of {', '.join(choices)}."
