"""The team, and whom the post reports to."""

from __future__ import annotations

import re
from functools import cache

from tracker.requirements.ad import Ad
from tracker.requirements.posting.job_names import is_doer
from tracker.requirements.tables import any_of, column, opening
from tracker.requirements.types import Proposed
from tracker.requirements.wording import capital


@cache
def _shape(name: str) -> re.Pattern[str]:
    return re.compile("|".join(column("people", name)), re.IGNORECASE | re.MULTILINE)


def _plain(words: str) -> str:
    """A name or post without what follows it in the sentence."""
    tail = opening("phrases", "tail").search(words, 2)
    return " ".join(words[: tail.start() if tail else None].split()[:8]).strip(" .,;:-")


def _post(words: str) -> str:
    """A post without what its holder, or the reader, does beside."""
    tail = opening("people", "tail").search(words, 2)
    return _plain(words[: tail.start()] if tail else words)


def reports_to(ad: Ad) -> Proposed | None:
    """The person or post the job reports to."""
    for found in _shape("reports").finditer(ad.plain):
        name = next(key for key in ("what", "field", "line", "boss") if found[key])
        value = found[name].split(". ")[0].strip(" .,;:-\t") if name in ("field", "line") else _post(found[name])
        if len(value) > 2 and _names_somebody(value) and not any_of("people", "not_person").match(value):
            return Proposed(capital(value), ad.words(*found.span()))
    return None


def _names_somebody(value: str) -> bool:
    """Whether a name or a post stands there: with a capital, or a word for somebody by the work."""
    return any(word[:1].isupper() or is_doer(word) for word in value.split())


def team(ad: Ad) -> Proposed | None:
    """The team or department."""
    for found in _shape("team").finditer(ad.plain):
        name = next(key for key in ("field", "unit", "what") if found[key])
        value = _plain(found[name])
        praise = opening("people", "praise").match(value)
        value = value[praise.end() :] if praise else value
        if len(value) > 1 and value.lower() != "team":
            return Proposed(capital(value), ad.words(*found.span()))
    return None
