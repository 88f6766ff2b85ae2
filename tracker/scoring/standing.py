"""How one term stands in a résumé: where it is named, how closely, and for how long it was used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from tracker.documents import Resume, months_using
from tracker.scoring.families import Family, family_of, named
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.written import occurrences_of, partial_occurrences_of

EVIDENCE_FROM = Place.STUDIED


class Tie(Enum):
    """How what was found is tied to what was asked; ``value`` is the share of the level it earns, in hundredths."""

    SELF = 100  # the term, a special case of it, or the words as written
    CLOSE = 50  # a sibling, or a term tied as related
    BROAD = 40  # the term above: "deep learning framework" where PyTorch is asked for
    AKIN = 25  # another programming language with a tie of its own
    PART = 60  # most of the words, for a name outside the vocabulary


@dataclass(frozen=True, slots=True)
class Standing:
    """``occurrences`` strongest place first, then in the order of the text. ``via`` names what was found instead."""

    label: str
    tie: Tie = Tie.SELF
    via: str = ""
    occurrences: tuple[Occurrence, ...] = ()
    months: int = 0  # union of the dated positions in which it is used
    claimed: int = 0  # months, as the person states them
    claim: Occurrence | None = None

    @property
    def place(self) -> Place:
        """The strongest place."""
        return self.occurrences[0].place if self.occurrences else Place.NOWHERE

    @property
    def shown(self) -> bool:
        """Whether anything counts as evidence."""
        return self.place >= EVIDENCE_FROM


def standing(reading: Reading, asked: str, *, besides: frozenset[str] = frozenset()) -> Standing:
    """The best standing of a term: itself, else a near one, else its mentions that are no evidence.

    ``besides`` are ids that must not stand in, because they are asked for themselves.
    """
    family = family_of(reading.vocabulary, asked)
    if family is None:
        return _in_own_words(reading, asked)
    own = _of_ids(reading, family.covers, family.label)
    if own.shown:
        return own
    near = _nearest(reading, family, besides)
    return near if near is not None else own


def _in_own_words(reading: Reading, asked: str) -> Standing:
    whole = _ordered(asked, Tie.SELF, "", occurrences_of(reading, asked))
    if whole.shown:
        return whole
    part = _ordered(asked, Tie.PART, "", partial_occurrences_of(reading, asked))
    return part if part.shown else whole


def _of_ids(reading: Reading, ids: frozenset[str], label: str) -> Standing:
    mentions = reading.mentions
    found = [reading.occurrence(mention) for term in sorted(ids & mentions.keys()) for mention in mentions[term]]
    claimed, claim = _claim(reading.resume, ids)
    months = months_using(reading.resume, ids)[0] if found else 0
    return _ordered(label, Tie.SELF, "", found, months=months, claimed=claimed, claim=claim)


def _nearest(reading: Reading, family: Family, besides: frozenset[str]) -> Standing | None:
    """The best-placed sibling, else the best-placed parent, that is evidence itself."""
    for tie, others in ((Tie.CLOSE, family.siblings), (Tie.BROAD, family.parents), (Tie.AKIN, family.akin)):
        best: Standing | None = None
        for other in others:
            if other not in reading.mentions or other in besides:
                continue
            found = [reading.occurrence(mention) for mention in reading.mentions[other]]
            one = _ordered(family.label, tie, named(reading.vocabulary, other), found)
            if one.shown and (best is None or one.place > best.place):
                best = one
        if best is not None:
            return best
    return None


def _ordered(
    label: str,
    tie: Tie,
    via: str,
    found: Iterable[Occurrence],
    *,
    months: int = 0,
    claimed: int = 0,
    claim: Occurrence | None = None,
) -> Standing:
    strongest_first = tuple(sorted(found, key=lambda one: (-one.place, one.start, one.end)))
    return Standing(label, tie, via, strongest_first, months, claimed, claim)


def _claim(resume: Resume, ids: frozenset[str]) -> tuple[int, Occurrence | None]:
    """The longest time claimed for any of the ids, in months, and where."""
    claims = [claim for claim in resume.claims if not ids.isdisjoint(claim.terms)]
    if not claims:
        return 0, None
    best = max(claims, key=lambda claim: (claim.years, -claim.span.start))
    return round(best.years * 12), Occurrence(best.span.start, best.span.end, Place.LISTED)
