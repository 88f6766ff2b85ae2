"""All warnings of a draft, the whole ad's first, then in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.requirements.ad import Ad
from tracker.requirements.checking import facts, kinds, words
from tracker.requirements.checking.two_ads import Asking, two_ads
from tracker.requirements.merging import Merged
from tracker.requirements.sections import Placed
from tracker.requirements.terms import Terms
from tracker.requirements.types import DraftWarning, PostingDraft, Words
from tracker.scoring import Criterion
from tracker.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Drafted:
    """All that has been drafted so far. ``places``: the lines of the ad; ``merged`` as in Draft."""

    places: tuple[Placed, ...]
    posting: PostingDraft
    demands: list[Merged]
    criteria: list[Criterion]
    merged: dict[str, tuple[Words, ...]]


def warnings(ad: Ad, made: Drafted, terms: Terms, vocabulary: Vocabulary) -> tuple[DraftWarning, ...]:
    """Everything to look at before publishing; empty for an ad without fault."""
    whole = [
        *kinds.not_an_ad(ad, made.places, len(made.demands)),
        *two_ads(ad, _asking(made), terms),
        *facts.missing_pay(made.posting),
    ]
    placed = [
        *facts.contradictions(ad, made.demands, made.criteria, made.posting),
        *facts.impossible(ad, made.criteria, vocabulary),
        *words.find(ad, made.merged),
    ]
    placed.sort(key=lambda one: (one.source.start if one.source else 0, one.kind.value))
    return (*whole, *placed)


def _asking(made: Drafted) -> Asking:
    demands = sorted({place.clause.start for one in made.demands for place in one.places if place.stress >= 0})
    named = [("pay", one.source) for one in made.posting.salaries]
    named.extend(("process", one.source) for one in made.posting.process)
    named.extend((one.value.split(":")[0], one.source) for one in made.posting.dates)
    signs = tuple(sorted((name, words.start) for name, words in named))
    title = made.posting.title.value if made.posting.title is not None else ""
    return Asking(made.places, tuple(demands), signs, title)
