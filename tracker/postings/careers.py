"""The careers list: search, filters with their counts, and what each filter costs. Works on the open roles at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.postings import searching
from tracker.postings.lifecycle import Remote
from tracker.postings.models import Place, Posting

REMOTE = "remote"


@dataclass(frozen=True, slots=True)
class Filters:
    """What was chosen; empty strings choose nothing."""

    q: str = ""
    team: str = ""
    place: str = ""
    type: str = ""
    level: str = ""

    def chosen(self) -> dict[str, str]:
        """The filters that are set, by query parameter."""
        return {name: value for name in Filters.__slots__ if (value := getattr(self, name))}


ValuesOf = Callable[[Posting], list[tuple[str, str]]]


def place_words(place: Place) -> str:
    """ "Lagos", or "Portland, Oregon" when the region says something new."""
    return f"{place.city}, {place.region}" if place.region else place.city


def place_phrase(posting: Posting) -> str:
    """Where the work is done, as one phrase."""
    cities = " or ".join(place_words(place) for place in posting.places)
    if posting.remote is Remote.REMOTE:
        return f"Remote, from {cities}" if cities else "Remote"
    return cities or "To be agreed"


VALUES: Mapping[str, ValuesOf] = {
    "team": lambda posting: [(posting.team, posting.team)] if posting.team else [],
    "place": lambda posting: (
        ([(REMOTE, "Remote")] if posting.remote is Remote.REMOTE else [])
        + [(place.city, place.city) for place in posting.places]
    ),
    "type": lambda posting: [(posting.employment_type.value, posting.employment_type.value)],
    "level": lambda posting: [(posting.level.value, posting.level.value)] if posting.level else [],
}


def matching(postings: Sequence[Posting], filters: Filters) -> list[Posting]:
    """The roles that every chosen filter lets through, in the given order."""
    return [posting for posting in postings if _matches(posting, filters.chosen())]


def understood(postings: Sequence[Posting], filters: Filters) -> Filters:
    """The same filters, with what was probably meant in place of words that no role says."""
    if not filters.q:
        return filters
    meant = searching.corrected(filters.q, [searchable_text(posting) for posting in postings])
    return filters if meant.split() == searching.words_of(filters.q) else replace(filters, q=meant)


def options(postings: Sequence[Posting], filters: Filters, name: str) -> list[tuple[str, str, int]]:
    """(value, words, count) for one filter; a count ignores the filter's own choice."""
    others = {key: value for key, value in filters.chosen().items() if key != name}
    words: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for posting in postings:
        for value, text in VALUES[name](posting):
            words[value] = text
            counts[value] += _matches(posting, others)
    return [(value, words[value], counts[value]) for value in sorted(words, key=lambda one: words[one].casefold())]


def _matches(posting: Posting, chosen: Mapping[str, str]) -> bool:
    return all(
        searching.says(searchable_text(posting), value)
        if name == "q"
        else value in {key for key, _ in VALUES[name](posting)}
        for name, value in chosen.items()
    )


def searchable_text(posting: Posting) -> str:
    """What a role is found by: title, team, summary, places and requirements."""
    requirements = (str(item["text"]) for item in posting.requirements)
    return searching.searchable(posting.title, [posting.team, posting.summary, place_phrase(posting), *requirements])
