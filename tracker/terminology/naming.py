"""What a person typed about a term, into the term; and a whole list tried before it is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tracker.vocabulary import Kind, Term, Vocabulary, VocabularyError, to_plain, vocabulary_of
from tracker.web.errors import DomainError

_NOT_ID = re.compile(r"[^a-z0-9]+")
_MOST_TERMS, _LONGEST_ID = 500, 60


@dataclass(frozen=True, slots=True)
class Typed:
    """A term as typed: names parted by commas; ``broader`` and ``near`` name other terms."""

    label: str
    kind: Kind
    aliases: str = ""
    broader: str = ""
    near: str = ""
    context: str = ""


def with_term(rows: Sequence[dict[str, Any]], typed: Typed, *, instead_of: str = "") -> list[dict[str, Any]]:
    """The list with a term added, or put in the place of the one with the id ``instead_of``.

    DomainError, with a sentence, when a name is taken, a link leads nowhere, or a circle closes.
    """
    others = [row for row in rows if row["id"] != instead_of]
    if len(others) >= _MOST_TERMS:
        raise DomainError(f"The list holds {_MOST_TERMS} terms. Remove one before you add another.")
    term = _term(typed, vocabulary_of(list(others)))
    if any(row["id"] == term.id for row in others):
        raise DomainError(f"“{typed.label}” is in the list already. Change it there.")
    made = [*others, to_plain(term)]
    tried(made)
    return sorted(made, key=lambda row: str(row["label"]).casefold())


def tried(rows: list[dict[str, Any]]) -> Vocabulary:
    """The vocabulary that the list makes, every name looked up once. DomainError when it makes none."""
    try:
        made = vocabulary_of(rows)
        for row in rows:
            made.lookup(row["label"])
    except VocabularyError as error:
        raise DomainError(str(error)) from error
    return made


def _term(typed: Typed, known: Vocabulary) -> Term:
    found = known.term(known.lookup(typed.label) or "")
    own_id = "own-" + (_NOT_ID.sub("-", typed.label.lower()).strip("-") or "term")
    same = found is not None and found.kind is typed.kind
    return Term(
        id=found.id if same and found is not None else own_id[:_LONGEST_ID],
        label=found.label if same and found is not None else typed.label,
        kind=typed.kind,
        aliases=_parts(typed.aliases),
        parents=_ids(typed.broader, known),
        related=_ids(typed.near, known),
        context=_parts(typed.context),
    )


def _ids(words: str, known: Vocabulary) -> tuple[str, ...]:
    found = []
    for word in _parts(words):
        term_id = word if known.term(word) else known.lookup(word)
        if term_id is None:
            raise DomainError(f"“{word}” is no term we know. Add it first, or leave it out.")
        found.append(term_id)
    return tuple(dict.fromkeys(found))


def _parts(text: str) -> tuple[str, ...]:
    pieces = (" ".join(piece.split()) for piece in text.split(","))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))
