"""Own terms as plain JSON: what a table keeps and what another process is told; and the vocabulary they make."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from tracker.vocabulary.standard import STANDARD
from tracker.vocabulary.types import Kind, Term
from tracker.vocabulary.vocabulary import Vocabulary


def to_plain(term: Term) -> dict[str, Any]:
    """What a person said of a term; the rest follows from it."""
    return {
        "id": term.id,
        "label": term.label,
        "kind": term.kind.value,
        "aliases": list(term.aliases),
        "parents": list(term.parents),
        "related": list(term.related),
        "context": list(term.context),
    }


def from_plain(plain: Mapping[str, Any]) -> Term:
    """The term. One with words of context counts only near one of them, under every name it has."""
    context = tuple(plain["context"])
    return Term(
        id=plain["id"],
        label=plain["label"],
        kind=Kind(plain["kind"]),
        aliases=tuple(plain["aliases"]),
        parents=tuple(plain["parents"]),
        related=tuple(plain["related"]),
        ambiguous=bool(context),
        context=context,
        unsure=(plain["label"], *plain["aliases"]) if context else (),
    )


def vocabulary_of(rows: Sequence[Mapping[str, Any]]) -> Vocabulary:
    """The standard vocabulary with these terms over it, built once. VocabularyError as ``Vocabulary.with_terms``."""
    return _built(json.dumps(list(rows), sort_keys=True)) if rows else STANDARD


@lru_cache(maxsize=4)
def _built(rows: str) -> Vocabulary:
    return STANDARD.with_terms(from_plain(row) for row in json.loads(rows))
