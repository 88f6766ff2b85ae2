"""Finding people by name or address, leniently: accents, case and order do not matter, nor does a slip of the finger.

A word finds a name that begins with it. Only when nobody's does, and no résumé says the words either, a word finds
names that are a letter or two away.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import select

from tracker.applications.models import Application, Candidate
from tracker.foundation.database import db

SHORTEST = 2  # one letter begins half of all names
SHORTEST_NEAR = 4
LONG = 8  # a word this long may be two letters away
FOUND_AT_MOST = 500
LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
PARTS = re.compile(r"[^\w]+|_")


def named(posting_id: int, q: str, *, near: bool) -> tuple[int, ...]:
    """Ids of the applications of an opening whose person's name or address fits every word. ``near``: or almost."""
    words = tuple(word for word in parts(q) if len(word) >= SHORTEST)
    if not words:
        return ()
    query = (
        select(Application.id, Candidate.name, Candidate.email_key)
        .join(Candidate, Candidate.id == Application.candidate_id)
        .where(Application.posting_id == posting_id)
        .order_by(Application.id)
    )
    people = [(row[0], (*parts(row[1]), *parts(row[2]))) for row in db.session().execute(query)]
    found = [one for one, names in people if all(_begins(word, names) for word in words)]
    if not found and near:
        found = [one for one, names in people if all(_is_near(word, names) for word in words)]
    return tuple(found[:FOUND_AT_MOST])


@lru_cache(maxsize=65536)
def parts(text: str) -> tuple[str, ...]:
    """The words of a name or an address, folded: ``Inès Łuka`` is ``ines`` and ``luka``."""
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(LETTERS)
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(part for part in PARTS.split(letters) if part)


def _begins(word: str, names: Sequence[str]) -> bool:
    return any(name.startswith(word) for name in names)


def _is_near(word: str, names: Sequence[str]) -> bool:
    return any(name[0] == word[0] and distance_within(word, name) for name in names)


@lru_cache(maxsize=65536)
def distance_within(word: str, name: str) -> bool:
    """Whether letters left out, added, changed or swapped make ``name`` of ``word``: one, or two in a long word."""
    allowed = 0 if len(word) < SHORTEST_NEAR else 2 if len(word) >= LONG else 1
    if abs(len(word) - len(name)) > allowed:
        return False
    before: list[int] = []
    row = list(range(len(name) + 1))
    for at, letter in enumerate(word):
        before, above, row = row, before, [at + 1]
        for to, other in enumerate(name):
            swapped = (
                above[to - 1] + 1 if to and at and letter == name[to - 1] and word[at - 1] == other else allowed + 1
            )
            row.append(min(before[to + 1] + 1, row[to] + 1, before[to] + (letter != other), swapped))
    return row[-1] <= allowed
