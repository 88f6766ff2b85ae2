"""The vocabulary's matches of one text, for asking what stands where."""

from __future__ import annotations

from bisect import bisect_left

from tracker.documents.types import Span
from tracker.vocabulary import Kind, Match, Vocabulary


class Found:
    """Every match in a text, in order, with quick answers about a span."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.matches = vocabulary.find(text)
        self.vocabulary = vocabulary
        self._starts = [match.start for match in self.matches]
        terms = {match.term: vocabulary.term(match.term) for match in self.matches}
        self._kinds = {name: term.kind for name, term in terms.items() if term}

    def within(self, span: Span) -> tuple[Match, ...]:
        """The matches that lie in ``span``."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return tuple(match for match in self.matches[first:last] if match.end <= span.end)

    def kind(self, term: str) -> Kind | None:
        """What a term that was found names."""
        return self._kinds.get(term)

    def terms_in(self, span: Span, kind: Kind) -> tuple[str, ...]:
        """The ids of one kind in ``span``, in order of appearance, each once."""
        return tuple(dict.fromkeys(match.term for match in self.within(span) if self._kinds.get(match.term) is kind))
