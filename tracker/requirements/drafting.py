"""The way from a text to a draft."""

from __future__ import annotations

import re

from tracker.requirements.ad import Ad
from tracker.requirements.asking import Asked, asked, asks
from tracker.requirements.headings import ASKING, DROPPED, Section
from tracker.requirements.merging import merged
from tracker.requirements.rubric import criteria
from tracker.requirements.sections import Placed, placed
from tracker.requirements.statements import statements
from tracker.requirements.terms import Terms
from tracker.requirements.types import Draft, PostingDraft, Words
from tracker.scoring import Rubric
from tracker.vocabulary import STANDARD, Kind, Vocabulary


def draft(text: str, *, vocabulary: Vocabulary = STANDARD) -> Draft:
    """A posting and a rubric from the text of a job ad. Any text gives a Draft; what is odd about it is a warning."""
    ad = Ad(text)
    terms = Terms(ad.plain, vocabulary)
    places = placed(ad.plain, _job_names(ad, terms))
    found, unplaced = _asked(ad, places, terms)
    made, sources = criteria(ad, merged(found))
    return Draft(posting=PostingDraft(), rubric=Rubric(tuple(made)), unplaced=unplaced, merged=sources)


def _asked(ad: Ad, places: tuple[Placed, ...], terms: Terms) -> tuple[list[Asked], tuple[Words, ...]]:
    found: list[Asked] = []
    unplaced: list[Words] = []
    for place in places:
        if place.section in DROPPED or place.section in (Section.BENEFITS, Section.PAY, Section.PROCESS):
            continue
        for statement in statements(place):
            got = list(asked(statement, terms)) if asks(statement) else []
            found.extend(got)
            if not got and place.section in ASKING:
                unplaced.append(ad.words(statement.start, statement.end))
    return found, tuple(unplaced)


def _job_names(ad: Ad, terms: Terms) -> re.Pattern[str] | None:
    names = {ad.plain[one.start : one.end].lower() for one in terms.within(0, len(ad.plain), frozenset({Kind.TITLE}))}
    if not names:
        return None
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")s?\b")
