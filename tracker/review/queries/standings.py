"""Ranks, from the counts of a list: how many people have each tier and total."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.screening.facets import TOTALS
from tracker.screening.models import NOT_RANKED

UNRANKED = "–"


class Standings:
    """How many people have each (tier, total): every rank follows from it."""

    def __init__(self, facets: Mapping[str, int]) -> None:
        buckets = {}
        for facet, n in facets.items():
            if facet.startswith(TOTALS):
                tier, total = facet.removeprefix(TOTALS).split(":")
                buckets[int(tier), -int(total)] = n
        self.first: dict[tuple[int, int], int] = {}
        self.sharing = buckets
        better = 0
        for place in sorted(buckets):
            self.first[place] = better + 1
            better += buckets[place]
        self.people = better

    def rank(self, tier: int, total: int) -> str:
        """ "4", "=4" when it is shared, a dash for those without a rank."""
        if tier >= NOT_RANKED:
            return UNRANKED
        label = str(self.above(tier, total) + 1)
        return f"={label}" if self.sharing.get((tier, -total), 1) > 1 else label

    def above(self, tier: int, total: int) -> int:
        """People who stand before everybody with this tier and total."""
        place = (tier, -total)
        if place in self.first:
            return self.first[place] - 1
        return sum(n for other, n in self.sharing.items() if other < place)

    def in_tier(self, tier: int) -> int:
        """People in a tier."""
        return sum(n for (at, _), n in self.sharing.items() if at == tier)
