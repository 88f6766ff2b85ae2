"""Whether words name somebody by the work: "Head of Care", "Night Baker", but not "Run the Business"."""

from __future__ import annotations

import re
from functools import cache

from tracker.requirements.tables import column
from tracker.requirements.terms import Terms
from tracker.vocabulary import Kind

_TITLES = frozenset({Kind.TITLE})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEAD_OF = re.compile(r"\s+(?:of|-|–)\s+|\s*[,/&]\s*")


def names_a_job(text: str, start: int, end: int, terms: Terms) -> bool:
    """Whether ``text[start:end]`` is the name of a job: an occupation we know, or a head word that says who does it.

    The head word stands last, or before "of", a comma or a dash; one that says a rank only needs more beside it.
    """
    if any(one.term.parents for one in terms.within(start, end, _TITLES)):
        return True
    words = text[start:end]
    for part in _HEAD_OF.split(words):
        found = _WORD.findall(part)
        while found and _rank().fullmatch(found[-1]):
            found.pop()
        alone = len(_WORD.findall(words)) == 1
        if found and is_doer(found[-1]) and not (alone and _whole("rank_only").fullmatch(found[-1])):
            return True
    return False


def is_doer(word: str) -> bool:
    """Whether one word names somebody by the work ("glazier", "analysts")."""
    return _whole("doer").fullmatch(word) is not None and _whole("no_doer").fullmatch(word) is None


@cache
def _whole(key: str) -> re.Pattern[str]:
    return re.compile("|".join(column("title", key)), re.IGNORECASE)


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(r"i{1,3}|iv|v|[a-z]", re.IGNORECASE)
