"""An organisation's own terms laid over the standard ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tracker.vocabulary.types import Term, VocabularyError


def merged(terms: Iterable[Term], additions: Iterable[Term]) -> tuple[Term, ...]:
    """``terms`` in their order, then new ones. An addition with a known id and kind adds names, links and context.

    Raises VocabularyError when an addition is empty or would turn a known id into another kind of thing.
    """
    known = {term.id: term for term in terms}
    for addition in additions:
        if not addition.id.strip() or not all(name.strip() for name in (addition.label, *addition.aliases)):
            raise VocabularyError("A term needs an id, and its label and aliases need at least one character.")
        before = known.get(addition.id)
        known[addition.id] = _joined(before, addition) if before else addition
    return tuple(known.values())


def _joined(before: Term, addition: Term) -> Term:
    if before.kind is not addition.kind:
        raise VocabularyError(
            f'"{addition.id}" is already the {before.kind.value.replace("_", " ")} "{before.label}"; '
            f'choose another id for the {addition.kind.value.replace("_", " ")} "{addition.label}".'
        )
    names = tuple(name for name in (addition.label, *addition.aliases) if name != before.label)
    return replace(
        before,
        aliases=_union(before.aliases, names),
        parents=_union(before.parents, addition.parents),
        related=_union(before.related, addition.related),
        context=_union(before.context, addition.context),
        ambiguous=before.ambiguous or addition.ambiguous,
        unsure=_union(before.unsure or ((before.label,) if before.ambiguous else ()), addition.unsure),
        exact=_union(before.exact, addition.exact),
    )


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + second))
