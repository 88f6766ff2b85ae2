"""All warnings of a draft, the whole ad's first, then in the order of the text."""

from __future__ import annotations

from tracker.requirements.ad import Ad
from tracker.requirements.checking import facts, kinds, words
from tracker.requirements.merging import Merged
from tracker.requirements.sections import Placed
from tracker.requirements.types import DraftWarning, PostingDraft, Words
from tracker.scoring import Criterion
from tracker.vocabulary import Vocabulary


def warnings(
    ad: Ad,
    places: tuple[Placed, ...],
    posting: PostingDraft,
    found: list[Merged],
    made: list[Criterion],
    merged: dict[str, tuple[Words, ...]],
    vocabulary: Vocabulary,
) -> tuple[DraftWarning, ...]:
    """Everything to look at before publishing; empty for an ad without fault."""
    whole = [*kinds.not_an_ad(ad, places, len(made)), *kinds.two_ads(ad, places), *facts.missing_pay(posting)]
    placed = [
        *facts.contradictions(ad, found, made, posting),
        *facts.impossible(ad, made, vocabulary),
        *words.find(ad, merged),
    ]
    placed.sort(key=lambda one: (one.source.start if one.source else 0, one.kind.value))
    return (*whole, *placed)
