"""The vocabulary's matches of one text, for asking what stands where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from tracker.documents.types import Span
from tracker.vocabulary import Kind, Match, Term, Vocabulary

_BEFORE = re.compile(r"(?:\b(?:in|with|using|of|from|into|and|or|via|to)\s|[,(/]\s?)$")
_LOWER = re.compile(r"[a-z0-9,] $")
_BEHIND = re.compile(r"(?![\w&+#'’-]|\.\w)")


class Found:
    """Every match in a text, in order, with quick answers about a span."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        matches = vocabulary.find(text)
        terms = [term for name in {match.term: None for match in matches} if (term := vocabulary.term(name))]
        self.matches = _with_known(text, terms, matches)
        self.vocabulary = vocabulary
        self._starts = [match.start for match in self.matches]
        self._kinds = {term.id: term.kind for term in terms}

    def within(self, span: Span) -> tuple[Match, ...]:
        """The matches that lie in ``span``."""
        inside = self.numbers(span.start, span.end)
        return tuple(match for match in self.matches[inside.start : inside.stop] if match.end <= span.end)

    def numbers(self, start: int, end: int) -> range:
        """The numbers of the matches that begin in ``[start, end)``."""
        first = bisect_left(self._starts, start)
        return range(first, bisect_left(self._starts, end, lo=first))

    def kind(self, term: str) -> Kind | None:
        """What a term that was found names."""
        return self._kinds.get(term)

    def terms_in(self, span: Span, kind: Kind) -> tuple[str, ...]:
        """The ids of one kind in ``span``, in order of appearance, each once."""
        return tuple(dict.fromkeys(match.term for match in self.within(span) if self._kinds.get(match.term) is kind))


def _with_known(text: str, terms: Iterable[Term], matches: Sequence[Match]) -> tuple[Match, ...]:
    """The matches, and those of an everyday word ("Go", "Excel") that the text has shown to mean the term elsewhere."""
    more: dict[tuple[int, int], Match] = {}
    taken = {match.start for match in matches}
    for term in terms:
        for name in _unsure_names(term):
            spans = [span for span in _places(text, name) if span[0] not in taken]
            more |= {span: Match(term.id, *span) for span in spans}
    if not more:
        return tuple(matches)
    return tuple(sorted((*matches, *more.values()), key=lambda match: (match.start, -match.end)))


def _unsure_names(term: Term) -> tuple[str, ...]:
    return term.unsure or ((term.label,) if term.ambiguous else ())


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where the name stands in its own case as the object of a small word: "services in Go", "with Excel and".

    One with a capital also inside a sentence, where no other word has one: "a current React version".
    """
    inside = len(name) > 1 and name[0].isupper()
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        led = _BEFORE.search(text, max(0, at - 6), at) or (inside and _LOWER.search(text, max(0, at - 2), at))
        if led and _BEHIND.match(text, end):
            yield at, end
        at = text.find(name, end)
