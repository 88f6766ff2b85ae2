"""What a person typed about a term, into the term; and a whole list tried before it is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.terminology.fitting import Clash, fitted
from tracker.vocabulary import Kind, Term, Vocabulary, VocabularyError, to_plain, vocabulary_of
from tracker.web.errors import DomainError
from tracker.web.typed import parts_in

_NOT_ID = re.compile(r"[^a-z0-9]+")
_MOST_TERMS, _LONGEST_ID = 500, 60
_OWN = "own-"
_THINGS = {Kind.TOOL, Kind.LANGUAGE, Kind.FRAMEWORK, Kind.LIBRARY, Kind.PLATFORM}  # one thing is one of them, never two


@dataclass(frozen=True, slots=True)
class Typed:
    """A term as typed: names parted by commas; ``broader`` and ``near`` name other terms."""

    label: str
    kind: Kind
    aliases: str = ""
    broader: str = ""
    near: str = ""
    context: str = ""


class NotThisTerm(DomainError):
    """A term that cannot stand; ``field`` is the part of Typed that is to blame."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


def with_term(rows: Sequence[dict[str, Any]], typed: Typed, *, instead_of: str = "") -> list[dict[str, Any]]:
    """The list with a term added, or put in the place of the one with the id ``instead_of``, which keeps its id.

    DomainError, with a sentence, when a name is taken, a link leads nowhere, or a circle closes; NotThisTerm where
    one field is to blame.
    """
    others = [row for row in rows if row["id"] != instead_of]
    if len(others) >= _MOST_TERMS:
        raise DomainError(f"The list holds {_MOST_TERMS} terms. Remove one before you add another.")
    _refuse_unreadable(typed)
    term = _term(typed, fitted(rows).vocabulary, _free_id(typed.label, others, instead_of))
    if any(row["id"] == term.id for row in others):
        raise NotThisTerm("label", f"“{typed.label}” is in the list already. Change it there.")
    made = [*others, to_plain(term)]
    refuse_new_clashes(made, rows)
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


def refuse_new_clashes(rows: list[dict[str, Any]], before: Sequence[dict[str, Any]]) -> None:
    """DomainError for a list that does not stand, unless all that is wrong with it was wrong before.

    A list that the standard vocabulary has grown over can only be put right one term after another.
    """
    old = fitted(before).clashes
    if not old:
        tried(rows)
        return
    new = [clash for clash in fitted(rows).clashes if clash not in old]
    if new:
        raise DomainError(in_words(new[0]))


def in_words(clash: Clash) -> str:
    """The clash as a sentence by itself."""
    return f"“{clash.label}”: {clash.sentence}" if clash.label else clash.sentence


def _refuse_unreadable(typed: Typed) -> None:
    for field, names in (("label", (typed.label,)), ("aliases", _names(typed.aliases))):
        bare = next((name for name in names if not any(sign.isalnum() for sign in name)), None)
        if bare is not None:
            raise NotThisTerm(field, f"“{bare}” has no letter and no digit. Nobody could find it in a résumé.")


def _free_id(label: str, others: Sequence[Mapping[str, Any]], instead_of: str) -> str:
    """The id of an own term: the one it has, since others may point to it, else one made of its name."""
    if instead_of.startswith(_OWN):
        return instead_of
    plain = (_OWN + (_NOT_ID.sub("-", label.lower()).strip("-") or "term"))[:_LONGEST_ID]
    holder = {row["id"]: str(row["label"]).casefold() for row in others}
    numbered = (f"{plain}-{number}" for number in range(2, _MOST_TERMS + 2))
    if holder.get(plain, label.casefold()) == label.casefold():  # free, or this very name: with_term refuses that one
        return plain
    return next(one for one in numbered if one not in holder)


def _term(typed: Typed, known: Vocabulary, own_id: str) -> Term:
    found = known.term(known.lookup(typed.label) or "")
    if found is not None and found.id != own_id and {found.kind, typed.kind} <= _THINGS and found.kind != typed.kind:
        raise NotThisTerm(
            "kind",
            f"“{typed.label}” is known already, as {found.label}, and is not this kind of thing. "
            f"Choose what it is: {found.kind.value}.",
        )
    same = found is not None and found.kind is typed.kind
    return Term(
        id=found.id if same and found is not None else own_id,
        label=found.label if same and found is not None and found.id != own_id else typed.label,
        kind=typed.kind,
        aliases=_names(typed.aliases),
        parents=_ids("broader", typed.broader, known),
        related=_ids("near", typed.near, known),
        context=_names(typed.context),
    )


def _ids(field: str, words: str, known: Vocabulary) -> tuple[str, ...]:
    found = []
    for word in _names(words):
        term_id = word if known.term(word) else known.lookup(word)
        if term_id is None:
            raise NotThisTerm(field, f"“{word}” is no term we know. Add it first, or leave it out.")
        found.append(term_id)
    return tuple(dict.fromkeys(found))


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(parts_in(text)))
