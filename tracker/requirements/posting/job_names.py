"""Whether words name somebody by the work: "Head of Care", "Night Baker", but not "Run the Business"."""

from __future__ import annotations

import re

from tracker.requirements.tables import any_of, opening
from tracker.requirements.terms import Terms
from tracker.vocabulary import Kind

_TITLES = frozenset({Kind.TITLE})
_RANK = re.compile(r"i{1,3}|iv|v|[a-z]", re.IGNORECASE)  # "Glazier II"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEAD_OF = re.compile(r"\s+(?:of|-|–)\s+|\s*[,/&]\s*")


def names_a_job(text: str, start: int, end: int, terms: Terms) -> bool:
    """Whether ``text[start:end]`` is the name of a job: an occupation we know, or a head word that says who does it.

    The head word stands last, or before "of", a comma or a dash; one that says a rank only needs more beside it.
    """
    if any(one.term.parents for one in terms.within(start, end, _TITLES)):
        return True
    words = text[start:end]
    if any_of("title", "leads").search(words):
        return True
    for part in _HEAD_OF.split(words):
        found = _WORD.findall(part)
        while found and _RANK.fullmatch(found[-1]):
            found.pop()
        alone = len(_WORD.findall(words)) == 1
        if found and is_doer(found[-1]) and not (alone and opening("title", "rank_only").fullmatch(found[-1])):
            return True
    return False


def is_doer(word: str) -> bool:
    """Whether one word names somebody by the work ("glazier", "analysts")."""
    return opening("title", "doer").fullmatch(word) is not None and opening("title", "no_doer").fullmatch(word) is None
